/** Merges that were broken, added or all undone. Those along the 三级指标 follow their rows, and are no difference. */
import { type Address, type Range, contains } from '../../grid/address';
import { type Edit, beforeOf } from '../../grid/edit';
import { displayText } from '../../grid/display';
import { normalizeLabel } from '../../text/normalize';
import { isUnder, linesFrom } from './area';
import { hiddenEdits } from './contents';
import type { Difference } from '../difference';
import { type Scene, titleOf } from './scene';

/** A merge that is to stand in the form, and the cell of the baseline it begins in. */
interface Expected {
  readonly range: Range;
  readonly before: Address;
}

export function mergeDifferences(scene: Scene): readonly Difference[] {
  const { areas, map } = scene;
  const expected = areas.before.merges.flatMap((merge): readonly Expected[] => {
    const range = isFixed(merge, map.zone.before) ? movedMerge(scene, merge) : null;
    return range ? [{ range, before: { row: merge.top, column: merge.left } }] : [];
  });
  if (expected.length > 1 && areas.now.merges.length === 0) return [allGone(scene, expected)];
  const present = new Set(areas.now.merges.map(keyOf));
  const known = new Set(expected.map(({ range }) => keyOf(range)));
  const broken = expected.filter(({ range }) => !present.has(keyOf(range)));
  const added = areas.now.merges.filter((range) => !known.has(keyOf(range)) && isNewMerge(scene, range));
  return [
    ...broken.map((one) => change('broken', one.range, repeatingEdits(scene, one))),
    ...added.map((range) => change('added', range, hiddenEdits(scene, range))),
  ];
}

function allGone(scene: Scene, expected: readonly Expected[]): Difference {
  return {
    kind: 'merges-gone',
    at: titleOf(scene.now.form),
    ranges: expected.map(({ range }) => range),
    edits: expected.flatMap((one) => repeatingEdits(scene, one)),
  };
}

function change(what: 'broken' | 'added', range: Range, edits: readonly Edit[]): Difference {
  return { kind: 'merge', what, at: { row: range.top, column: range.left }, range, edits };
}

/**
 * Who undoes a merge may fill its text into all of its cells: these are emptied, unless a clerk fills them in, and so
 * are cells of nothing but spaces.
 */
function repeatingEdits({ areas, access, now }: Scene, { range, before }: Expected): readonly Edit[] {
  if (access.of(before).state !== 'locked') return [];
  const textOf = (row: number, column: number): string =>
    normalizeLabel(displayText(areas.now.cell(row, column)));
  const own = textOf(range.top, range.left);
  return placesIn(range).flatMap(({ row, column }): Edit[] => {
    const cell = areas.now.cell(row, column);
    if (cell.formula !== undefined || (cell.value ?? '') === '' || !isUnder(range, { row, column }))
      return [];
    const at = { sheet: now.form.sheet, row, column };
    const isLost = ![own, ''].includes(textOf(row, column));
    return isLost ? [] : [{ at, before: beforeOf(cell), after: { value: null } }];
  });
}

function placesIn({ top, left, bottom, right }: Range): readonly Address[] {
  return linesFrom(top, bottom).flatMap((row) => linesFrom(left, right).map((column) => ({ row, column })));
}

function isFixed({ top, bottom }: Range, zone: Scene['map']['zone']['before']): boolean {
  return bottom < zone.top || top > zone.bottom;
}

/** A merge shrinks with the lines that went, and is none where a single cell is left of it. */
export function movedMerge({ map }: Pick<Scene, 'map'>, { top, left, bottom, right }: Range): Range | null {
  const rows = linesFrom(top, bottom).flatMap((row) => map.row(row) ?? []);
  const columns = linesFrom(left, right).flatMap((column) => map.column(column) ?? []);
  if (rows.length * columns.length < 2) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** In rows and columns that the baseline has too; what stands in new ones is told of by them. */
function isNewMerge({ map, areas }: Scene, range: Range): boolean {
  if (!isFixed(range, map.zone.now) || !contains(areas.now.range, { row: range.top, column: range.left }))
    return false;
  const isNew = (line: number, from: number, to: number): boolean => line >= from && line <= to;
  return (
    !map.newRows.some((row) => isNew(row, range.top, range.bottom)) &&
    !map.newColumns.some((column) => isNew(column, range.left, range.right))
  );
}

function keyOf({ top, left, bottom, right }: Range): string {
  return [top, left, bottom, right].join(',');
}
