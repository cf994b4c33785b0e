/** How many findings are mended, still there and new, and how much was changed. */
import type { ChangedCell, RowChanges } from './changes';
import type { ComparedFinding, FindingState } from './compared-findings';

export interface ResubmissionCounts extends Readonly<Record<FindingState, number>> {
  /** Of those still there: in how many of them something else stands now. */
  readonly keptChanged: number;
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
  const count = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  return {
    fixed: count('fixed'),
    kept: count('kept'),
    new: count('new'),
    explained: count('explained'),
    unclear: count('unclear'),
    keptChanged: findings.filter(({ state, changed }) => state === 'kept' && changed).length,
    cells: cells.length,
    rowsAdded: added.length,
    rowsRemoved: removed.length,
    rowsRenamed: renamed.length,
  };
}

export function totalCounts(all: readonly ResubmissionCounts[]): ResubmissionCounts {
  const sum = (key: keyof ResubmissionCounts): number =>
    all.reduce((total, counts) => total + counts[key], 0);
  return {
    fixed: sum('fixed'),
    kept: sum('kept'),
    new: sum('new'),
    explained: sum('explained'),
    unclear: sum('unclear'),
    keptChanged: sum('keptChanged'),
    cells: sum('cells'),
    rowsAdded: sum('rowsAdded'),
    rowsRemoved: sum('rowsRemoved'),
    rowsRenamed: sum('rowsRenamed'),
  };
}
