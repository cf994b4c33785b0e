/** What clerks do with a template that is theirs to do, besides filling it in: each is no difference from it. */
import type { Form, Indicator } from '../../src/core/forms/model';
import { recognise } from '../../src/core/forms/recognise';
import { addressOfKey } from '../../src/core/grid/address';
import { type Workbook, cellAt, isError, sheetNamed } from '../../src/core/grid/workbook';
import { calculateMissing } from '../../src/core/formula/recalculate';
import type { Dice } from './dice';
import { moved } from './reshaping';
import { present, withCell, withSheet } from './tampered';

type Work = (workbook: Workbook, form: Form, dice: Dice) => Workbook | null;

/** Names that read like labels; two of them are the template's own. */
const NAMES = ['数量指标', '一级指标', '满意度', '年度资金总额', '备注', '新增事项办结率'];

export const CLERKS_WORK: Readonly<Record<string, Work>> = {
  'names like labels': (workbook, form, dice) =>
    form.indicators.reduce((state, { cells: { level3 } }) => {
      const value = dice.oneOf(NAMES);
      return level3 ? withCell(state, form.sheet, level3.at, (cell) => ({ ...cell, value })) : state;
    }, workbook),
  'row at the end of a label': (workbook, form, dice) => {
    const own = dice.oneOf(form.indicators);
    const at = own.row + 1;
    const after = moved(workbook, form.sheet, { axis: 'row', at, by: 1 });
    const labels = [own.cells.level1?.at.column, own.cells.level2?.at.column];
    const grown = withSheet(after, form.sheet, (sheet) => ({
      ...sheet,
      merges: sheet.merges.map((merge) =>
        merge.bottom === own.row && labels.includes(merge.left) ? { ...merge, bottom: at } : merge,
      ),
    }));
    return named(grown, form, own, at, dice);
  },
  'blank rows above the total': (workbook, { sheet, total }) =>
    total &&
    [1, 2].reduce((state) => moved(state, sheet, { axis: 'row', at: total.label.at.row, by: 1 }), workbook),
  '二级指标 left out': (workbook, form, dice) => {
    const names = form.indicators.map(({ cells }) => cells.level2?.text ?? '');
    const free = names.filter((name) => !runOf(form, name).some((row) => startsSection(form, row)));
    if (free.length === 0) return null;
    return without(workbook, form, runOf(form, dice.oneOf(free)));
  },
  'labels repeated': (workbook, form) => {
    const columns = form.indicators.flatMap(({ cells }) => [cells.level1, cells.level2]);
    const rows = form.indicators.map(({ row }) => row);
    const sheet = present(sheetNamed(workbook, form.sheet));
    const undone = sheet.merges.filter(
      ({ top, bottom, left }) =>
        top >= Math.min(...rows) &&
        bottom <= Math.max(...rows) &&
        columns.some((label) => label?.at.column === left),
    );
    const filled = undone.reduce((state, { top, bottom, left }) => {
      const { value } = cellAt(sheet, top, left);
      return Array.from({ length: bottom - top }, (_, i) => top + 1 + i).reduce(
        (result, row) => withCell(result, form.sheet, { row, column: left }, (cell) => ({ ...cell, value })),
        state,
      );
    }, workbook);
    return withSheet(filled, form.sheet, (own) => ({
      ...own,
      merges: sheet.merges.filter((merge) => !undone.includes(merge)),
    }));
  },
  'remark beside': (workbook, { sheet, range, indicators }) =>
    withCell(workbook, sheet, { row: indicators[0]?.row ?? range.top, column: range.right + 1 }, () => ({
      value: '待核实',
    })),
  'signature below': (workbook, { sheet, range }) =>
    withCell(workbook, sheet, { row: range.bottom + 2, column: range.left }, () => ({
      value: '填表人：王小青',
    })),
  'lines above the title': (workbook, form) => {
    const row = form.title?.at.row ?? 0;
    const sheet = present(sheetNamed(workbook, form.sheet));
    return [...sheet.cells]
      .filter(([key, { value }]) => addressOfKey(key).row < row && typeof value === 'string')
      .reduce(
        (state, [key]) =>
          withCell(state, form.sheet, addressOfKey(key), (cell) => ({ ...cell, value: '附件3-2' })),
        workbook,
      );
  },
  'sheet named after the project': (workbook, { sheet }) =>
    withSheet(workbook, sheet, (own) => ({ ...own, name: '道路养护' })),
  'written out as values': (workbook, { sheet }) => {
    const blank = withoutResults(workbook, sheet);
    return withSheet(calculateMissing(blank), sheet, (own) => ({
      ...own,
      cells: new Map(
        [...own.cells].map(([key, { formula: _formula, value, ...cell }]) => [
          key,
          { ...cell, value: isError(value) ? 0 : value },
        ]),
      ),
    }));
  },
};

/** Some of it, one after the other, on the first form; and what was done. */
export function worked(
  workbook: Workbook,
  dice: Dice,
  count: number,
): readonly [Workbook, readonly string[]] {
  const done: string[] = [];
  let state = workbook;
  for (const kind of dice.someOf(Object.keys(CLERKS_WORK), count)) {
    const [form] = recognise(state);
    const after = form && CLERKS_WORK[kind]?.(state, form, dice);
    if (!after) continue;
    state = after;
    done.push(kind);
  }
  return [state, done];
}

function named(workbook: Workbook, form: Form, like: Indicator, row: number, dice: Dice): Workbook {
  const values = { level3: dice.oneOf(NAMES), target: '≥92%', actual: '95%', weight: 2, score: 2 } as const;
  return (['level3', 'target', 'actual', 'weight', 'score'] as const).reduce((state, key) => {
    const column = like.cells[key]?.at.column;
    if (column === undefined) return state;
    return withCell(state, form.sheet, { row, column }, (cell) => ({ ...cell, value: values[key] }));
  }, workbook);
}

function runOf({ indicators }: Form, name: string): readonly number[] {
  return indicators.filter(({ cells }) => cells.level2?.text === name).map(({ row }) => row);
}

function startsSection({ sections }: Form, row: number): boolean {
  return sections.some(({ label }) => label.at.row === row);
}

function without(workbook: Workbook, { sheet }: Form, rows: readonly number[]): Workbook {
  return [...rows]
    .sort((a, b) => b - a)
    .reduce((state, at) => moved(state, sheet, { axis: 'row', at, by: -1 }), workbook);
}

function withoutResults(workbook: Workbook, name: string): Workbook {
  return withSheet(workbook, name, (sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, cell]) => [
        key,
        cell.formula === undefined ? cell : { ...cell, value: null },
      ]),
    ),
  }));
}
