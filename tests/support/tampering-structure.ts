/** What clerks do to the frame of a form: rows, columns, merges, the sheet's name, protection, fills. */
import { protectForm } from '../../src/core/editing/protect';
import { recognise } from '../../src/core/forms/recognise';
import { type Form, partFundRows, totalFundRow } from '../../src/core/forms/model';
import type { Address } from '../../src/core/grid/address';
import { type Workbook, sheetNamed } from '../../src/core/grid/workbook';
import { moved } from './reshaping';
import { type Tampered, type Tampering, pick, present, withCell, withSheet } from './tampered';
import { MERGE_TAMPERINGS } from './tampering-merges';

export const STRUCTURE_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  ...MERGE_TAMPERINGS,
  'row inserted': (workbook, form) => {
    const row = partFundRows(form)[0]?.label.at.row ?? form.columns.level3?.at.row;
    if (row === undefined) return null;
    return line(moved(workbook, form.sheet, { axis: 'row', at: row, by: 1 }), form, row, [row]);
  },
  'row inserted and filled in': (workbook, form) => {
    const row = partFundRows(form)[0]?.label.at;
    const budget = totalFundRow(form)?.cells.budget?.at.column;
    if (row === undefined || budget === undefined) return null;
    let after = moved(workbook, form.sheet, { axis: 'row', at: row.row, by: 1 });
    const write = (column: number, value: string | number): void => {
      after = withCell(after, form.sheet, { row: row.row, column }, (cell) => ({ ...cell, value }));
    };
    write(row.column, '其中：上级补助');
    write(budget, 1200);
    return line(after, form, row.row, [row.row]);
  },
  'rows inserted': (workbook, form) => {
    const row = form.columns.level3?.at.row;
    if (row === undefined) return null;
    const once = moved(workbook, form.sheet, { axis: 'row', at: row, by: 1 });
    return line(moved(once, form.sheet, { axis: 'row', at: row, by: 1 }), form, row, [row, row + 1]);
  },
  'header row deleted': (workbook, form, dice) => {
    const rows = [...new Set(Object.values(form.header).map(({ label }) => label.at.row))];
    if (rows.length < 2) return null;
    const row = dice.oneOf(rows);
    return line(moved(workbook, form.sheet, { axis: 'row', at: row, by: -1 }), form, row, [row]);
  },
  'rows deleted': (workbook, form) => {
    const rows = (form.funds?.rows ?? []).map(({ label }) => label.at.row);
    const row = rows[1];
    if (row === undefined || rows.length < 4) return null;
    const once = moved(workbook, form.sheet, { axis: 'row', at: row, by: -1 });
    return line(moved(once, form.sheet, { axis: 'row', at: row, by: -1 }), form, row, [row]);
  },
  'row deleted': (workbook, form, dice) => {
    const rows = (form.funds?.rows ?? []).map(({ label }) => label.at.row);
    if (rows.length < 2) return null;
    const row = dice.oneOf(rows.slice(1));
    return line(moved(workbook, form.sheet, { axis: 'row', at: row, by: -1 }), form, row, [row]);
  },
  'row above': (workbook, form) => {
    const alone = workbook.sheets.length === 1 && form.range.top < 3;
    return alone ? line(moved(workbook, form.sheet, { axis: 'row', at: 0, by: 1 }), form, 0, [0]) : null;
  },
  'column inserted': (workbook, form) => {
    const at = form.columns.actual?.at.column;
    if (at === undefined) return null;
    const columns = [at];
    const after = moved(workbook, form.sheet, { axis: 'column', at, by: 1 });
    return {
      workbook: after,
      rules: ['T06'],
      isWide: true,
      restorable: false,
      cells: cellsIn(form, columns),
    };
  },
  'column deleted': (workbook, form, dice) => {
    const key = dice.oneOf(['reason', 'score', 'weight', 'actual', 'target'] as const);
    const at = form.columns[key]?.at.column;
    if (at === undefined) return null;
    const after = moved(workbook, form.sheet, { axis: 'column', at, by: -1 });
    return {
      workbook: after,
      rules: ['T06'],
      isWide: true,
      restorable: false,
      cells: cellsIn(form, [at - 1, at]),
    };
  },
  'sheet renamed': (workbook, form) => {
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === form.sheet ? { ...sheet, name: '终稿' } : sheet,
    );
    const at = form.title?.at ?? { row: form.range.top, column: form.range.left };
    return {
      workbook: { ...workbook, sheets },
      cells: [at],
      rules: ['T06'],
      isWide: true,
      restorable: false,
    };
  },
  'protection removed': (workbook, form) => {
    if (!present(sheetNamed(workbook, form.sheet)).protected) return null;
    const after = withSheet(workbook, form.sheet, (sheet) => ({ ...sheet, protected: false }));
    const restorable = recognise(after)
      .filter(({ sheet }) => sheet === form.sheet)
      .every((one) => protectForm(after, one).possible);
    return { workbook: after, cells: form.title ? [form.title.at] : [], rules: ['T11'], restorable };
  },
  'cell unlocked': (workbook, form, dice) => {
    if (!present(sheetNamed(workbook, form.sheet)).protected) return null;
    const at = pick(
      Object.values(form.header).map(({ value }) => value),
      dice,
    )?.at;
    if (!at) return null;
    const after = withCell(workbook, form.sheet, at, (cell) => ({ ...cell, locked: false }));
    return { workbook: after, cells: [at], rules: ['T11'], restorable: false };
  },
  'fill changed': (workbook, form, dice) => {
    const fields = Object.values(form.header).map(({ value }) => value);
    const grey = fields.filter(({ cell }) => cell.fill !== undefined);
    const at = pick(grey, dice)?.at;
    if (!at) return null;
    const after = withCell(workbook, form.sheet, at, (cell) => ({ ...cell, fill: '#FFFF00' }));
    return { workbook: after, cells: [at], rules: ['T04'], restorable: false };
  },
};

function line(workbook: Workbook, form: Form, row: number, rows: readonly number[]): Tampered {
  const cells = rows.flatMap((one) =>
    Array.from({ length: form.range.right + 2 }, (_, column) => ({ row: one, column })),
  );
  return {
    workbook,
    cells: cells.length > 0 ? cells : [{ row, column: 0 }],
    rules: ['T06'],
    restorable: true,
  };
}

function cellsIn({ range }: Form, columns: readonly number[]): readonly Address[] {
  return columns.flatMap((column) => Array.from({ length: range.bottom + 1 }, (_, row) => ({ row, column })));
}
