/**
 * Reads the workbook in two syncs, whatever the number of sheets: first the sheets' names, then a window of each
 * sheet's used range. Only sheets that are larger than the window, or answers over the payload limit, cost more.
 */
import type { Range } from '../../core/grid/address';
import type { Workbook } from '../../core/grid/workbook';
import { type ReadOptions, HostError } from '../host';
import { toHostError } from './errors';
import { bands, cellCount, grouped, halves, rangeOf } from './place';
import {
  type Block,
  type SheetContents,
  type SheetHead,
  askForBlock,
  emptyContents,
  toSheet,
} from './read-block';
import type { Context, Session } from './session';

/** Read from every sheet in the second sync without knowing its size; holds any form we know. */
const WINDOW: Range = { top: 0, left: 0, bottom: 255, right: 39 };

/** At some 150 bytes a cell, long texts allowed for, well below the web's 5 MB. */
const CELLS_PER_SYNC = 12_000;

/** A used range beyond this comes from formats applied to whole columns: then only cells with contents count. */
const MAX_FORMATTED_CELLS = 200_000;

/** Beyond this a sheet is no form, and Excel on the web would refuse it. */
const MAX_CELLS = 2_000_000;

export function readWorkbook(session: Session, options: ReadOptions = {}): Promise<Workbook> {
  return session.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const heads = chosen(await readHeads(context), options.sheets);
    const reading = new Reading(context, heads, options);
    await reading.readWindows();
    await reading.readRest();
    return { ...reading.workbook(), activeSheet: active.name };
  }, options.signal);
}

export async function readHeads(context: Context): Promise<SheetHead[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  await context.sync();
  return worksheets.items.map(({ name, visibility, protection }) => ({
    name,
    visibility: visibilityOf(visibility),
    protected: protection.protected,
  }));
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): SheetHead['visibility'] {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}

function chosen(heads: readonly SheetHead[], wanted: readonly string[] | undefined): readonly SheetHead[] {
  if (!wanted) return heads;
  const found = heads.filter(({ name }) => wanted.includes(name));
  if (found.length < new Set(wanted).size) throw new HostError('sheet-missing');
  return found;
}

class Reading {
  private readonly contents = new Map<string, SheetContents>();
  private done = 0;
  private total: number;

  constructor(
    private readonly context: Context,
    private readonly heads: readonly SheetHead[],
    private readonly options: ReadOptions,
  ) {
    for (const { name } of heads) this.contents.set(name, emptyContents());
    this.total = heads.length;
  }

  async readWindows(): Promise<void> {
    const windows = this.heads.map(({ name }): Block => ({ sheet: name, range: WINDOW, clipped: true }));
    if (windows.length > 0) await this.read(windows);
  }

  /** What lies outside the windows. */
  async readRest(): Promise<void> {
    const large = [...this.contents].flatMap(([name, { used }]) =>
      used && leavesWindow(used) ? [[name, used] as const] : [],
    );
    const used = await this.usedRanges(large);
    const blocks = used.flatMap(([sheet, range]) =>
      outsideWindow(range).flatMap((part) =>
        bands(part, CELLS_PER_SYNC).map((band): Block => ({ sheet, range: band, clipped: false })),
      ),
    );
    this.total += blocks.length;
    const groups = grouped(blocks, ({ range }) => cellCount(range), CELLS_PER_SYNC);
    for (const group of groups) await this.read(group);
  }

  workbook(): Workbook {
    const sheets = this.heads.map((head) => toSheet(head, this.contents.get(head.name) ?? emptyContents()));
    // Office.js does not tell the workbook's date system.
    return { sheets, date1904: false };
  }

  /** Used ranges to read in full: with formats where that is sensible, else those of the contents. */
  private async usedRanges(
    large: readonly (readonly [string, Range])[],
  ): Promise<(readonly [string, Range])[]> {
    const sensible = large.filter(([, used]) => cellCount(used) <= MAX_FORMATTED_CELLS);
    const excessive = large.filter(([, used]) => cellCount(used) > MAX_FORMATTED_CELLS);
    return [...sensible, ...(await this.rangesOfContents(excessive.map(([name]) => name)))];
  }

  private async rangesOfContents(names: readonly string[]): Promise<(readonly [string, Range])[]> {
    if (names.length === 0) return [];
    const measured = names.map((name) => {
      const used = this.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      used.load('address');
      return { name, used };
    });
    await this.context.sync();
    return measured.flatMap(({ name, used }) => {
      const range = used.isNullObject ? null : rangeOf(used.address);
      if (range && cellCount(range) > MAX_CELLS) throw new HostError('too-large');
      return range ? [[name, range] as const] : [];
    });
  }

  private async read(blocks: readonly Block[], manyMerges = false): Promise<void> {
    const answers = blocks.map((block) => ({
      block,
      fill: askForBlock(this.context, block, manyMerges),
    }));
    try {
      await this.context.sync();
    } catch (error) {
      return this.retry(blocks, manyMerges, toHostError(error));
    }
    for (const { block, fill } of answers) fill(this.contents.get(block.sheet) ?? emptyContents());
    this.done += blocks.length;
    this.options.onProgress?.({ done: this.done, total: this.total });
  }

  /** Too much for one answer: in two parts. Refused for no named reason: perhaps for its many merged areas. */
  private async retry(blocks: readonly Block[], manyMerges: boolean, error: HostError): Promise<void> {
    if (error.code === 'failed' && !manyMerges) return this.read(blocks, true);
    if (error.code !== 'too-large') throw error;
    const parts = inTwo(blocks);
    if (!parts) throw error;
    const [first, second] = parts;
    this.total += first.length + second.length - blocks.length;
    await this.read(first, manyMerges);
    await this.read(second, manyMerges);
  }
}

function inTwo(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] | null {
  const [block] = blocks;
  if (!block) return null;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const parts = halves(block.range);
  if (!parts) return null;
  // The second half need not be in use at all, and then could not be clipped.
  return [[{ ...block, range: parts[0] }], [{ ...block, range: parts[1], clipped: false }]];
}

function leavesWindow({ bottom, right }: Range): boolean {
  return bottom > WINDOW.bottom || right > WINDOW.right;
}

/** The parts of a used range to the right of the window and below it. */
function outsideWindow(used: Range): Range[] {
  const parts: Range[] = [];
  if (used.right > WINDOW.right && used.top <= WINDOW.bottom) {
    parts.push({
      ...used,
      left: Math.max(used.left, WINDOW.right + 1),
      bottom: Math.min(used.bottom, WINDOW.bottom),
    });
  }
  if (used.bottom > WINDOW.bottom) parts.push({ ...used, top: Math.max(used.top, WINDOW.bottom + 1) });
  return parts;
}
