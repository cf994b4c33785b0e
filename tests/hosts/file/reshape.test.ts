/** Rows of whole forms through the file host: what is saved reads as what was planned, and is undone to the byte. */
import { insertIndicatorRow, removeIndicatorRow } from '../../../src/core/editing';
import type { RowPlan, RowRefused } from '../../../src/core/editing';
import type { Form, LayoutName } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import { recalculateAll } from '../../../src/core/formula/recalculate';
import { cellKey } from '../../../src/core/grid/address';
import { rowBelow } from '../../../src/core/grid/plan-shape';
import type { Workbook } from '../../../src/core/grid/workbook';
import { withReshape } from '../../../src/core/grid/with-shape';
import { recompute } from '../../../src/core/recompute';
import { totalOf } from '../../../src/core/rules/derived';
import { FileHost } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/host';
import { buildForm } from '../../support/form-builder';
import { fileOf } from '../../support/workbook-file';
import { buildXlsx } from '../../support/xlsx';
import { errorOf } from '../contract/steps';
import { plain } from '../plain';
import { openedFile } from '../../support/opened-file';

const LAYOUTS: readonly LayoutName[] = [
  'shenzhen-2021',
  'shenzhen-2022',
  'shenzhen-2022-import',
  'shenzhen-2024',
  'shenzhen-2024-short',
];
const LABEL = { id: 'insert-row', values: { row: 1 } };

function hostOf(bytes: Uint8Array): FileHost {
  return new FileHost(openedFile(bytes), '自评表.xlsx');
}

function saved(host: FileHost): Workbook {
  return hostOf(host.save()).view().workbook;
}

function only(workbook: Workbook): Form {
  const [form] = recognise(workbook);
  if (!form) throw new Error('no form');
  return form;
}

function planned(plan: RowPlan | RowRefused): RowPlan {
  if (!plan.possible) throw new Error(plan.reason);
  return plan;
}

describe.each(LAYOUTS)('a form of %s', (layout) => {
  const { workbook } = buildForm({ layout });
  const bytes = fileOf(recompute(workbook, recognise(workbook), { mode: 'formulas' }).workbook);

  test('with a row more and a row less is saved as planned, with sums that are right', async () => {
    const host = hostOf(bytes);
    for (const plan of [insertIndicatorRow, removeIndicatorRow]) {
      const before = host.view().workbook;
      const form = only(before);
      const row = form.indicators[0]?.row ?? -1;
      const { change, edits } = planned(plan(before, form, row));
      await host.reshape(change, edits);
      const now = saved(host);
      expect(plain(now)).toEqual(plain(recalculateAll(withReshape(before, { change, edits })).workbook));
      for (const column of ['weight', 'score'] as const) {
        const total = only(now).total?.[column];
        expect(total?.number?.toString()).toBe(totalOf(only(now), column).value.toString());
      }
    }
  });

  test('is undone to the byte, with what was typed in between kept', async () => {
    const host = hostOf(bytes);
    const form = only(host.view().workbook);
    const row = form.indicators[2]?.row ?? -1;
    const { change, edits } = planned(insertIndicatorRow(host.view().workbook, form, row));
    await host.reshape(change, edits, { undo: LABEL });
    expect(host.view().modified).toBe(true);
    const [entry] = await host.undoEntries();
    expect((await host.undo(entry?.id ?? '')).reshaped).toBeNull();
    expect(Buffer.from(host.save())).toEqual(Buffer.from(bytes));
    expect(host.view().modified).toBe(false);

    await host.reshape(change, edits, { undo: LABEL });
    const place = { sheet: form.sheet, row: row + 2, column: form.columns.actual?.at.column ?? -1 };
    const found = host.view().workbook.sheets[0]?.cells.get(cellKey(place.row, place.column));
    host.enter([{ at: place, before: { value: found?.value ?? null }, after: { value: '改了' } }]);
    const [again] = await host.undoEntries();
    await host.undo(again?.id ?? '');
    const now = host.view().workbook.sheets[0]?.cells;
    expect(now?.get(cellKey(place.row - 1, place.column))?.value).toBe('改了');
  });
});

test('two rows are undone in either order', async () => {
  const bytes = buildXlsx([
    { name: '表', cells: { A1: '甲', A2: '乙', A3: { formula: 'SUM(B1:B2)', value: 0 } } },
  ]);
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const host = hostOf(bytes);
    const before = plain(host.view().workbook);
    for (const row of [0, 1]) {
      const [sheet] = host.view().workbook.sheets;
      if (sheet) await host.reshape(rowBelow(sheet, row), [], { undo: LABEL });
    }
    const ids = (await host.undoEntries()).map(({ id }) => id);
    for (const index of order) expect((await host.undo(ids[index] ?? '')).reshaped).toBeNull();
    expect(plain(host.view().workbook)).toEqual(before);
  }
});

test('marks go with their cells', async () => {
  const host = hostOf(buildXlsx([{ name: '表', cells: { A1: '甲', A2: '乙' } }]));
  const range = { top: 1, left: 0, bottom: 1, right: 0 };
  await host.highlight([{ sheet: '表', range, severity: 'error', rule: 'F06' }]);
  const [sheet] = host.view().workbook.sheets;
  if (sheet) await host.reshape(rowBelow(sheet, 0), []);
  expect(host.view().marks).toMatchObject([{ range: { top: 2, bottom: 2 } }]);
});

test('a row whose sums stand in an array formula over several cells is refused before anything is written', async () => {
  const array = { value: 1, formula: 'SUM(B1:B2)', formulaAttributes: 't="array" ref="C9:C10"' };
  const bytes = buildXlsx([{ name: '表', cells: { A1: 1, A2: 2, C9: array, C10: 1 } }]);
  const host = hostOf(bytes);
  const [sheet] = host.view().workbook.sheets;
  const at = { sheet: '表', row: 9, column: 2 };
  const edit = {
    at,
    before: { value: 1, formula: 'SUM(B1:B2)' },
    after: { value: 1, formula: 'SUM(B1:B3)' },
  };
  const error = sheet ? await errorOf(host.reshape(rowBelow(sheet, 1), [edit])) : null;
  expect(error).toMatchObject({ code: 'immovable', cells: [at] });
  expect(Buffer.from(host.save())).toEqual(Buffer.from(bytes));
});

test('what cannot be moved is refused, and nothing is changed', async () => {
  const array = { value: 1, formula: 'B1:B2', formulaAttributes: 't="array" ref="A1:A2"' };
  const bytes = buildXlsx([{ name: '表', cells: { A1: array, A2: 2, A3: 3 } }]);
  const host = hostOf(bytes);
  const [sheet] = host.view().workbook.sheets;
  const error = sheet ? await errorOf(host.reshape(rowBelow(sheet, 0), [])) : null;
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: 'immovable' });
  expect(Buffer.from(host.save())).toEqual(Buffer.from(bytes));
});
