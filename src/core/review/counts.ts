/** How many findings are mended, still there and new, and how much was changed. */
import type { ChangedCell, RowChanges } from './changes';
import type { ComparedFinding, FindingState } from './compared-findings';

type StateCounts = Readonly<Record<FindingState, number>>;

/** Of errors and warnings; what is only worth a look is counted apart. */
export interface ResubmissionCounts extends StateCounts {
  /** Of those still there: in how many of them something else stands now. */
  readonly keptChanged: number;
  readonly infos: StateCounts;
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  readonly rowsRenamed: number;
}

export function countsIn(
  findings: readonly ComparedFinding[],
  cells: readonly ChangedCell[],
  { added, removed, renamed }: RowChanges,
): ResubmissionCounts {
  const open = findings.filter((finding) => !isInfo(finding));
  return {
    ...countStates(open),
    keptChanged: open.filter(({ state, changed }) => state === 'kept' && changed).length,
    infos: countStates(findings.filter(isInfo)),
    cells: cells.length,
    rowsAdded: added.length,
    rowsRemoved: removed.length,
    rowsRenamed: renamed.length,
  };
}

/** As it is now, else as it was. */
export function isInfo({ later, earlier }: ComparedFinding): boolean {
  return (later ?? earlier)?.severity === 'info';
}

function countStates(findings: readonly ComparedFinding[]): StateCounts {
  const count = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  return {
    fixed: count('fixed'),
    kept: count('kept'),
    new: count('new'),
    explained: count('explained'),
    unclear: count('unclear'),
  };
}

export function totalCounts(all: readonly ResubmissionCounts[]): ResubmissionCounts {
  const sum = (key: Exclude<keyof ResubmissionCounts, 'infos'>): number =>
    all.reduce((total, counts) => total + counts[key], 0);
  return {
    ...totalStates(all),
    keptChanged: sum('keptChanged'),
    infos: totalStates(all.map(({ infos }) => infos)),
    cells: sum('cells'),
    rowsAdded: sum('rowsAdded'),
    rowsRemoved: sum('rowsRemoved'),
    rowsRenamed: sum('rowsRenamed'),
  };
}

function totalStates(all: readonly StateCounts[]): StateCounts {
  const sum = (state: FindingState): number => all.reduce((total, counts) => total + counts[state], 0);
  return {
    fixed: sum('fixed'),
    kept: sum('kept'),
    new: sum('new'),
    explained: sum('explained'),
    unclear: sum('unclear'),
  };
}
