/**
 * The emulator under the real office.js: what it answers, and that it is loud about what it does not know.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { sheetOf, workbookOf } from '../books';
import { bootDesktop } from './boot';
import type { Desktop } from './desktop';
import { Book } from './model';
import { ExcelServer } from './server';

const score = sheetOf('自评表', { A1: { value: '得分' }, B2: { value: 3, format: '0.00', fill: '#FFC000' } });
const server = new ExcelServer(
  new Book('a.xlsx', workbookOf({ ...score, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] })),
  13,
);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

let excel: Desktop;

beforeAll(async () => {
  excel = await bootDesktop(() => server);
});

it('answers values, formats, fills and merges in one batch', async () => {
  server.takeCounters();
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('自评表').getUsedRange();
    used.load('address,values,numberFormat');
    const properties = used.getCellProperties({ format: { fill: { color: true } } });
    const merged = used.getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    await context.sync();
    expect(used.address).toBe('自评表!A1:B2');
    expect(used.values).toEqual([
      ['得分', ''],
      ['', 3],
    ]);
    expect(used.numberFormat[1]).toEqual(['General', '0.00']);
    expect(properties.value[1]?.[1]).toEqual({ format: { fill: { color: '#FFC000' } } });
    expect(merged.areas.items.map(({ address }) => address)).toEqual(['自评表!A1:B1']);
  });
  expect(server.takeCounters()).toMatchObject({ batches: 1 });
});

it('keeps what a batch did before its first failing action', async () => {
  const code = await codeOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('自评表');
      sheet.getRange('D1').values = [['先']];
      sheet.getRange('E1:F1').values = [[1]];
      sheet.getRange('G1').values = [['后']];
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidArgument');
  expect(server.book.sheet('自评表')?.cell({ row: 0, column: 3 }).value).toBe('先');
  expect(server.book.sheet('自评表')?.cell({ row: 0, column: 6 }).value).toBeNull();
});

it('refuses and records members it does not know', async () => {
  const code = await codeOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评表').getRange('A1').load('text');
      await context.sync();
    }),
  );
  expect(code).toBe('NotImplemented');
  expect(server.unsupported).toEqual(['Range.text (load)']);
});

it('refuses members newer than the set it claims', async () => {
  const code = await codeOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评表').getRange('A1').getPrecedents();
      await context.sync();
    }),
  );
  expect(code).toBe('ApiNotFound');
});

it('runs the function of a ribbon button', async () => {
  const clicked = new Promise<string>((resolve) => {
    Office.actions.associate('checkWorkbook', (event: Office.AddinCommands.Event) => {
      event.completed();
      resolve(event.source.id);
    });
  });
  excel.click('CheckButton', 'checkWorkbook');
  expect(await clicked).toBe('CheckButton');
  expect(excel.completed()).toBe(1);
});
