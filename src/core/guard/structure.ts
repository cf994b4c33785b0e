/** What differs in the frame of a form: rows, columns, merges, the sheet's name, protection, fills. */
import { type Address, type Range, addressOfKey, contains } from '../grid/address';
import type { Difference } from './difference';
import { shadeOf } from './colour';
import { type Scene, movedTo } from './scene';

export function structureDifferences(scene: Scene): readonly Difference[] {
  return [
    ...sheetDifferences(scene),
    ...rowDifferences(scene),
    ...columnDifferences(scene),
    ...mergeDifferences(scene),
    ...protectionDifferences(scene),
    ...fillDifferences(scene),
  ];
}

function sheetDifferences({ renamedFrom, now }: Scene): readonly Difference[] {
  if (renamedFrom === null) return [];
  return [{ kind: 'sheet-renamed', before: renamedFrom, at: titleOf(now.form) }];
}

function titleOf({ title, range }: Scene['now']['form']): Address {
  return title?.at ?? { row: range.top, column: range.left };
}

/** Rows below 总分 hold notes and signatures: they are told of by what they say. */
function rowDifferences(scene: Scene): readonly Difference[] {
  const { areas, map, before } = scene;
  const { bottom } = areas.before.range;
  const end = before.form.total?.label.at.row ?? bottom;
  const gone = linesFrom(firstRow(scene, 'before'), end).filter(
    (row) => !isInZone(row, map.zone.before) && map.row(row) === null,
  );
  const nowEnd = map.row(end) ?? areas.now.range.bottom;
  const come = map.newRows.filter((row) => row <= nowEnd && row >= firstRow(scene, 'now'));
  return [
    ...runsOf(come).map((lines): Difference => {
      const [first = 0] = lines;
      const at = { row: first, column: areas.now.range.left };
      return {
        kind: 'row',
        what: 'inserted',
        at: firstText(scene, lines) ?? at,
        lines,
        text: rowText(scene, 'now', first),
      };
    }),
    ...gone.map((row): Difference => {
      const next = nextRow(scene, row);
      const at = firstText(scene, [next]) ?? { row: next, column: areas.now.range.left };
      return { kind: 'row', what: 'deleted', at, lines: [], text: rowText(scene, 'before', row) };
    }),
    ...goneNotes(scene, end + 1, bottom),
  ];
}

function goneNotes({ areas, map, before }: Scene, from: number, to: number): readonly Difference[] {
  return before.form.notes
    .filter(({ at }) => at.row >= from && at.row <= to && map.row(at.row) === null)
    .map(({ text }) => ({
      kind: 'note',
      what: 'removed',
      at: { row: areas.now.range.bottom, column: areas.now.range.left },
      found: '',
      expected: text,
      edit: null,
    }));
}

/** What stands between two forms is no part of either; nor is a template's 附件1 of the form that is filled in. */
function firstRow({ areas, keepsValues, ...scene }: Scene, side: 'before' | 'now'): number {
  const { form, isFirst } = scene[side];
  if (keepsValues) return isFirst ? areas[side].range.top : form.range.top;
  return form.title?.at.row ?? form.range.top;
}

function columnDifferences(scene: Scene): readonly Difference[] {
  const { areas, map, before } = scene;
  const { top } = areas.now.range;
  const headings = before.form.columns.level3?.at.row ?? before.form.range.top;
  const now = map.row(headings) ?? top;
  const come = map.newColumns.filter((column) => column <= scene.now.form.range.right);
  const gone = linesFrom(areas.before.range.left, areas.before.range.right).filter(
    (column) => map.column(column) === null,
  );
  return [
    ...runsOf(come).map((lines): Difference => {
      const [column = 0] = lines;
      return {
        kind: 'column',
        what: 'inserted',
        at: { row: now, column },
        lines,
        text: areas.now.shown(now, column),
      };
    }),
    ...gone.map((column): Difference => {
      const next = linesFrom(column + 1, areas.before.range.right).flatMap((one) => map.column(one) ?? [])[0];
      const at = { row: now, column: next ?? areas.now.range.right };
      return { kind: 'column', what: 'deleted', at, lines: [], text: areas.before.shown(headings, column) };
    }),
  ];
}

function linesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function isInZone(row: number, { top, bottom }: { readonly top: number; readonly bottom: number }): boolean {
  return row >= top && row <= bottom;
}

function runsOf(lines: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === line - 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function firstText({ areas: { now } }: Scene, rows: readonly number[]): Address | null {
  for (const row of rows) {
    for (const column of linesFrom(now.range.left, now.range.right)) {
      if (now.text(row, column) !== '') return { row, column };
    }
  }
  return null;
}

function rowText({ areas }: Scene, side: 'before' | 'now', row: number): string {
  const area = areas[side];
  const texts = linesFrom(area.range.left, area.range.right).map((column) => area.shown(row, column));
  return texts.find((text) => text !== '') ?? '';
}

/** The row that stands where the next one of the baseline does. */
function nextRow({ areas, map }: Scene, row: number): number {
  const rows = linesFrom(row + 1, areas.before.range.bottom).flatMap((one) => map.row(one) ?? []);
  return rows[0] ?? areas.now.range.bottom;
}

/** Only merges whose rows all stay in their order: those along the 三级指标 follow their rows. */
function mergeDifferences(scene: Scene): readonly Difference[] {
  const { areas } = scene;
  const expected = areas.before.merges.flatMap((merge) => {
    const range = isFixed(merge, scene.map.zone.before) ? movedRange(scene, merge) : null;
    return range ? [range] : [];
  });
  if (expected.length > 1 && areas.now.merges.length === 0) {
    return [{ kind: 'merges-gone', at: titleOf(scene.now.form), ranges: expected }];
  }
  const present = new Set(areas.now.merges.map(keyOf));
  const known = new Set(expected.map(keyOf));
  const broken = expected.filter((range) => !present.has(keyOf(range)));
  const added = areas.now.merges.filter((range) => !known.has(keyOf(range)) && isNewMerge(scene, range));
  return [...broken.map((range) => merge('broken', range)), ...added.map((range) => merge('added', range))];
}

function merge(what: 'broken' | 'added', range: Range): Difference {
  return { kind: 'merge', what, at: { row: range.top, column: range.left }, range };
}

function isFixed({ top, bottom }: Range, zone: Scene['map']['zone']['before']): boolean {
  return bottom < zone.top || top > zone.bottom;
}

/** A merge shrinks with the lines that went, and is none where a single cell is left of it. */
function movedRange({ map }: Scene, { top, left, bottom, right }: Range): Range | null {
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

function protectionDifferences(scene: Scene): readonly Difference[] {
  const { before, now } = scene;
  if (!before.sheet.protected) return [];
  if (!now.sheet.protected) return [{ kind: 'protection-removed', at: titleOf(now.form) }];
  const cells = fixedCells(scene).flatMap(({ at, old, cell }) =>
    old.locked !== false && cell.locked === false ? [at] : [],
  );
  const [at] = cells;
  return at ? [{ kind: 'unlocked', at, cells }] : [];
}

/**
 * Grey says that a cell is the system's: a clerk who paints it over takes it for one of theirs. A copy without any
 * fills says nothing of the sort.
 */
function fillDifferences(scene: Scene): readonly Difference[] {
  const grey = fixedCells(scene).filter(({ old }) => old.fill !== undefined && shadeOf(old.fill) === 'grey');
  const painted = grey.filter(({ cell }) => cell.fill === undefined || shadeOf(cell.fill) !== 'grey');
  const cells = painted.map(({ at }) => at);
  const [at] = cells;
  return at && cells.length < grey.length ? [{ kind: 'fill', at, cells }] : [];
}

function fixedCells({ areas, map }: Scene) {
  return [...areas.before.sheet.cells].flatMap(([key, old]) => {
    const before = addressOfKey(key);
    if (!contains(areas.before.range, before) || isInZone(before.row, map.zone.before)) return [];
    if (areas.before.isCovered(before.row, before.column)) return [];
    const at = movedTo(map, before);
    return at ? [{ at, old, cell: areas.now.cell(at.row, at.column) }] : [];
  });
}
