/** What clerks do to a form that they should not, each with the cells at which it is to be named. */
import { type Form, partFundRows, totalFundRow } from '../../src/core/forms/model';
import type { Address } from '../../src/core/grid/address';
import { type Cell, type Workbook, cellAt, sheetNamed } from '../../src/core/grid/workbook';
import { isDerivedRight } from '../../src/core/guard/compare/derived-right';
import { EditableMap } from '../../src/core/guard/editable';
import type { Field } from '../../src/core/forms/model';
import type { Dice } from './dice';
import { type Tampering, pick, present, withCell } from './tampered';
import { STRUCTURE_TAMPERINGS } from './tampering-structure';

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
  ...STRUCTURE_TAMPERINGS,
};

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

/** What a cell holds, for comparison. */
export function contentAt(workbook: Workbook, sheet: string, { row, column }: Address): unknown {
  const {
    value,
    formula: own,
    format = 'General',
  } = cellAt(present(sheetNamed(workbook, sheet)), row, column);
  return { value: own === undefined ? value : null, formula: own ?? null, format };
}
