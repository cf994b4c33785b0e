/** Writes cells and reads them back, in as few syncs as the payload limit allows. */
import { type CellRef, cellKey, placeKey } from '../../../core/grid/address';
import { type Cell, type Sheet, type Workbook, EMPTY_CELL } from '../../../core/grid/workbook';
import { AskedCells, rangeOn } from '../reading/cells';
import { entryOf } from '../../common/content';
import { toHostError } from '../errors';
import { grouped } from '../../common/place';
import { type Run, runsOf } from '../../common/runs';
import type { Write } from '../../common/writes';
import type { Context } from '../session';

/** Bytes of a request; the web refuses 5 MB. */
const REQUEST_BUDGET = 2_000_000;
/** Bytes that a range takes in a request before its contents, and what a cell's answer adds to a response. */
const BYTES_PER_RUN = 1_200;
const BYTES_PER_CELL = 200;

export function writeGroups(writes: readonly Write[]): Run<Write>[][] {
  return grouped(
    runsOf(writes, ({ at }) => at),
    bytesOf,
    REQUEST_BUDGET,
  );
}

function bytesOf({ rows }: Run<Write>): number {
  const texts = rows
    .flat()
    .map(({ content }) => (typeof content.value === 'string' ? content.value.length * 6 : 0));
  return BYTES_PER_RUN + texts.reduce((sum, bytes) => sum + bytes + BYTES_PER_CELL, 0);
}

/** The two halves of a group that was too much for one request; null for a single cell. */
export function halvesOf<T>(group: readonly Run<T>[], at: (item: T) => CellRef): Run<T>[][] | null {
  const items = group.flatMap(({ rows }) => rows.flat());
  if (items.length < 2) return null;
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].map((half) => runsOf(half, at));
}

/** What cells held just before a write and hold after it, by {@link placeKey}. */
export interface Written {
  readonly before: ReadonlyMap<string, Cell>;
  readonly after: ReadonlyMap<string, Cell>;
}

/**
 * Writes a group of runs in one sync.
 * @param around queues what goes before and after the writes in the same batch
 */
export async function writeGroup(
  context: Context,
  group: readonly Run<Write>[],
  around: { readonly before: () => void; readonly after: () => void },
): Promise<Written> {
  const asked = await context.ask(() => {
    context.application.suspendScreenUpdatingUntilNextSync();
    around.before();
    const targets = group.map((run) => ({ run, range: rangeOn(context, run.sheet, run.range) }));
    const before = targets.map(({ run }) => askFor(context, run, false));
    for (const { run, range } of targets) enter(range, run.rows);
    around.after();
    // Asked for when all is written: Excel then calculates once.
    return { before, after: group.map((run) => askFor(context, run, true)) };
  });
  return { before: collected(asked.before), after: collected(asked.after) };
}

interface AskedRun {
  readonly sheet: string;
  readonly cells: AskedCells;
}

/** Each question needs a range object of its own: one object holds one answer. */
function askFor(
  context: Context,
  { sheet, range }: Pick<Run<unknown>, 'sheet' | 'range'>,
  withProperties: boolean,
): AskedRun {
  return { sheet, cells: new AskedCells(rangeOn(context, sheet, range), withProperties) };
}

function enter(range: Excel.Range, rows: readonly (readonly Write[])[]): void {
  // The format first: it decides how Excel takes the content.
  if (rows.some((row) => row.some(({ format }) => format !== undefined))) {
    range.numberFormat = rows.map((row) => row.map(({ format }) => format ?? null));
  }
  range.formulas = rows.map((row) => row.map(({ content }) => entryOf(content)));
}

/**
 * Reads the cells as a workbook of these cells only, with their sheets' protection.
 * @param also queues what is to be sent along with the first batch
 */
export async function readCells(
  context: Context,
  places: readonly CellRef[],
  also: () => void = () => undefined,
): Promise<Workbook> {
  const names = [...new Set(places.map(({ sheet }) => sheet))];
  const cells = new Map<string, Cell>();
  const groups = grouped(
    runsOf(places, (at) => at),
    ({ rows }) => BYTES_PER_RUN + rows.flat().length * BYTES_PER_CELL,
    REQUEST_BUDGET,
  );
  const [first = [], ...rest] = groups;
  const protections = await readGroup(context, first, cells, () => {
    also();
    return names.map((name) => context.workbook.worksheets.getItem(name).protection.load('protected'));
  });
  for (const group of rest) await readGroup(context, group, cells, () => undefined);
  return {
    date1904: false,
    sheets: names.map((name, i) => sheetOf(name, protections[i]?.protected === true, places, cells)),
  };
}

async function readGroup<T>(
  context: Context,
  group: readonly Run<CellRef>[],
  found: Map<string, Cell>,
  also: () => T,
): Promise<T> {
  try {
    const { extra, asked } = await context.ask(() => ({
      extra: also(),
      asked: group.map((run) => askFor(context, run, true)),
    }));
    for (const [key, cell] of collected(asked)) found.set(key, cell);
    return extra;
  } catch (error) {
    const parts = toHostError(error).code === 'too-large' ? halvesOf(group, (at) => at) : null;
    if (!parts) throw error;
    const [first = [], second = []] = parts;
    const extra = await readGroup(context, first, found, also);
    await readGroup(context, second, found, () => undefined);
    return extra;
  }
}

function collected(asked: readonly AskedRun[]): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { sheet, cells } of asked) cells.each((key, cell) => found.set(`${key}!${sheet}`, cell));
  return found;
}

function sheetOf(
  name: string,
  isProtected: boolean,
  places: readonly CellRef[],
  cells: ReadonlyMap<string, Cell>,
): Sheet {
  const own = places.filter(({ sheet }) => sheet === name);
  return {
    name,
    visibility: 'visible',
    cells: new Map(own.map((at) => [cellKey(at.row, at.column), cells.get(placeKey(at)) ?? EMPTY_CELL])),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: isProtected,
  };
}
