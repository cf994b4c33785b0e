/** Changes the shape of a sheet in its file, leaving all that is not concerned as it is, byte by byte. */
import { cellKey } from '../../core/grid/address';
import type { RowMove } from '../../core/grid/row-move';
import { type InsertRow, type ShapeChange, rowMoveOf } from '../../core/grid/shape';
import { mergesAfter, nextFirstCells } from '../../core/grid/with-shape';
import { PartTexts } from '../annotate/part-texts';
import type { SheetPart, XlsxFile } from '../file';
import { withoutPart } from '../part-lists';
import { OpenError } from '../problem';
import { withFullCalculation } from '../save/calculation';
import type { CellWrite } from '../save/cell-xml';
import { SaveError } from '../save/save-error';
import { readLayout } from '../save/sheet-layout';
import { styleAt, writeCells } from '../save/sheet-writes';
import { XmlError } from '../xml/text';
import { readMerges, withMerges } from './merges';
import { newRowXml } from './new-row';
import { followPackage } from './package-parts';
import { withProtection, withoutProtection } from './protection';
import { refuseImmovable } from './refusals';
import { ReshapeError } from './reshape-error';
import { type RowInsertion, withRowsMoved } from './sheet-data';
import { withPlacesMoved } from './sheet-places';
import { styleChoice } from './style-choice';

/**
 * The file after the change. Contents of a row that comes are not written: only its cells' formats are. Results of
 * formulas stay as they are, and are worked out anew when the file is opened. Whether the workbook is as the change
 * expects is the caller's part. A digital signature of the file becomes invalid.
 *
 * @throws ReshapeError where the file holds something that cannot be moved with certainty, SaveError `sheet-missing`;
 *   nothing is written then
 */
export function reshapeFile(file: XlsxFile, change: ShapeChange): Uint8Array {
  const parts = file.parts.sheets.filter(({ name }) => name === change.sheet);
  const [part] = parts;
  // Two sheets of one name (no program writes that) leave open which is meant.
  if (!part || parts.length > 1) throw new SaveError('sheet-missing', []);
  try {
    return new Reshaper(file, part).reshaped(change);
  } catch (error) {
    if (error instanceof XmlError || error instanceof OpenError) throw new ReshapeError(error.message, error);
    throw error;
  }
}

class Reshaper {
  private readonly texts: PartTexts;

  constructor(
    private readonly file: XlsxFile,
    private readonly part: SheetPart,
  ) {
    this.texts = new PartTexts(file);
  }

  reshaped(change: ShapeChange): Uint8Array {
    const move = rowMoveOf(change);
    const merges = mergesAfter({ merges: readMerges(this.texts.get(this.part.path)) }, change);
    const looks = change.kind === 'delete-row' ? this.looksToKeep(change.at) : new Map<number, CellWrite>();
    if (move) this.moveRows(move, change.kind === 'insert-row' ? change : null);
    this.change((xml) => withStyles(xml, looks));
    this.change((xml) => withMerges(xml, merges));
    if (change.kind === 'protect') this.change(withProtection);
    if (change.kind === 'unprotect') this.change(withoutProtection);
    return this.texts.pack();
  }

  /** Merged cells look like their first one: where that goes, the next one takes its style. */
  private looksToKeep(row: number): ReadonlyMap<number, CellWrite> {
    const xml = this.texts.get(this.part.path);
    const layout = readLayout(xml);
    if (!layout) return new Map();
    return new Map(
      nextFirstCells({ merges: readMerges(xml) }, row).flatMap(({ column, to }) => {
        const style = styleAt(xml, layout, { row, column });
        return style === styleAt(xml, layout, { row: row + 1, column })
          ? []
          : [[cellKey(to, column), { style }]];
      }),
    );
  }

  private moveRows(move: RowMove, insertion: InsertRow | null): void {
    const { file, texts, part } = this;
    refuseImmovable(file.package, file.parts.workbook, part.path);
    const takesRow = insertion !== null && insertion.like === insertion.at - 1;
    this.change((xml) => withPlacesMoved(xml, move, takesRow));
    this.change((xml) => withRowsMoved(xml, part.name, move, insertion ? this.rowOf(insertion) : undefined));
    followPackage(file, texts, part, move);
    this.dropCalculationChain();
  }

  private rowOf(change: InsertRow): RowInsertion {
    const styleOf = styleChoice(this.file);
    return { like: change.like, row: (like, prefix) => newRowXml(change, like, prefix, styleOf) };
  }

  private dropCalculationChain(): void {
    const { file, texts } = this;
    const { workbook, calcChain } = file.parts;
    const hasFormulas = file.workbook.sheets.some(({ cells }) =>
      [...cells.values()].some(({ formula }) => formula !== undefined),
    );
    if (hasFormulas) texts.set(workbook, withFullCalculation(texts.get(workbook)));
    if (calcChain === undefined) return;
    texts.setAll(withoutPart(file.package, workbook, calcChain, (path) => texts.get(path)));
    texts.drop(calcChain);
  }

  private change(change: (xml: string) => string): void {
    const { path } = this.part;
    this.texts.set(path, change(this.texts.get(path)));
  }
}

function withStyles(xml: string, styles: ReadonlyMap<number, CellWrite>): string {
  const layout = styles.size > 0 ? readLayout(xml) : null;
  return layout ? writeCells(xml, layout, styles) : xml;
}
