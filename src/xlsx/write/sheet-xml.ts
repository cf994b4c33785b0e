/** The parts of one sheet of a new workbook. */
import { formatAddress, formatRange, quoteSheetName } from '../../core/grid/address';
import { encodeAttribute, encodeEscapes, encodeXml } from '../xml/text';
import { MOST_CHARACTERS, cleanText, cutText, looksLikeFormula } from './cell-text';
import type { NewCell, NewLink, NewRow, NewSheet } from './model';
import type { StyleTable } from './style-table';
import type { WrittenSheet } from './write-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Excel takes a file with more for damaged. */
export const MOST_LINKS = 65_530;
const MOST_HINT = 250;
const MILLIMETRE = 1 / 25.4;
const A4 = 9;

interface Linked {
  readonly ref: string;
  readonly cell: NewCell;
  readonly link: NewLink;
}

export type SheetXml = Required<Pick<WrittenSheet, 'xml' | 'targets'>>;

export function sheetXml(sheet: NewSheet, styles: StyleTable): SheetXml {
  const targets = new Targets();
  const links = linkedCells(sheet.rows)
    .slice(0, MOST_LINKS)
    .map((linked) => linkXml(linked, targets));
  const parts = [
    `<sheetPr>${tabXml(sheet)}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${sheet.rows.map((row, index) => rowXml(row, index, styles)).join('')}</sheetData>`,
    sheet.filter ? `<autoFilter ref="${formatRange(sheet.filter)}"/>` : '',
    listXml(
      'mergeCells',
      (sheet.merges ?? []).map((range) => `<mergeCell ref="${formatRange(range)}"/>`),
    ),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<printOptions horizontalCentered="1"/>',
    marginsXml(),
    `<pageSetup paperSize="${String(A4)}" orientation="landscape" fitToHeight="0"/>`,
    footerXml(sheet),
    breaksXml(sheet),
    // Figures are given as they stand in the form, as texts.
    `<ignoredErrors><ignoredError sqref="${usedRange(sheet)}" numberStoredAsText="1"/></ignoredErrors>`,
  ];
  const root = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${parts.join('')}</worksheet>`;
  return { xml: root, targets: targets.list };
}

/** The names that the workbook keeps for a sheet: rows to repeat, and the range of the filter. */
export function definedNames({ name, repeatedRows, filter }: NewSheet, index: number): string {
  const sheet = encodeXml(quoteSheetName(name));
  const define = (id: string, ref: string, hidden = ''): string =>
    `<definedName name="_xlnm.${id}" localSheetId="${String(index)}"${hidden}>${sheet}!${ref}</definedName>`;
  const [first, last] = repeatedRows ?? [];
  return (
    (filter ? define('_FilterDatabase', absolute(formatRange(filter)), ' hidden="1"') : '') +
    (first === undefined || last === undefined
      ? ''
      : define('Print_Titles', `$${String(first + 1)}:$${String(last + 1)}`))
  );
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

class Targets {
  private readonly ids = new Map<string, string>();

  get list(): SheetXml['targets'] {
    return [...this.ids].map(([href, id]) => ({ href, id }));
  }

  idOf(href: string): string {
    const id = this.ids.get(href) ?? `rId${String(this.ids.size + 1)}`;
    this.ids.set(href, id);
    return id;
  }
}

function linkedCells(rows: readonly NewRow[]): readonly Linked[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link ? [{ ref: formatAddress({ row, column }), cell, link: cell.link }] : [],
    ),
  );
}

function linkXml({ ref, cell, link }: Linked, targets: Targets): string {
  const { sheet, cell: address } = link;
  const inside = sheet === undefined || address === undefined ? null : `${quoteSheetName(sheet)}!${address}`;
  const { hint } = cell;
  return (
    `<hyperlink ref="${ref}"` +
    ('href' in link ? ` r:id="${targets.idOf(link.href)}"` : '') +
    (inside === null ? '' : ` location="${attribute(inside)}"`) +
    (hint === undefined ? '' : ` tooltip="${attribute(cutText(hint, MOST_HINT))}"`) +
    '/>'
  );
}

function rowXml({ cells, height }: NewRow, row: number, styles: StyleTable): string {
  const own = cells.map((cell, column) =>
    cell ? cellXml(cell, formatAddress({ row, column }), styles) : '',
  );
  const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  return `<row r="${String(row + 1)}"${size}>${own.join('')}</row>`;
}

function cellXml({ value, style }: NewCell, ref: string, styles: StyleTable): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${ref}" s="${String(styles.indexOf(style))}"><v>${String(value)}</v></c>`;
  }
  const text = value === null ? '' : cutText(cleanText(String(value)), MOST_CHARACTERS);
  const index = String(styles.indexOf(style, looksLikeFormula(text)));
  if (text === '') return `<c r="${ref}" s="${index}"/>`;
  const content = `<is><t xml:space="preserve">${encodeXml(encodeEscapes(text))}</t></is>`;
  return `<c r="${ref}" s="${index}" t="inlineStr">${content}</c>`;
}

function attribute(text: string): string {
  return encodeAttribute(cleanText(text));
}

function tabXml({ tab }: NewSheet): string {
  return tab === undefined ? '' : `<tabColor rgb="FF${tab.slice(1)}"/>`;
}

function viewXml({ frozenRows = 0 }: NewSheet): string {
  const view = '<sheetView showGridLines="0" workbookViewId="0"';
  if (frozenRows === 0) return `<sheetViews>${view}/></sheetViews>`;
  const top = `A${String(frozenRows + 1)}`;
  const pane = `<pane ySplit="${String(frozenRows)}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/>`;
  return `<sheetViews>${view}>${pane}${selection}</sheetView></sheetViews>`;
}

function columnsXml({ columns }: NewSheet): string {
  const items = columns.map((width, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

function marginsXml(): string {
  const inches = (millimetres: number): string => String(Number((millimetres * MILLIMETRE).toFixed(3)));
  const [side, end, band] = [inches(10), inches(13), inches(6)];
  return `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="${band}" footer="${band}"/>`;
}

function footerXml({ footer }: NewSheet): string {
  if (footer === undefined) return '';
  return `<headerFooter><oddFooter>&amp;C${encodeXml(cleanText(footer))}</oddFooter></headerFooter>`;
}

function breaksXml({ rows }: NewSheet): string {
  const breaks = rows.flatMap(({ pageBreak }, row) =>
    pageBreak && row > 0 ? [`<brk id="${String(row)}" max="16383" man="1"/>`] : [],
  );
  if (breaks.length === 0) return '';
  const count = String(breaks.length);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</rowBreaks>`;
}

function usedRange({ rows, columns }: NewSheet): string {
  return formatRange({ top: 0, left: 0, bottom: Math.max(rows.length - 1, 0), right: columns.length - 1 });
}
