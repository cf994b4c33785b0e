import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity } from 'react';
import { EmptyState, StartState } from '../components/blank-states';
import { Header } from '../components/header';
import { LiveWaiting } from '../components/live-state';
import { Notices } from '../components/notices';
import { useSessionState } from '../context';
import { readinessIn } from '../readiness';
import { partsIn } from '../session/reports';
import { BaselineSection } from './baseline-section';
import { DifferencesSection } from './differences-section';
import { GuidedEditing } from './editing/guided-editing';
import { ReadinessSection } from './readiness-section';
import { useGuardText } from './guard-text';
import { UndoBar } from './undo-bar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  // In sight wherever one works in the tab, without taking all of it.
  notices: { flexShrink: 0, maxHeight: '40%', overflowY: 'auto' },
  scrolled: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  note: { margin: '8px 12px' },
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
  const { noForms } = useGuardText();
  const isEmpty = checked !== null && partsIn(checked.report, 'all').length === 0;
  const hasForms = checked !== null && readinessIn(checked.report, scope).ready !== null;
  return (
    <div className={styles.root}>
      <Header />
      <main className={styles.main}>
        <div className={styles.notices}>
          <Notices />
        </div>
        <div className={styles.scrolled}>
          {checked === null && <StartState />}
          {isEmpty && !hasForms && <EmptyState />}
          {checked !== null && !isEmpty && !hasForms && <p className={styles.note}>{noForms}</p>}
          {hasForms && (
            <div className={styles.sections}>
              <ReadinessSection checked={checked} scope={scope} />
              <BaselineSection checked={checked} />
              <DifferencesSection checked={checked} scope={scope} />
              <GuidedEditing />
            </div>
          )}
        </div>
      </main>
      <LiveWaiting />
      <UndoBar />
    </div>
  );
}
