import { useSessionState } from '../context';
import { reportsIn } from '../session/reports';
import { verdictOfAll } from '../verdict';
import { ActionBar } from './action-bar';
import { PassedState } from './blank-states';
import { FilterBar } from './filter-bar';
import { FindingList } from './finding-list';
import { ScoreBars } from './score-bars';
import { VerdictBar } from './verdict-bar';
import { WaivedGroups } from './waived-groups';

/** All about the forms in scope. */
export function Results() {
  const { checked, scope, view } = useSessionState();
  const passed = checked !== null && verdictOfAll(reportsIn(checked.report, scope)) === 'pass';
  return (
    <>
      <VerdictBar />
      <ScoreBars />
      <ActionBar />
      {passed && <PassedState />}
      {view.all > 0 && (
        <>
          <FilterBar />
          <FindingList />
        </>
      )}
      <WaivedGroups />
    </>
  );
}
