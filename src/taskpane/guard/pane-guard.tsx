import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity } from 'react';
import { EmptyState, StartState } from '../components/blank-states';
import { Header } from '../components/header';
import { LiveWaiting } from '../components/live-state';
import { Notices } from '../components/notices';
import { useSessionState } from '../context';
import { BaselineSection } from './baseline-section';
import { ReadinessSection } from './readiness-section';
import { UndoBar } from './undo-bar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  scrolled: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  sections: { '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

/** The forms against their template: can they be imported, what are they compared with, how do they differ. */
export function PaneGuard({ shown }: { readonly shown: boolean }) {
  return (
    // While away it keeps its place and what was ticked, and follows only when nothing else is to do.
    <Activity mode={shown ? 'visible' : 'hidden'}>
      <Body />
    </Activity>
  );
}

function Body() {
  const styles = useStyles();
  const { checked, scope } = useSessionState();
  const hasForms = checked !== null && checked.report.forms.length + checked.report.lost.length > 0;
  return (
    <div className={styles.root}>
      <Header />
      <main className={styles.scrolled}>
        <Notices />
        {checked === null && <StartState />}
        {checked !== null && !hasForms && <EmptyState />}
        {hasForms && (
          <div className={styles.sections}>
            <ReadinessSection checked={checked} scope={scope} />
            <BaselineSection checked={checked} />
          </div>
        )}
      </main>
      <LiveWaiting />
      <UndoBar />
    </div>
  );
}
