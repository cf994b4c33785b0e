/** A sheet of the snapshot as it comes together from its blocks. */
import { type Range, formatRange } from '../../../core/grid/address';
import { type Cell, type Sheet, EMPTY_CELL } from '../../../core/grid/workbook';
import { flagOf } from '../answers';
import { type EtWorksheet, XL } from '../api';
import { contentsOf } from './block';
import type { Connection } from '../connection';
import type { Guesses } from './guesses';
import { type Extent, layoutOf } from './layout';
import type { Look } from './looks';

export class SheetParts {
  private readonly cells = new Map<number, Cell>();
  private readonly merges = new Map<string, Range>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  constructor(
    private readonly connection: Connection,
    private readonly guesses: Guesses,
    private readonly name: string,
    private readonly sheet: EtWorksheet,
  ) {}

  read(block: Range, extent: Extent): void {
    const { grids, trust } = this.connection;
    const contents = contentsOf(this.sheet, block, grids);
    const layout = layoutOf(this.sheet, block, this.guesses.of(this.name), contents, trust, extent);
    for (const [key, cell] of contents) this.cells.set(key, cell);
    for (const [key, look] of layout.looks) this.add(key, look);
    for (const merge of layout.merges) this.merges.set(formatRange(merge), merge);
    for (const row of layout.hiddenRows) this.hiddenRows.add(row);
    for (const column of layout.hiddenColumns) this.hiddenColumns.add(column);
  }

  whole(): Sheet {
    const { name, sheet, hiddenRows, hiddenColumns } = this;
    return {
      name,
      visibility: visibilityOf(sheet.Visible),
      protected: flagOf(sheet.ProtectContents) === true,
      cells: new Map([...this.cells].sort(([a], [b]) => a - b)),
      merges: [...this.merges.values()],
      hiddenRows,
      hiddenColumns,
    };
  }

  private add(key: number, look: Look): void {
    this.cells.set(key, { ...(this.cells.get(key) ?? EMPTY_CELL), ...look });
  }
}

function visibilityOf(visible: number | boolean): Sheet['visibility'] {
  if (visible === XL.sheetVeryHidden) return 'veryHidden';
  return flagOf(visible) === true ? 'visible' : 'hidden';
}
