/** Formulas in the cells of one sheet follow a row of it or of another sheet. */
import { followRows } from '../../core/formula/follow-rows';
import { shiftFormula } from '../../core/formula/shift';
import type { Address } from '../../core/grid/address';
import { type RowMove, movedRow } from '../../core/grid/row-move';
import { movedRef, rangeOf } from './places';
import { ReshapeError } from './reshape-error';
import type { AttributeSpan, XmlReader } from '../xml/reader';
import type { Splice } from '../xml/splice';
import { encodeXml } from '../xml/text';

/** Attributes of a formula that say with which others it is kept; what else it says of itself stays. */
const SHARING = ['t', 'ref', 'si'];

interface Formula extends Address {
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly prefix: string;
  readonly attributes: readonly AttributeSpan[];
  readonly text: string;
}

interface SharedFormula extends Formula {
  readonly index: string;
}

export class FormulaFollower {
  private readonly shared: SharedFormula[] = [];
  private readonly splices: Splice[] = [];

  constructor(
    private readonly xml: string,
    private readonly sheet: string,
    private readonly move: RowMove,
  ) {}

  /** Reads the formula on whose start tag the reader stands, in the cell that stood there before the move. */
  read(reader: XmlReader, at: Address): void {
    const type = reader.attribute('t');
    const ref = reader.attribute('ref');
    const index = reader.attribute('si');
    const { start, end: contentStart, prefix, selfClosing } = reader;
    const attributes = reader.attributeSpans();
    const text = reader.content();
    const contentEnd = selfClosing ? contentStart : reader.start;
    const formula = { ...at, start, end: reader.end, contentStart, contentEnd, prefix, attributes, text };
    if (type === 'shared' && index !== undefined) this.shared.push({ ...formula, index });
    else this.follow(formula);
    if (type === 'array' || type === 'dataTable') this.moveArray(type, ref ?? '', formula);
  }

  /** All changes, once every formula has been read. */
  changes(): readonly Splice[] {
    const groups = new Map<string, SharedFormula[]>();
    for (const formula of this.shared) {
      const group = groups.get(formula.index);
      if (group) group.push(formula);
      else groups.set(formula.index, [formula]);
    }
    for (const group of groups.values()) this.part(group);
    return this.splices;
  }

  private follow({ text, contentStart, contentEnd }: Formula): void {
    const followed = followRows(text, this.sheet, this.move);
    if (followed !== text)
      this.splices.push({ start: contentStart, end: contentEnd, text: encodeXml(followed) });
  }

  private get isOwnSheet(): boolean {
    return this.sheet.toLowerCase() === this.move.sheet.toLowerCase();
  }

  /** An array moves as a whole or not at all. */
  private moveArray(type: string, ref: string, { attributes }: Formula): void {
    if (!this.isOwnSheet) return;
    if (type === 'dataTable') throw new ReshapeError(`data table ${ref}`);
    const { top, bottom } = rangeOf(ref);
    const { at, by } = this.move;
    const isDivided = bottom >= at && (by > 0 ? top < at : top < bottom && top <= at);
    if (isDivided) throw new ReshapeError(`array formula ${ref}`);
    const moved = movedRef(ref, this.move);
    const span = attributes.find(({ name }) => name === 'ref');
    if (span && moved !== null && moved !== ref)
      this.splices.push({ start: span.valueStart, end: span.valueEnd, text: moved });
  }

  /** The cells of a shared formula part, each with its own text, where they no longer read alike. */
  private part(group: readonly SharedFormula[]): void {
    const master = group.find(({ text }) => text !== '');
    if (!master) return;
    const written = group.map((cell) => {
      const { text } = cell;
      const own = text || shiftFormula(master.text, cell.row - master.row, cell.column - master.column);
      return { cell, own, followed: followRows(own, this.sheet, this.move) };
    });
    const isTouched = written.some(
      ({ cell, own, followed }) =>
        own !== followed || (this.isOwnSheet && movedRow(cell.row, this.move) !== cell.row),
    );
    if (!isTouched) return;
    for (const { cell, followed } of written) this.replace(cell, followed);
  }

  private replace({ start, end, prefix, attributes }: Formula, text: string): void {
    const kept = attributes
      .filter(({ name }) => !SHARING.includes(name))
      .map((span) => ` ${this.xml.slice(span.start, span.end)}`)
      .join('');
    this.splices.push({ start, end, text: `<${prefix}f${kept}>${encodeXml(text)}</${prefix}f>` });
  }
}
