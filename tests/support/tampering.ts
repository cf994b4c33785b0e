/** What clerks do to a form that they should not, each with the cells at which it is to be named. */
import { type Form, partFundRows, totalFundRow } from '../../src/core/forms/model';
import { type Address, cellKey, contains } from '../../src/core/grid/address';
import {
  type Cell,
  EMPTY_CELL,
  type Sheet,
  type Workbook,
  cellAt,
  sheetNamed,
} from '../../src/core/grid/workbook';
import { isDerivedRight } from '../../src/core/guard/derived-right';
import { EditableMap } from '../../src/core/guard/editable';
import type { Field } from '../../src/core/forms/model';
import type { Dice } from './dice';
import { moved } from './reshaping';

export interface Tampered {
  readonly workbook: Workbook;
  /** One of these cells is to be marked first … */
  readonly cells: readonly Address[];
  /** … by one of these rules. */
  readonly rules: readonly string[];
  /** Done to the whole sheet: other forms on it are concerned as well. */
  readonly isWide?: true;
  /** The contents come back to the cell as they were. */
  readonly restorable: boolean;
}

export type Tampering = (workbook: Workbook, form: Form, dice: Dice) => Tampered | null;

/** Every kind by its name; null where a form has nothing of the kind. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'header value': content(
    ({ header }, dice) =>
      pick(
        Object.values(header).map(({ value }) => value),
        dice,
      ),
    (text) => `${text}改`,
    ['T04'],
  ),
  'header cleared': (workbook, form, dice) =>
    content(
      ({ header }) =>
        pick(
          Object.values(header).map(({ value }) => value),
          dice,
        ),
      () => null,
      ['H01'],
    )(workbook, form, dice),
  'funds amount': content(
    (form, dice) =>
      pick(
        (form.funds?.rows ?? []).flatMap(({ cells }) => [cells.begin, cells.budget, cells.executed]),
        dice,
      ),
    (_, { number }) => (number?.toNumber() ?? 0) + 1234.56,
    ['T04'],
  ),
  'total score': content(
    // Where the baseline's own total is wrong, nobody knows what is to be restored.
    (form) => {
      const score = form.total?.score;
      return score && isDerivedRight(form, 'total.score', score) ? score : null;
    },
    (_, { number }) => (number?.toNumber() ?? 0) - 3.21,
    ['T04', 'I05', 'T07'],
  ),
  title: content(
    ({ title }) => title,
    (text) => text.replace('自评', '评价'),
    ['T04'],
  ),
  'header label': content(
    ({ header }, dice) =>
      pick(
        Object.values(header).map(({ label }) => label),
        dice,
      ),
    (text) => `新${text}`,
    ['T04', 'T02'],
  ),
  'column heading': content(
    ({ columns }) => columns.weight,
    () => '占比',
    ['T04'],
  ),
  'reason heading': content(
    ({ columns }) => columns.reason,
    () => '备注说明',
    ['T04'],
  ),
  'funds heading': content(
    ({ funds }) => funds?.columns.budget,
    () => '预算批复数',
    ['T04'],
  ),
  'funds row label': content(
    (form, dice) =>
      pick(
        (form.funds?.rows ?? []).map(({ label }) => label),
        dice,
      ),
    (text) => `${text}（含调整）`,
    ['T04'],
  ),
  'section points': content(
    ({ sections }) => sections.find(({ points }) => points !== null)?.label,
    (text) => text.replace(/\d+/, '45'),
    ['T10'],
  ),
  'section label': content(
    ({ sections }, dice) =>
      pick(
        sections.map(({ label }) => label),
        dice,
      ),
    (text) => `项目${text}`,
    ['T04'],
  ),
  'level-2 label': content(
    (form, dice) =>
      pick(
        form.indicators.map(({ cells }) => cells.level2),
        dice,
      ),
    (text) => `${text}类`,
    ['T04'],
  ),
  'total label': content(
    ({ total }) => total?.label,
    () => '得分合计',
    ['T04'],
  ),
  dash: content(
    (form) =>
      partFundRows(form)
        .flatMap(({ cells }) => [cells.score, cells.weight])
        .find((field) => field?.text === '—'),
    () => 5,
    ['T04'],
  ),
  'note altered': content(
    ({ notes }) => notes[notes.length - 1],
    (text) => `${text}（另有规定的除外）`,
    ['T05'],
  ),
  'note removed': content(
    ({ notes }) => notes[notes.length - 1],
    () => null,
    ['T05'],
  ),
  'target changed': content(lockedTarget, (text) => `${text}左右`, ['T04']),
  'name of a row': content(lockedName, (text) => `${text}（调整）`, ['T04']),
  'formula to constant': formula(
    ({ value }) => ({ value: typeof value === 'number' ? value + 0.1 : 1 }),
    ['T07'],
  ),
  'formula changed': formula(
    ({ value, formula: old }) => ({ value: Number(value) + 1, formula: `${old ?? ''}+1` }),
    ['T04'],
  ),
  'formula broken': formula(() => ({ value: { error: '#REF!' }, formula: 'SUM(#REF!)' }), ['T07']),
  'link to another file': formula(({ value }) => ({ value, formula: "'[预算.xlsx]Sheet1'!B2" }), ['T07']),
  'merge broken': merge((sheet, form, dice) => {
    const fixed = sheet.merges.filter(
      (one) => isFixed(form, one.top, one.bottom) && contains(form.range, { row: one.top, column: one.left }),
    );
    const one = fixed.length > 0 ? dice.oneOf(fixed) : null;
    return (
      one && { merges: sheet.merges.filter((other) => other !== one), at: { row: one.top, column: one.left } }
    );
  }),
  'merge added': merge((sheet, form) => {
    const row = totalFundRow(form);
    const [from, to] = [row?.cells.begin, row?.cells.budget];
    if (!from || to?.at.row !== from.at.row || to.at.column <= from.at.column) return null;
    const range = { top: from.at.row, bottom: from.at.row, left: from.at.column, right: to.at.column };
    return { merges: [...sheet.merges, range], at: from.at };
  }),
  'row inserted': (workbook, form) => {
    const row = partFundRows(form)[0]?.label.at.row ?? form.columns.level3?.at.row;
    if (row === undefined) return null;
    return line(moved(workbook, form.sheet, { axis: 'row', at: row, by: 1 }), form, row, [row]);
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
    return { workbook: after, cells: form.title ? [form.title.at] : [], rules: ['T11'], restorable: false };
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

export function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

export function withCell(
  workbook: Workbook,
  name: string,
  { row, column }: Address,
  change: (cell: Cell) => Cell,
): Workbook {
  return withSheet(workbook, name, (sheet) => {
    const key = cellKey(row, column);
    return { ...sheet, cells: new Map(sheet.cells).set(key, change(sheet.cells.get(key) ?? EMPTY_CELL)) };
  });
}

type Content = string | number | null;

/** Another constant in the cell of a field. */
function content(
  find: (form: Form, dice: Dice, workbook: Workbook) => Field | null | undefined,
  change: (text: string, field: Field) => Content,
  rules: readonly string[],
): Tampering {
  return (workbook, form, dice) => {
    const field = find(form, dice, workbook);
    if (!field || field.text === '' || field.inline || field.cell.formula !== undefined) return null;
    const value = change(field.text, field);
    if (value === field.text) return null;
    const after = withCell(workbook, form.sheet, field.at, (cell) => ({ ...cell, value }));
    return { workbook: after, cells: [field.at], rules, restorable: true };
  };
}

/** Another formula, or none, where a locked cell has one. */
function formula(
  change: (cell: Cell) => Pick<Cell, 'value' | 'formula'>,
  rules: readonly string[],
): Tampering {
  return (workbook, form, dice) => {
    const fields = [
      form.total?.score,
      form.total?.weight,
      totalFundRow(form)?.cells.rate,
      totalFundRow(form)?.cells.score,
    ];
    const field = pick(
      fields.filter((one) => one?.cell.formula !== undefined),
      dice,
    );
    if (!field) return null;
    const after = withCell(workbook, form.sheet, field.at, ({ value, formula: old, ...looks }) => ({
      ...looks,
      ...change({ value, ...(old !== undefined && { formula: old }) }),
    }));
    return { workbook: after, cells: [field.at], rules, restorable: true };
  };
}

function merge(
  change: (sheet: Sheet, form: Form, dice: Dice) => { merges: Sheet['merges']; at: Address } | null,
): Tampering {
  return (workbook, form, dice) => {
    const changed = change(present(sheetNamed(workbook, form.sheet)), form, dice);
    if (!changed) return null;
    const after = withSheet(workbook, form.sheet, (sheet) => ({ ...sheet, merges: changed.merges }));
    return { workbook: after, cells: [changed.at], rules: ['T06'], restorable: false };
  };
}

function line(workbook: Workbook, form: Form, row: number, rows: readonly number[]): Tampered {
  const cells = rows.flatMap((one) =>
    Array.from({ length: form.range.right + 2 }, (_, column) => ({ row: one, column })),
  );
  return {
    workbook,
    cells: cells.length > 0 ? cells : [{ row, column: 0 }],
    rules: ['T06'],
    restorable: false,
  };
}

function cellsIn({ range }: Form, columns: readonly number[]): readonly Address[] {
  return columns.flatMap((column) => Array.from({ length: range.bottom + 1 }, (_, row) => ({ row, column })));
}

function isFixed({ indicators, total }: Form, top: number, bottom: number): boolean {
  const first = indicators[0]?.row ?? Infinity;
  return bottom < first || top >= (total?.label.at.row ?? Infinity);
}

/** A field of the 三级指标 that is the system's, and whose text no other row has. */
function lockedTarget(form: Form, dice: Dice, workbook: Workbook): Field | null {
  return lockedIn(form, dice, workbook, 'target');
}

function lockedName(form: Form, dice: Dice, workbook: Workbook): Field | null {
  return lockedIn(form, dice, workbook, 'level3');
}

function lockedIn(form: Form, dice: Dice, workbook: Workbook, column: 'target' | 'level3'): Field | null {
  const access = new EditableMap(form, present(sheetNamed(workbook, form.sheet)));
  const fields = form.indicators.flatMap(({ cells }) => cells[column] ?? []);
  const locked = fields.filter(
    ({ at, text }) =>
      access.of(at).state === 'locked' &&
      text.length > 3 &&
      fields.filter((other) => other.text === text).length === 1,
  );
  return pick(locked, dice) ?? null;
}

function pick(fields: readonly (Field | null | undefined)[], dice: Dice): Field | undefined {
  const filled = fields.filter(
    (field): field is Field => field !== null && field !== undefined && field.text !== '' && !field.inline,
  );
  return filled.length > 0 ? dice.oneOf(filled) : undefined;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such sheet');
  return value;
}

/** What a cell holds, for comparison. */
export function contentAt(workbook: Workbook, sheet: string, { row, column }: Address): unknown {
  const {
    value,
    formula: own,
    format = 'General',
  } = cellAt(present(sheetNamed(workbook, sheet)), row, column);
  return { value: own === undefined ? value : null, formula: own ?? null, format };
}
