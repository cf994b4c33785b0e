/** Styles of cells, of what the snapshot and the appearance say of them. */
import type { Cell } from '../../core/grid/workbook';
import type { SheetAppearance } from '../appearance/model';
import { cleanText } from '../write/cell-text';
import type { NewStyle } from '../write/model';
import type { StyleTable } from '../write/style-table';

export class CellStyles {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly table: StyleTable,
    private readonly appearance: SheetAppearance,
  ) {}

  /** Index into cellXfs. @param quoted the cell's text must not become a formula when it is edited */
  indexOf(key: number, cell: Cell | undefined, quoted: boolean): number {
    const look = this.appearance.lookOf.get(key) ?? 0;
    const place = JSON.stringify([look, cell?.format, cell?.fill, cell?.locked, quoted]);
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const index = this.table.indexOf(this.styleOf(look, cell), quoted);
    this.known.set(place, index);
    return index;
  }

  private styleOf(index: number, cell: Cell | undefined): NewStyle {
    const { color, borders, font, vertical = 'bottom', ...look } = this.appearance.looks[index] ?? {};
    return {
      ...look,
      vertical,
      ...(font !== undefined && { font: cleanText(font) }),
      ...(color !== undefined && { colour: color }),
      ...(borders && { lines: borders }),
      ...(cell?.fill !== undefined && { fill: cell.fill }),
      ...(cell?.format !== undefined && { format: cleanText(cell.format) }),
      ...(cell?.locked === false && { unlocked: true }),
    };
  }
}
