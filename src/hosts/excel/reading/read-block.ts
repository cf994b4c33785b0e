/** One rectangle of a sheet, read with everything the snapshot wants to know about it. */
import { type Range, formatRange } from '../../../core/grid/address';
import { type Cell, type Sheet, EMPTY_CELL } from '../../../core/grid/workbook';
import { AskedCells } from './cells';
import { isBlank } from '../../common/content';
import { type Layout, emptyLayout } from './layouts';
import { bands, rangeOf } from '../../common/place';
import type { Context } from '../session';

export interface Block {
  readonly sheet: string;
  readonly range: Range;
  /** Read only the part of the range that is in use, which then begins at A1, and tell how far the use goes. */
  readonly clipped: boolean;
}

/** A sheet's contents as they come together from its blocks. */
export interface SheetContents {
  readonly cells: Map<number, Cell>;
  readonly layout: Layout;
  /** The layout was known before and is not asked for. */
  readonly layoutIsKnown: boolean;
  /** The used range, once a clipped block told it. */
  used: Range | null;
  /** Rows or columns are hidden that the known layout does not know of. */
  layoutIsOld: boolean;
}

export function emptyContents(known: Layout | null): SheetContents {
  const layout = known ?? emptyLayout();
  return { cells: new Map(), layout, layoutIsKnown: known !== null, used: null, layoutIsOld: false };
}

export interface SheetHead extends Pick<Sheet, 'name' | 'visibility' | 'protected'> {
  /** Excel's id. */
  readonly id: string;
}

/** A range with more merged areas than 512 gets no answer; a merge has two cells at least. */
const CELLS_WITHOUT_TOO_MANY_MERGES = 1_024;

/**
 * Asks for a block in the current batch.
 * @param contents the sheet's, so far
 * @param manyMerges ask for merged areas piece by piece
 * @returns adds the answer to the contents; to be called after the sync
 */
export function askForBlock(
  context: Context,
  block: Block,
  contents: SheetContents,
  manyMerges: boolean,
): () => void {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const used = block.clipped ? sheet.getUsedRange() : null;
  used?.load('address');
  const address = formatRange(block.range);
  const range = used ? used.getBoundingRect('A1').getIntersection(address) : sheet.getRange(address);
  const cells = new AskedCells(range, !contents.layoutIsKnown);
  const addLayout = contents.layoutIsKnown
    ? askWhatIsHidden(range)
    : askForLayout(range, cells, mergeSources(sheet, range, block, manyMerges));

  return () => {
    cells.each((key, cell) => {
      if (!isBlank(cell)) contents.cells.set(key, cell);
    });
    addLayout(contents);
    if (used) contents.used = rangeOf(used.address);
  };
}

/** Hiding a column is not reported; asking whether any is hidden is a plain reading. */
function askWhatIsHidden(range: Excel.Range): (contents: SheetContents) => void {
  range.load('columnHidden,rowHidden');
  return (contents) => {
    // Null stands for "some of them", whatever the type says.
    const someRow = (range.rowHidden as boolean | null) !== false;
    const someColumn = (range.columnHidden as boolean | null) !== false;
    if (someColumn || (someRow && contents.layout.hiddenRows.size === 0)) contents.layoutIsOld = true;
  };
}

function askForLayout(
  range: Excel.Range,
  cells: AskedCells,
  mergeRanges: readonly Excel.Range[],
): (contents: SheetContents) => void {
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const merged = mergeRanges.map(askForMerges);
  return ({ layout }) => {
    const { top, left } = cells.range();
    cells.each((key, { fill, locked }) => {
      if (fill === undefined && locked === undefined) return;
      layout.looks.set(key, { ...(fill !== undefined && { fill }), ...(locked !== undefined && { locked }) });
    });
    rows.value.forEach(({ rowHidden }, i) => rowHidden && layout.hiddenRows.add(top + i));
    columns.value.forEach(({ columnHidden }, i) => columnHidden && layout.hiddenColumns.add(left + i));
    for (const [text, merge] of merged.flatMap((areas) => areas())) layout.merges.set(text, merge);
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

export function toSheet(
  { name, visibility, protected: isProtected }: SheetHead,
  { cells: read, layout }: SheetContents,
): Sheet {
  const keys = [...new Set([...read.keys(), ...layout.looks.keys()])].sort((a, b) => a - b);
  const cells = new Map<number, Cell>();
  for (const key of keys) {
    cells.set(key, { ...(read.get(key) ?? EMPTY_CELL), ...layout.looks.get(key) });
  }
  const { merges, hiddenRows, hiddenColumns } = layout;
  return {
    name,
    visibility,
    protected: isProtected,
    cells,
    merges: [...merges.values()],
    hiddenRows,
    hiddenColumns,
  };
}
