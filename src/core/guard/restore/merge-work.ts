/** How merges are put right, as far as no content is lost. */
import { type Range, addressOfKey, overlaps, sameRange } from '../../grid/address';
import { type Edit, withEdits } from '../../grid/edit';
import { shapeProblem } from '../../grid/shape-problem';
import type { ChangeMerges } from '../../grid/shape';
import { type Sheet, type Workbook, sheetNamed } from '../../grid/workbook';
import { isUnder } from '../compare/area';
import { type MergeChange, type MergesGone, ofKind } from '../difference';
import { type Planning, type RestoringWork, unprotected } from './restoration';

/**
 * Null where contents stand under a merge that is to come back, or where a merge is in its way that is none of the
 * added ones.
 */
export function mergeWork(
  planning: Planning,
  name: string,
  difference: MergeChange | MergesGone,
): RestoringWork | null {
  const sheet = sheetNamed(planning.workbook, name);
  if (!sheet) return null;
  if (difference.kind === 'merge' && difference.what === 'added') {
    const { range, edits } = difference;
    return { kind: 'merges', change: change(name, [range], []), emptied: [], uncovered: edits };
  }
  const emptied = difference.edits;
  const ranges = difference.kind === 'merge' ? [difference.range] : difference.ranges;
  const free = ranges.filter((range) => isFree(cleared(planning.workbook, name, emptied), range));
  const inTheWay = addedOn(planning, name).filter(({ range }) => free.some((one) => overlaps(one, range)));
  const own = change(
    name,
    inTheWay.map(({ range }) => range),
    free,
  );
  if (free.length === 0 || !canBeMade(planning.workbook, own, emptied)) return null;
  return {
    kind: 'merges',
    change: own,
    emptied: emptied.filter(({ at }) => free.some((range) => isUnder(range, at))),
    uncovered: inTheWay
      .flatMap(({ edits }) => edits)
      .filter(({ at }) => !free.some((range) => isUnder(range, at))),
  };
}

function change(sheet: string, before: readonly Range[], after: readonly Range[]): ChangeMerges {
  return { kind: 'merges', sheet, before, after };
}

function addedOn({ found }: Planning, name: string): readonly MergeChange[] {
  const own = found.filter(({ sheet }) => sheet === name).map(({ difference }) => difference);
  return ofKind(own, 'merge').filter(({ what }) => what === 'added');
}

function cleared(workbook: Workbook, name: string, emptied: readonly Edit[]): Sheet | undefined {
  return sheetNamed(withEdits(workbook, emptied), name);
}

/** Nothing stands in the cells that the merge would cover. */
function isFree(sheet: Sheet | undefined, range: Range): boolean {
  return ![...(sheet?.cells ?? [])].some(
    ([key, { value, formula }]) =>
      (formula !== undefined || (value ?? '') !== '') && isUnder(range, addressOfKey(key)),
  );
}

function canBeMade(workbook: Workbook, own: ChangeMerges, emptied: readonly Edit[]): boolean {
  return shapeProblem(unprotected(withEdits(workbook, emptied)), { change: own, edits: [] }) === null;
}

/** Changes of one sheet's merges as one. */
export function joined(changes: readonly ChangeMerges[]): ChangeMerges | null {
  const [first] = changes;
  if (!first) return null;
  return change(
    first.sheet,
    unique(changes.flatMap(({ before }) => before)),
    unique(changes.flatMap(({ after }) => after)),
  );
}

function unique(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter((range, index) => ranges.findIndex((one) => sameRange(one, range)) === index);
}
