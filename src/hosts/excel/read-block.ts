/** One rectangle of a sheet, read with everything the snapshot wants to know about it. */
import { type Range, formatRange } from '../../core/grid/address';
import type { Cell, Sheet } from '../../core/grid/workbook';
import { AskedCells } from './cells';
import { isBlank } from './content';
import { bands, rangeOf } from './place';
import type { Context } from './session';

export interface Block {
  readonly sheet: string;
  readonly range: Range;
  /** Read only the part of the range that is in use, which then begins at A1, and tell how far the use goes. */
  readonly clipped: boolean;
}

/** A sheet's contents as they come together from its blocks. */
export interface SheetContents {
  readonly cells: Map<number, Cell>;
  readonly merges: Map<string, Range>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** The used range, once a clipped block told it. */
  used: Range | null;
}

export function emptyContents(): SheetContents {
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  return { cells: new Map(), merges: new Map(), hiddenRows, hiddenColumns, used: null };
}

export type SheetHead = Pick<Sheet, 'name' | 'visibility' | 'protected'>;

/** A range with more merged areas than 512 gets no answer; a merge has two cells at least. */
const CELLS_WITHOUT_TOO_MANY_MERGES = 1_024;

/**
 * Asks for a block in the current batch.
 * @param manyMerges ask for merged areas piece by piece
 * @returns adds the answer to the sheet's contents; to be called after the sync
 */
export function askForBlock(
  context: Context,
  block: Block,
  manyMerges: boolean,
): (contents: SheetContents) => void {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const used = block.clipped ? sheet.getUsedRange() : null;
  used?.load('address');
  const address = formatRange(block.range);
  const range = used ? used.getBoundingRect('A1').getIntersection(address) : sheet.getRange(address);
  const cells = new AskedCells(range);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const merged = mergeSources(sheet, range, block, manyMerges).map(askForMerges);

  return (contents) => {
    const { top, left } = cells.range();
    cells.each((key, cell) => {
      if (!isBlank(cell)) contents.cells.set(key, cell);
    });
    rows.value.forEach(({ rowHidden }, i) => rowHidden && contents.hiddenRows.add(top + i));
    columns.value.forEach(({ columnHidden }, i) => columnHidden && contents.hiddenColumns.add(left + i));
    for (const [text, merge] of merged.flatMap((areas) => areas())) contents.merges.set(text, merge);
    if (used) contents.used = rangeOf(used.address);
  };
}

function mergeSources(
  sheet: Excel.Worksheet,
  range: Excel.Range,
  block: Block,
  manyMerges: boolean,
): Excel.Range[] {
  if (!manyMerges) return [range];
  return bands(block.range, CELLS_WITHOUT_TOO_MANY_MERGES).map((band) => sheet.getRange(formatRange(band)));
}

function askForMerges(range: Excel.Range): () => [string, Range][] {
  const areas = range.getMergedAreasOrNullObject();
  areas.load('areas/items/address');
  return () => {
    if (areas.isNullObject) return [];
    return areas.areas.items.flatMap(({ address }): [string, Range][] => {
      const merge = rangeOf(address);
      return merge ? [[formatRange(merge), merge]] : [];
    });
  };
}

export function toSheet(head: SheetHead, contents: SheetContents): Sheet {
  const keys = [...contents.cells.keys()].sort((a, b) => a - b);
  const cells = new Map<number, Cell>();
  for (const key of keys) {
    const cell = contents.cells.get(key);
    if (cell) cells.set(key, cell);
  }
  const { merges, hiddenRows, hiddenColumns } = contents;
  return { ...head, cells, merges: [...merges.values()], hiddenRows, hiddenColumns };
}
