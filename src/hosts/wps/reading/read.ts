/** Reads sheets block by block; WPS gets its turn in between. */
import type { CellRef, Range } from '../../../core/grid/address';
import type { Sheet, Workbook } from '../../../core/grid/workbook';
import { bands } from '../../common/place';
import { runsOf } from '../../common/runs';
import { type Place, type ReadOptions, HostError } from '../../host';
import type { EtWorksheet } from '../api';
import type { Connection } from '../connection';
import type { Guesses } from './guesses';
import { SheetParts } from './sheet-parts';
import { usedRange } from './used-range';

/** Cells read in one turn; holds any form we know. */
const CELLS_PER_BLOCK = 4_000;

interface Task {
  readonly sheet: EtWorksheet;
  readonly name: string;
  readonly blocks: readonly Range[];
}

export async function readWorkbook(
  connection: Connection,
  guesses: Guesses,
  options: ReadOptions = {},
): Promise<Workbook> {
  const { sheets: names, ranges, signal, onProgress } = options;
  const refuseCancelled = () => {
    if (signal?.aborted) throw new HostError('cancelled');
  };
  refuseCancelled();
  const { ActiveSheet: active, Date1904: date1904 } = connection.book;
  const tasks = ranges ? tasksOf(connection, ranges) : wholeSheets(connection, names);
  const total = tasks.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const sheets: Sheet[] = [];
  let done = 0;
  for (const { name, sheet, blocks } of tasks) {
    const parts = new SheetParts(connection, guesses, name, sheet);
    for (const block of blocks) {
      parts.read(block, 'all');
      done += 1;
      onProgress?.({ done, total });
      await connection.pause();
      refuseCancelled();
    }
    const whole = parts.whole();
    if (ranges) guesses.rememberPart(whole, ranges);
    else guesses.remember(whole);
    sheets.push(whole);
  }
  return { sheets, date1904, activeSheet: active.Name };
}

/** The cells with their looks, in one turn: nobody can change anything meanwhile. */
export function readCells(connection: Connection, guesses: Guesses, cells: readonly CellRef[]): Workbook {
  const places = runsOf(cells, (at) => at);
  const sheets = tasksOf(connection, places).map(({ name, sheet, blocks }) => {
    const parts = new SheetParts(connection, guesses, name, sheet);
    for (const block of blocks) parts.read(block, 'looks');
    return parts.whole();
  });
  return { sheets, date1904: false };
}

export function sheetsOf(connection: Connection): { readonly name: string; readonly sheet: EtWorksheet }[] {
  const sheets = connection.items<EtWorksheet>(connection.book.Worksheets);
  return sheets.map((sheet) => ({ name: sheet.Name, sheet }));
}

function wholeSheets(connection: Connection, names: readonly string[] | undefined): Task[] {
  const all = sheetsOf(connection);
  const wanted = names ? all.filter(({ name }) => names.includes(name)) : all;
  if (wanted.length < new Set(names).size) throw new HostError('sheet-missing');
  return wanted.map(({ name, sheet }) => ({ name, sheet, blocks: blocksOf(usedRange(sheet)) }));
}

function tasksOf(connection: Connection, places: readonly Place[]): Task[] {
  const bySheet = new Map<string, Range[]>();
  for (const { sheet, range } of places) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), range]);
  return [...bySheet].map(([name, ranges]) => ({
    name,
    sheet: connection.sheet(name),
    blocks: ranges.flatMap(blocksOf),
  }));
}

function blocksOf(range: Range): Range[] {
  return bands(range, CELLS_PER_BLOCK);
}
