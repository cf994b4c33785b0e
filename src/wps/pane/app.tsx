import { makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Pane } from '../../taskpane/pane';
import { Outside } from '../outside';
import type { Session } from '../../taskpane/session';
import { Bar, type BarProps } from './bar';
import type { Desk } from './desk';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  pane: { flexGrow: 1, minHeight: 0 },
});

/** WPS opens files by their paths, which a page is not told. */
const NO_WINDOWS = {};

interface AppProps {
  readonly desk: Desk;
  readonly onCollapse: () => boolean;
}

export function App({ desk, onCollapse }: AppProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  if (!state) return <Outside reason="noWorkbook" />;
  return (
    <div className={styles.root}>
      <BarOf
        session={state.session}
        name={state.name}
        isElsewhere={state.isElsewhere}
        onCollapse={onCollapse}
        onChange={() => {
          desk.openFront();
        }}
      />
      <div className={styles.pane}>
        <Pane session={state.session} batch={NO_WINDOWS} />
      </div>
    </div>
  );
}

interface BarOfProps extends Omit<BarProps, 'language'> {
  readonly session: Session;
}

/** In the language of the pane below it. */
function BarOf({ session, ...bar }: BarOfProps) {
  const language = useSyncExternalStore(session.subscribe, () => session.getState().language);
  return <Bar language={language} {...bar} />;
}
