import { useSessionState } from '../context';
import { partsIn } from '../session/reports';
import { verdictOfAll } from '../verdict';
import { AccountsTop } from './accounts/accounts-top';
import { ActionBar } from './action-bar';
import { PassedState } from './blank-states';
import { FilterBar } from './filter-bar';
import { FindingList } from './finding-list';
import { ReadinessLine } from './readiness-line';
import { ScoreBars } from './score-bars';
import { VerdictBar } from './verdict-bar';
import { WaivedGroups } from './waived-groups';

/** All about the forms and tables in scope. */
export function Results() {
  const { checked, scope, view } = useSessionState();
  const passed = checked !== null && verdictOfAll(partsIn(checked.report, scope)) === 'pass';
  return (
    <>
      <VerdictBar />
      <ReadinessLine />
      <ScoreBars />
      <ActionBar />
      <AccountsTop />
      {passed && <PassedState />}
      {view.all > 0 && <FilterBar />}
      <FindingList />
      <WaivedGroups />
    </>
  );
}
