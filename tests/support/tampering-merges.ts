/** What clerks do to the merges of a form. */
import { type Form, totalFundRow } from '../../src/core/forms/model';
import { type Address, type Range, cellKey, contains, overlaps } from '../../src/core/grid/address';
import { type Cell, type Sheet, cellAt, sheetNamed } from '../../src/core/grid/workbook';
import { isUnder, linesFrom } from '../../src/core/guard/compare/area';
import { EditableMap } from '../../src/core/guard/editable';
import type { Dice } from './dice';
import { type Tampering, present, withSheet } from './tampered';

export const MERGE_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'merge broken': merge((sheet, form, dice) => {
    const one = fixedMerge(sheet, form, dice);
    return one && { merges: without(sheet, one), at: cornerOf(one) };
  }),
  'merge broken and filled': merge((sheet, form, dice) => {
    const one = fixedMerge(sheet, form, dice);
    if (!one || new EditableMap(form, sheet).of(cornerOf(one)).state !== 'locked') return null;
    const { value, formula } = cellAt(sheet, one.top, one.left);
    if (typeof value !== 'string' || formula !== undefined) return null;
    return {
      merges: without(sheet, one),
      at: cornerOf(one),
      cells: written(sheet, one, (cell) => ({ ...cell, value })),
    };
  }),
  'merge added': merge((sheet, form) => {
    const range = amounts(form);
    return range && { merges: [...sheet.merges, range], at: cornerOf(range) };
  }),
  'merge over contents': merge((sheet, form) => {
    const range = amounts(form);
    return (
      range && {
        merges: [...sheet.merges, range],
        at: cornerOf(range),
        cells: written(sheet, range, emptied),
      }
    );
  }),
  'merge made wider': merge((sheet, form, dice) => {
    const one = fixedMerge(sheet, form, dice);
    if (!one) return null;
    const wider = { ...one, right: one.right + 1 };
    const isFree = without(sheet, one).every((other) => !overlaps(other, wider));
    return isFree
      ? {
          merges: [...without(sheet, one), wider],
          at: cornerOf(one),
          cells: written(sheet, { ...wider, left: one.right }, emptied),
        }
      : null;
  }),
  'merges undone': (workbook, form) => {
    const sheet = present(sheetNamed(workbook, form.sheet));
    const isAlone = workbook.sheets.length === 1;
    if (!isAlone || sheet.merges.filter((one) => isFixed(form, one)).length < 2) return null;
    const after = withSheet(workbook, form.sheet, (own) => ({ ...own, merges: [] }));
    const at = form.title?.at ?? cornerOf(form.range);
    // Merges along the 三级指标 follow their rows, and are nobody's to restore.
    const restorable = sheet.merges.every((one) => isFixed(form, one));
    return { workbook: after, cells: [at], rules: ['T06'], isWide: true, restorable };
  },
};

interface Changed extends Pick<Sheet, 'merges'> {
  readonly at: Address;
  readonly cells?: ReadonlyMap<number, Cell>;
}

function merge(change: (sheet: Sheet, form: Form, dice: Dice) => Changed | null): Tampering {
  return (workbook, form, dice) => {
    const changed = change(present(sheetNamed(workbook, form.sheet)), form, dice);
    if (!changed) return null;
    const { at, ...own } = changed;
    const after = withSheet(workbook, form.sheet, (sheet) => ({ ...sheet, ...own }));
    return { workbook: after, cells: [at], rules: ['T06'], restorable: true };
  };
}

function fixedMerge(sheet: Sheet, form: Form, dice: Dice): Range | null {
  const fixed = sheet.merges.filter((one) => isFixed(form, one) && contains(form.range, cornerOf(one)));
  return fixed.length > 0 ? dice.oneOf(fixed) : null;
}

function isFixed({ indicators, total }: Form, { top, bottom }: Range): boolean {
  const first = indicators[0]?.row ?? Infinity;
  return bottom < first || top >= (total?.label.at.row ?? Infinity);
}

/** The amounts of the first row of the funds. */
function amounts(form: Form): Range | null {
  const row = totalFundRow(form);
  const [from, to] = [row?.cells.begin, row?.cells.budget];
  if (!from || to?.at.row !== from.at.row || to.at.column <= from.at.column) return null;
  return { top: from.at.row, bottom: from.at.row, left: from.at.column, right: to.at.column };
}

function without({ merges }: Sheet, gone: Range): readonly Range[] {
  return merges.filter((one) => one !== gone);
}

function cornerOf({ top, left }: Range): Address {
  return { row: top, column: left };
}

/** The cells of a merge but for its first. */
function written(sheet: Sheet, range: Range, change: (cell: Cell) => Cell): ReadonlyMap<number, Cell> {
  const cells = new Map(sheet.cells);
  for (const row of linesFrom(range.top, range.bottom))
    for (const column of linesFrom(range.left, range.right))
      if (isUnder(range, { row, column }))
        cells.set(cellKey(row, column), change(cellAt(sheet, row, column)));
  return cells;
}

/** As a spreadsheet program empties what a merge comes to cover. */
function emptied({ value: _value, formula: _formula, ...look }: Cell): Cell {
  return { value: null, ...look };
}
