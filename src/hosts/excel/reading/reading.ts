/** One reading under way: its blocks, and what has come of them. */
import type { Range } from '../../../core/grid/address';
import type { Sheet } from '../../../core/grid/workbook';
import { type Place, type ReadOptions, HostError } from '../../host';
import { toHostError } from '../errors';
import type { Layouts } from './layouts';
import { bands, cellCount, grouped, halves, rangeOf } from '../../common/place';
import {
  type Block,
  type SheetContents,
  type SheetHead,
  askForBlock,
  emptyContents,
  toSheet,
} from './read-block';
import type { Context } from '../session';

/** Read from every sheet in the second sync without knowing its size; holds any form we know. */
const WINDOW: Range = { top: 0, left: 0, bottom: 255, right: 39 };

/** At some 150 bytes a cell, long texts allowed for, well below the web's 5 MB. */
const CELLS_PER_SYNC = 12_000;

/** A used range beyond this comes from formats applied to whole columns: then only cells with contents count. */
const MAX_FORMATTED_CELLS = 200_000;

/** Beyond this a sheet is no form, and Excel on the web would refuse it. */
const MAX_CELLS = 2_000_000;

/** A sheet to be read. */
export interface WantedSheet extends Pick<SheetHead, 'id' | 'name'> {
  /** What is wanted of it; null for all. */
  readonly ranges: readonly Range[] | null;
}

export class Reading {
  private readonly contents = new Map<string, SheetContents>();
  private readonly versions = new Map<string, string>();
  private done = 0;
  private total: number;

  constructor(
    private readonly context: Context,
    private readonly layouts: Layouts,
    private readonly wanted: readonly WantedSheet[],
    private readonly options: ReadOptions,
  ) {
    for (const { id, name, ranges } of wanted) {
      this.contents.set(name, emptyContents(layouts.recall(id, ranges)));
      this.versions.set(id, layouts.version(id));
    }
    this.total = wanted.length;
  }

  /** Everything on the sheets: a window of each first, then what lies outside the windows. */
  async readAll(): Promise<void> {
    const windows = this.wanted.map(({ name }): Block => ({ sheet: name, range: WINDOW, clipped: true }));
    if (windows.length > 0) await this.read(windows, nothing);
    const large = [...this.contents].flatMap(([name, { used }]) =>
      used && leavesWindow(used) ? [[name, used] as const] : [],
    );
    const used = await this.usedRanges(large);
    const places = used.flatMap(([sheet, range]) =>
      outsideWindow(range).map((part) => ({ sheet, range: part })),
    );
    await this.readGroups(groupsOf(places));
    this.rememberLayouts();
  }

  /**
   * The places and nothing else, in one sync where they are small.
   * @param ask queues what is asked for along with them
   * @returns what that has queued, loaded
   */
  async readPlaces<T>(places: readonly Place[], ask: () => T): Promise<T> {
    const [first = [], ...rest] = groupsOf(places);
    const asked = await this.read(first, ask);
    await this.readGroups(rest);
    this.rememberLayouts();
    return asked;
  }

  /** Forgets layouts that turned out to be old. @returns whether all has to be read again */
  forgetOldLayouts(): boolean {
    const old = this.wanted.filter(({ name }) => this.contents.get(name)?.layoutIsOld);
    for (const { id } of old) this.layouts.changed(id);
    return old.length > 0;
  }

  sheet(head: SheetHead): Sheet {
    return toSheet(head, this.contentsOf(head.name));
  }

  private rememberLayouts(): void {
    for (const { id, name, ranges } of this.wanted) {
      const { layout, layoutIsKnown } = this.contentsOf(name);
      const [within = null, ...more] = ranges ?? [];
      // Between several ranges nothing is known.
      if (layoutIsKnown || more.length > 0) continue;
      this.layouts.remember(id, this.versions.get(id) ?? '', layout, within);
    }
  }

  private contentsOf(name: string): SheetContents {
    return this.contents.get(name) ?? emptyContents(null);
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
    const measured = await this.context.ask(() =>
      names.map((name) => {
        const used = this.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
        used.load('address');
        return { name, used };
      }),
    );
    return measured.flatMap(({ name, used }) => {
      const range = used.isNullObject ? null : rangeOf(used.address);
      if (range && cellCount(range) > MAX_CELLS) throw new HostError('too-large');
      return range ? [[name, range] as const] : [];
    });
  }

  private async readGroups(groups: readonly (readonly Block[])[]): Promise<void> {
    this.total += groups.reduce((sum, group) => sum + group.length, 0);
    for (const group of groups) await this.read(group, nothing);
  }

  private async read<T>(blocks: readonly Block[], also: () => T, manyMerges = false): Promise<T> {
    const { fills, asked } = await this.context
      .ask(() => ({
        fills: blocks.map((block) =>
          askForBlock(this.context, block, this.contentsOf(block.sheet), manyMerges),
        ),
        asked: also(),
      }))
      .catch(async (error: unknown) => {
        const again = await this.readInParts(blocks, also, manyMerges, toHostError(error));
        return { fills: null, asked: again };
      });
    if (!fills) return asked;
    for (const fill of fills) fill();
    this.done += blocks.length;
    this.options.onProgress?.({ done: this.done, total: this.total });
    return asked;
  }

  /** Too much for one answer: in two parts. Refused for no named reason: perhaps for its many merged areas. */
  private async readInParts<T>(
    blocks: readonly Block[],
    also: () => T,
    manyMerges: boolean,
    error: HostError,
  ): Promise<T> {
    if (error.code === 'failed' && !manyMerges) return this.read(blocks, also, true);
    const parts = error.code === 'too-large' ? inTwo(blocks) : null;
    if (!parts) throw error;
    const [first, second] = parts;
    this.total += first.length + second.length - blocks.length;
    const asked = await this.read(first, also, manyMerges);
    await this.read(second, nothing, manyMerges);
    return asked;
  }
}

const nothing = (): void => undefined;

function groupsOf(places: readonly Place[]): Block[][] {
  const blocks = places.flatMap(({ sheet, range }) =>
    bands(range, CELLS_PER_SYNC).map((band): Block => ({ sheet, range: band, clipped: false })),
  );
  return grouped(blocks, ({ range }) => cellCount(range), CELLS_PER_SYNC);
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
