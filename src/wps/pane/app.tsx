import { makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Pane } from '../../taskpane/pane';
import { Outside } from '../outside';
import { Bar } from './bar';
import type { Desk } from './desk';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  pane: { flexGrow: 1, minHeight: 0 },
});

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
      <Bar
        name={state.name}
        isElsewhere={state.isElsewhere}
        onCollapse={onCollapse}
        onChange={() => {
          desk.openFront();
        }}
      />
      <div className={styles.pane}>
        <Pane session={state.session} />
      </div>
    </div>
  );
}
