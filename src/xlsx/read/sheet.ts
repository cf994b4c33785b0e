/** Reads a worksheet part into the snapshot's sheet. */
import {
  type Address,
  type Range,
  MAX_COLUMNS,
  MAX_ROWS,
  cellKey,
  parseRange,
} from '../../core/grid/address';
import { type Cell, type Sheet, usedRange } from '../../core/grid/workbook';
import { OpenError } from '../problem';
import { XmlReader } from '../xml/reader';
import { XmlError } from '../xml/text';
import { integer, isTrue } from './attributes';
import { cellPosition } from './cell-position';
import { cellValue } from './cell-value';
import { type DefaultStyles, fillGaps } from './default-styles';
import { readRichText } from './shared-strings';
import { SharedFormulas } from './shared-formulas';
import { type CellStyle, type Styles, isWorthKeeping } from './styles';

export interface SheetContext {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

/** Counts down the cells that a workbook may hold. */
export class CellBudget {
  constructor(private left: number) {}

  spend(): void {
    if (--this.left < 0) throw new OpenError('too-large', 'more cells than allowed');
  }
}

export function readSheet(xml: string, context: SheetContext): Sheet {
  return new SheetReader(xml, context).read();
}

const PLAIN: CellStyle = {};

class SheetReader {
  private readonly reader: XmlReader;
  private readonly cells = new Map<number, Cell>();
  private readonly shared = new SharedFormulas();
  private readonly merges: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly defaults: DefaultStyles = { rows: new Map(), columns: new Map() };
  private readonly present = new Set<number>();
  private isProtected = false;
  private row = -1;
  private column = -1;

  constructor(
    xml: string,
    private readonly context: SheetContext,
  ) {
    this.reader = new XmlReader(xml);
  }

  read(): Sheet {
    const { reader } = this;
    reader.root();
    reader.eachChild((name) => this.readPart(name));
    this.shared.resolve((key, formula) =>
      this.cells.set(key, { ...(this.cells.get(key) ?? { value: null }), formula }),
    );
    const sheet: Sheet = {
      name: this.context.name,
      visibility: this.context.visibility,
      cells: this.cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      protected: this.isProtected,
    };
    fillGaps(this.cells, usedRange(sheet), this.defaults, this.present);
    return sheet;
  }

  private readPart(name: string): void {
    const { reader } = this;
    if (name === 'sheetData') reader.eachChild((child) => child === 'row' && this.readRow());
    else if (name === 'cols') reader.eachChild(() => this.readColumns());
    else if (name === 'mergeCells') reader.eachChild(() => this.readMerge());
    else if (name === 'sheetProtection') this.isProtected = isTrue(reader.attribute('sheet'));
  }

  private readColumns(): void {
    const { reader } = this;
    const first = integer(reader.attribute('min'), 1) - 1;
    const last = Math.min(integer(reader.attribute('max'), first + 1), MAX_COLUMNS) - 1;
    const isHidden = isTrue(reader.attribute('hidden'));
    const style = this.styleAt(reader.attribute('style'));
    for (let column = Math.max(0, first); column <= last; column++) {
      if (isHidden) this.hiddenColumns.add(column);
      if (style !== PLAIN) this.defaults.columns.set(column, style);
    }
  }

  private readMerge(): void {
    const range = parseRange(this.reader.attribute('ref') ?? '');
    if (range) this.merges.push(range);
  }

  private readRow(): void {
    const { reader } = this;
    this.row = integer(reader.attribute('r'), this.row + 2) - 1;
    if (this.row < 0 || this.row >= MAX_ROWS) throw new XmlError(`row ${this.row + 1}`);
    this.column = -1;
    if (isTrue(reader.attribute('hidden'))) this.hiddenRows.add(this.row);
    if (isTrue(reader.attribute('customFormat'))) {
      this.defaults.rows.set(this.row, this.styleAt(reader.attribute('s')));
    }
    reader.eachChild(this.visitCell);
  }

  /** A bound method, since it is called for every cell. */
  private readonly visitCell = (name: string): void => {
    if (name !== 'c') return;
    const { reader } = this;
    const at = cellPosition(reader.attribute('r'), this.row, this.column);
    this.column = at.column;
    const style = this.styleAt(reader.attribute('s'));
    const cell = this.readCell(at, style);
    const key = cellKey(at.row, at.column);
    this.present.add(key);
    if (cell.value === null && cell.formula === undefined && !isWorthKeeping(style)) return;
    this.context.budget.spend();
    this.cells.set(key, cell);
  };

  private readCell(at: Address, style: CellStyle): Cell {
    const { reader, context } = this;
    if (reader.selfClosing) return { value: null, ...style };
    const type = reader.attribute('t') ?? 'n';
    let raw: string | undefined;
    let inline: string | undefined;
    let formula: string | undefined;
    reader.eachChild((name) => {
      if (name === 'v') raw = reader.content();
      else if (name === 'is') inline = readRichText(reader);
      else if (name === 'f') formula = this.readFormula(at);
    });
    const value = inline ?? cellValue(type, raw, context);
    return formula === undefined ? { value, ...style } : { value, formula, ...style };
  }

  /** The cell's formula; a shared one without its master is resolved later, an array's stands with its master. */
  private readFormula(at: Address): string | undefined {
    const { reader } = this;
    const type = reader.attribute('t');
    const index = reader.attribute('si');
    const text = reader.content();
    if (type === 'shared' && index !== undefined) return this.shared.add(index, at, text);
    return text === '' ? undefined : text;
  }

  private styleAt(index: string | undefined): CellStyle {
    return index === undefined
      ? (this.context.styles[0] ?? PLAIN)
      : (this.context.styles[Number(index)] ?? PLAIN);
  }
}
