/**
 * What reading costs, and that large or awkward workbooks are read whole.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { formatAddress } from '../../../src/core/grid/address';
import type { CellValue } from '../../../src/core/grid/workbook';
import { type SheetSpec, buildXlsx } from '../../support/xlsx';
import { keyOf, plain } from '../plain';
import { bootDesktop } from './emulator/boot';
import type { Counters } from './emulator/server';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const MEGABYTE = 1024 * 1024;

beforeAll(() => bootDesktop(excel.current));

/** A form-sized sheet: 45 rows, 9 columns, merged heads, texts as long as those of real forms. */
function formSheet(name: string, rows = 45, columns = 9): SheetSpec {
  const cells: Record<string, CellValue> = {};
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const text = `第${row + 1}行：项目实施单位按合同约定完成年度任务`;
      cells[formatAddress({ row, column })] = column > 4 ? row + column / 100 : text;
    }
  }
  return { name, cells, merges: ['A1:I1', 'A3:A9'] };
}

function forms(count: number): Uint8Array {
  return buildXlsx(Array.from({ length: count }, (_, i) => formSheet(`表${i + 1}`)));
}

async function costOfReading(open: OpenExcel): Promise<Counters> {
  await open.settle();
  open.server.takeCounters();
  await open.host.read();
  await open.settle();
  return open.server.takeCounters();
}

it.each([1, 6, 60])('reads %i sheets in two syncs and the clean-up batch, below 5 MB', async (count) => {
  const cost = await costOfReading(excel.open(forms(count)));
  expect(cost).toMatchObject({ batches: 2, housekeeping: 1 });
  expect(cost.largestRequest).toBeLessThan(count * 8_000 + 2_000);
  expect(cost.largestResponse).toBeLessThan(5 * MEGABYTE);
});

it('reads one form of two hundred in one sync, at the cost of that form', async () => {
  const range = { top: 0, left: 0, bottom: 44, right: 8 };
  const cost = async (count: number) => {
    const open = excel.open(forms(count));
    await open.settle();
    open.server.takeCounters();
    const read = await open.host.read({ ranges: [{ sheet: '表1', range }] });
    expect(read.sheets.map(({ cells }) => cells.size)).toEqual([45 * 9]);
    return open.server.takeCounters();
  };
  const [alone, among] = [await cost(1), await cost(200)];
  expect(among).toMatchObject({ batches: 1, bytesIn: alone.bytesIn, bytesOut: alone.bytesOut });
  expect(among.bytesOut).toBeLessThan(80_000);
});

it('splits what the payload limit refuses, and misses nothing', async () => {
  const file = forms(12);
  const whole = plain(await excel.open(file).host.read());
  const open = excel.open(file);
  open.server.faults.responseLimit = 100_000;
  expect(plain(await open.host.read())).toEqual(whole);
  expect(open.server.counters.batches).toBeGreaterThan(2);
});

it('splits a single sheet down to the limit', async () => {
  const file = buildXlsx([formSheet('长表', 200, 9)]);
  const whole = plain(await excel.open(file).host.read());
  const open = excel.open(file);
  open.server.faults.responseLimit = 60_000;
  expect(plain(await open.host.read())).toEqual(whole);
});

it('says so when even one cell is too much', async () => {
  const open = excel.open(forms(1));
  open.server.faults.responseLimit = 800;
  await expect(open.host.read()).rejects.toMatchObject({ code: 'too-large' });
});

it('reads sheets longer and wider than a form', async () => {
  const { host, saved } = excel.open(buildXlsx([formSheet('长表', 700, 60), formSheet('小表')]));
  const [long] = (await host.read()).sheets;
  expect(long?.cells.size).toBe(700 * 60);
  expect(long?.cells.get(keyOf('BH700'))?.value).toBe(699.59);
  expect((await saved()).length).toBeGreaterThan(0);
});

it('reads contents only where formats fill the sheet to its end', async () => {
  const stray = { A1: '甲', B300: '乙', A1048576: { fill: '#FFF2CC' } };
  const open = excel.open(buildXlsx([{ name: '自评表', cells: stray }]));
  const [sheet] = (await open.host.read()).sheets;
  expect([...(sheet?.cells.keys() ?? [])]).toEqual([keyOf('A1'), keyOf('B300')]);
  expect(open.server.counters.largestResponse).toBeLessThan(3 * MEGABYTE);
});

it('finds every merged range where Excel answers for 512 at most', async () => {
  const merges = Array.from({ length: 600 }, (_, i) => `A${i + 1}:B${i + 1}`);
  const { host } = excel.open(buildXlsx([{ ...formSheet('合并', 600, 3), merges }]));
  const [sheet] = plain(await host.read());
  expect(sheet?.merges).toEqual([...merges].sort());
});

it('tells constants from formulas and errors from texts', async () => {
  const cells = {
    A1: '=SUM(B1)',
    A2: { value: 5, formula: 'SUM(B1)' },
    A3: { error: '#N/A' },
    A4: '#N/A 说明',
    A5: '',
  };
  const { host } = excel.open(buildXlsx([{ name: '表', cells }]));
  const [sheet] = plain(await host.read());
  expect(sheet?.cells).toEqual({
    A1: { value: '=SUM(B1)' },
    A2: { value: 5, formula: 'SUM(B1)' },
    A3: { value: { error: '#N/A' } },
    A4: { value: '#N/A 说明' },
  });
});

it('stops waiting when the user cancels', async () => {
  const open = excel.open(forms(1));
  open.server.faults.hang = true;
  const controller = new AbortController();
  const reading = open.host.read({ signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});
