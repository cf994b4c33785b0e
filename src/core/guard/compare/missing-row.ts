/** A row that was deleted, as it is to come back; and where rows came and went in one place, so that none is certain. */
import { type Address, addressOfKey, contains } from '../../grid/address';
import type { RecordedCell } from '../../grid/shape';
import { type Cell, isError } from '../../grid/workbook';
import { linesFrom } from './area';
import type { MissingRow } from '../difference';
import type { LineMap } from './lines';
import { movedMerge } from './merge-differences';
import { movedFormula } from './moved-formula';
import { type Scene, movedTo } from './scene';

/** Null where a row that came may be this one under another name. */
export function missingRow(scene: Scene, row: number): MissingRow | null {
  const { areas, map } = scene;
  const rows = areas.before.range;
  const [above] = linesFrom(rows.top, row - 1)
    .flatMap((one) => map.row(one) ?? [])
    .slice(-1);
  const [below] = linesFrom(row + 1, rows.bottom).flatMap((one) => map.row(one) ?? []);
  const [from, to] = [above ?? areas.now.range.top - 1, below ?? areas.now.range.bottom + 1];
  if (to - from !== 1) return null;
  const after = mapWith(map, row, to);
  return {
    at: to,
    cells: cellsOf(scene, after, row),
    merges: areas.before.merges
      .filter((merge) => merge.top <= row && merge.bottom >= row && !crossesZone(scene, merge))
      .flatMap((merge) => movedMerge({ map: after }, merge) ?? []),
    isHidden: scene.before.sheet.hiddenRows.has(row),
    formulas: formulasNaming(scene, after),
  };
}

/** Rows of the baseline are gone between the two rows around these. */
export function isReplaced({ areas, map }: Scene, lines: readonly number[]): boolean {
  const [first = 0, last = first] = [lines[0], lines[lines.length - 1]];
  const { top, bottom } = areas.before.range;
  const [above] = linesFrom(top, bottom)
    .filter((row) => (map.row(row) ?? Infinity) < first)
    .slice(-1);
  const [below] = linesFrom(top, bottom).filter((row) => (map.row(row) ?? -1) > last);
  return (below ?? bottom + 1) - (above ?? top - 1) !== 1;
}

/** Where lines stand once the row is there again. */
function mapWith(map: LineMap, row: number, at: number): LineMap {
  const moved = (line: number): number => (line >= at ? line + 1 : line);
  const { before, now } = map.zone;
  return {
    ...map,
    row: (one) => {
      const line = map.row(one);
      return one === row ? at : line === null ? null : moved(line);
    },
    column: (one) => map.column(one),
    zone: { before, now: { top: moved(now.top), bottom: moved(now.bottom) } },
  };
}

/** Merges along the 三级指标 follow their rows: what is there now grows by the row that comes inside of it. */
function crossesZone({ map: { zone } }: Scene, { top, bottom }: { top: number; bottom: number }): boolean {
  return top <= zone.before.bottom && bottom >= zone.before.top;
}

function cellsOf(scene: Scene, map: LineMap, row: number): readonly RecordedCell[] {
  const { left, right } = scene.areas.before.range;
  return linesFrom(left, right).flatMap((column): readonly RecordedCell[] => {
    const to = map.column(column);
    const cell = to === null ? null : restoredCell(scene, map, { row, column });
    return to === null || !cell || Object.values(cell).every((held) => held === null)
      ? []
      : [{ column: to, cell }];
  });
}

/** Of a template's row only what it prints; what is to be filled in it leaves blank anyway. */
function restoredCell(scene: Scene, map: LineMap, at: Address): Cell {
  const { areas, access, keepsValues } = scene;
  const { value, formula, ...look } = areas.before.cell(at.row, at.column);
  const isPrinted = keepsValues || access.of(at).state === 'locked';
  if (!isPrinted || areas.before.isCovered(at.row, at.column)) return { value: null, ...look };
  if (formula === undefined) return { value: isError(value) ? null : value, ...look };
  const moved = movedFormula(formula, map);
  return moved === null ? { value: null, ...look } : { value, formula: moved, ...look };
}

/** Formulas that read otherwise without the row: they cannot be told until it is there. */
function formulasNaming(scene: Scene, after: LineMap): MissingRow['formulas'] {
  const { areas, access, map } = scene;
  return [...areas.before.sheet.cells].flatMap(([key, old]) => {
    const before = addressOfKey(key);
    const at = movedTo(after, before);
    if (old.formula === undefined || !at || !contains(areas.before.range, before)) return [];
    if (movedTo(map, before) === null || movedFormula(old.formula, map) !== null) return [];
    if (access.of(before).state !== 'locked' || areas.before.isCovered(before.row, before.column)) return [];
    const formula = movedFormula(old.formula, after);
    return formula === null ? [] : [{ at, old, formula }];
  });
}
