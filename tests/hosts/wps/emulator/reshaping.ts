/** What becomes of a sheet when rows come and go and cells are merged. */
import { type Range, addressOfKey, contains, overlaps } from '../../../../src/core/grid/address';
import type { BookSheet } from '../../excel/emulator/model';
import type { EmulatedWps } from './wps';

const COPIED = '复制的内容';

/** Formulas, merges, names and conditional formats follow. @param like counted without the new row */
export function insertRow(wps: EmulatedWps, sheet: BookSheet, at: number, like: number): void {
  refuseDividing(wps, sheet, at, at - 1);
  sheet.insertRow(at, like);
  const { newRows } = wps.behaviour;
  wps.dressesOn(sheet).insertRow(at, newRows === 'plain' ? null : like);
  const source = like < at ? like : like + 1;
  if (newRows === 'plain') {
    for (const [key, { value, formula }] of [...sheet.cells])
      if (addressOfKey(key).row === at)
        sheet.cells.set(key, { value, ...(formula !== undefined && { formula }) });
    sheet.rowHeights.delete(at);
  } else if (newRows === 'merged-alike') {
    const own = sheet.merges.filter(({ top, bottom }) => top === source && bottom === source);
    sheet.merges = [...sheet.merges, ...own.map((merge) => ({ ...merge, top: at, bottom: at }))];
  }
  // While something is copied, inserting inserts that.
  if (wps.cutCopyMode !== 0) sheet.enter({ row: at, column: 0 }, COPIED);
}

export function deleteRow(wps: EmulatedWps, sheet: BookSheet, at: number): void {
  for (const { top, bottom } of wps.arraysOn(sheet))
    if (at >= top && at <= bottom && top < bottom) throw new Error('part of an array');
  sheet.deleteRow(at);
  wps.dressesOn(sheet).deleteRow(at);
}

/** Contents of one cell alone are kept, without a question, in the first; of several the first of them, after one. */
export function mergeCells(wps: EmulatedWps, sheet: BookSheet, range: Range): void {
  const isCut = (merge: Range) => !isWithin(merge, range) && overlaps(merge, range);
  if (sheet.merges.some(isCut)) throw new Error('0x800A03EC');
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, range));
  const filled = [...sheet.cells]
    .filter(([key, { value, formula }]) => {
      return contains(range, addressOfKey(key)) && (value !== null || formula !== undefined);
    })
    .sort(([a], [b]) => a - b);
  if (filled.length > 1 && wps.displaysAlerts) throw new Error('a dialog that nobody answers');
  const [kept] = filled;
  if (kept) {
    const { value, formula } = kept[1];
    const content = { value, ...(formula !== undefined && { formula }) };
    sheet.change({ row: range.top, column: range.left }, ({ formula: _formula, ...look }) => ({
      ...look,
      ...content,
    }));
  }
  sheet.merge(range);
}

function isWithin(inner: Range, outer: Range): boolean {
  const { top, left, bottom, right } = inner;
  return contains(outer, { row: top, column: left }) && contains(outer, { row: bottom, column: right });
}

function refuseDividing(wps: EmulatedWps, sheet: BookSheet, below: number, above: number): void {
  const isDivided = ({ top, bottom }: Range) => top <= above && bottom >= below;
  if (wps.arraysOn(sheet).some(isDivided)) throw new Error('part of an array');
}
