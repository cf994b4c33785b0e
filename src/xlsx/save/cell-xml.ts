/** The XML of one cell, old and new. */
import type { CellValue } from '../../core/grid/workbook';
import { XmlReader } from '../xml/reader';
import { encodeAttribute, encodeEscapes, encodeXml } from '../xml/text';

/** What becomes of a cell; what is absent stays as it is. */
export interface CellWrite {
  /** Without its `=`; null takes the formula away. */
  readonly formula?: string | null;
  /** The constant, or the cached result of the formula. */
  readonly value?: CellValue;
  /** Index into cellXfs. */
  readonly style?: number;
}

/** A cell's XML in pieces that can be kept verbatim. */
interface CellSource {
  readonly attributes: readonly { readonly name: string; readonly text: string }[];
  readonly formula: string;
  /** Attributes that say how the formula is calculated, where it is an array formula of this cell alone. */
  readonly array: string;
  readonly value: string;
  readonly rest: string;
}

/** The pieces of a cell that the sheet does not list yet. */
function newSource(reference: string, style: string | undefined): CellSource {
  const attributes = [{ name: 'r', text: `r="${reference}"` }];
  if (style !== undefined) attributes.push({ name: 's', text: `s="${style}"` });
  return { attributes, formula: '', array: '', value: '', rest: '' };
}

/**
 * XML of an existing cell after a write.
 * @param prefix of the sheet's elements, with its colon
 */
export function rewriteCell(xml: string, prefix: string, write: CellWrite): string {
  return render(readSource(xml), prefix, write);
}

/** XML of a new cell; empty when there is nothing to write. */
export function newCell(
  reference: string,
  style: string | undefined,
  prefix: string,
  write: CellWrite,
): string {
  const isEmpty =
    (write.value ?? null) === null && (write.formula ?? null) === null && write.style === undefined;
  return isEmpty ? '' : render(newSource(reference, style), prefix, write);
}

function readSource(xml: string): CellSource {
  const reader = new XmlReader(xml);
  reader.root();
  const attributes = reader
    .attributeSpans()
    .map(({ name, start, end }) => ({ name, text: xml.slice(start, end) }));
  const pieces = { formula: '', array: '', value: '', rest: '' };
  reader.eachChild((name) => {
    const { start } = reader;
    if (name === 'f') pieces.array = arrayOf(reader);
    reader.content();
    const piece = xml.slice(start, reader.end);
    if (name === 'f') pieces.formula += piece;
    else if (name === 'v' || name === 'is') pieces.value += piece;
    else pieces.rest += piece;
  });
  return { attributes, ...pieces };
}

/** Without them `SUM(A1:A9*B1:B9)` would be calculated from a single row. */
function arrayOf(reader: XmlReader): string {
  if (reader.attribute('t') !== 'array') return '';
  return ` t="array" ref="${encodeAttribute(reader.attribute('ref') ?? '')}"`;
}

function render(source: CellSource, prefix: string, write: CellWrite): string {
  const { array } = source;
  const formula = write.formula === undefined ? source.formula : formulaXml(write.formula, prefix, array);
  const isArrayStill = array !== '' && formula !== '';
  const value = write.value === undefined ? null : valueXml(write.value, prefix, formula !== '');
  const dropped = [
    ...(value ? ['t'] : []),
    ...(write.style === undefined ? [] : ['s']),
    // Metadata of a dynamic array or a rich value describes the content that goes.
    ...(write.formula === undefined ? [] : isArrayStill ? ['vm'] : ['cm', 'vm']),
  ];
  const attributes = source.attributes.filter(({ name }) => !dropped.includes(name)).map(({ text }) => text);
  if (write.style !== undefined) attributes.push(`s="${write.style}"`);
  if (value?.type) attributes.push(`t="${value.type}"`);
  const head = [`<${prefix}c`, ...attributes].join(' ');
  const body = formula + (value ? value.xml : source.value) + source.rest;
  return body === '' ? `${head}/>` : `${head}>${body}</${prefix}c>`;
}

function formulaXml(formula: string | null, prefix: string, array: string): string {
  return formula === null ? '' : `<${prefix}f${array}>${encodeXml(formula)}</${prefix}f>`;
}

/** Texts stand in the cell itself, so that the shared string table stays as it is. */
function valueXml(value: CellValue, prefix: string, hasFormula: boolean): { type: string; xml: string } {
  const plain = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null || (value === '' && !hasFormula)) return { type: '', xml: '' };
  if (typeof value === 'number') return { type: '', xml: plain(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', xml: plain(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', xml: plain(encodeXml(value.error)) };
  const text = encodeXml(encodeEscapes(value));
  if (hasFormula) return { type: 'str', xml: plain(text) };
  const inline = `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
  return { type: 'inlineStr', xml: inline };
}
