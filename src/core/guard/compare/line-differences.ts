/** Rows outside of the 三级指标, and columns, that came or went. */
import { type Address, columnName } from '../../grid/address';
import { type Area, linesFrom } from './area';
import type { Difference } from '../difference';
import { isInZone } from './lines';
import { isReplaced, missingRow } from './missing-row';
import type { Scene } from './scene';

export function lineDifferences(scene: Scene): readonly Difference[] {
  return [...rowDifferences(scene), ...columnDifferences(scene)];
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
        text: lines.map((row) => rowText(scene, 'now', row)).find((text) => text !== '') ?? '',
        restoring: isReplaced(scene, lines) ? null : 'delete',
      };
    }),
    ...gone.map((row): Difference => {
      const next = nextRow(scene, row);
      const at = firstText(scene, [next]) ?? { row: next, column: areas.now.range.left };
      return {
        kind: 'row',
        what: 'deleted',
        at,
        lines: [],
        text: rowText(scene, 'before', row),
        restoring: missingRow(scene, row),
      };
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
  const come = map.newColumns.filter(
    (column) => column <= scene.now.form.range.right && !isBeside(scene, column, now),
  );
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
        text: columnText(areas.now, now, lines),
        restoring: null,
      };
    }),
    ...gone.map((column): Difference => {
      const next = linesFrom(column + 1, areas.before.range.right).flatMap((one) => map.column(one) ?? [])[0];
      const at = { row: now, column: next ?? areas.now.range.right };
      return {
        kind: 'column',
        what: 'deleted',
        at,
        lines: [],
        text: columnText(areas.before, headings, [column]) || columnName(column),
        restoring: null,
      };
    }),
  ];
}

/** Right of the form and without a heading: what a clerk jots down there moves nothing that the import reads. */
function isBeside({ areas, map }: Scene, column: number, headings: number): boolean {
  const { left, right } = areas.before.range;
  const last = Math.max(...linesFrom(left, right).map((one) => map.column(one) ?? -1));
  return column > last && areas.now.text(headings, column) === '';
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

/** The heading, else whatever stands there first. */
function columnText(area: Area, headings: number, columns: readonly number[]): string {
  const rows = [headings, ...linesFrom(area.range.top, area.range.bottom)];
  const texts = columns.flatMap((column) => rows.map((row) => area.shown(row, column)));
  return texts.find((text) => text !== '') ?? '';
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
