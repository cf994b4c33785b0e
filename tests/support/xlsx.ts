/** Builds small but real workbooks from literals, so that a test says in one place what its workbook holds. */
import { strToU8, zipSync } from 'fflate';
import { addressOfKey, cellKey, columnIndex, formatAddress, parseAddress } from '../../src/core/grid/address';
import type { CellValue } from '../../src/core/grid/workbook';
import { type Look, StyleTable } from './xlsx-styles';

export interface CellSpec extends Look {
  readonly value?: CellValue;
  /** Without its `=`. */
  readonly formula?: string;
  /** Attributes of the `<f>` element, for shared and array formulas: `t="shared" si="0"`. */
  readonly formulaAttributes?: string;
}

export interface SheetSpec {
  readonly name: string;
  /** By A1 address; a plain value stands for `{value}`. */
  readonly cells: Readonly<Record<string, CellSpec | CellValue>>;
  readonly merges?: readonly string[];
  readonly visibility?: 'hidden' | 'veryHidden';
  readonly protected?: boolean;
  /** Row numbers as the sheet shows them. */
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  /** Width in characters by column letter. */
  readonly columnWidths?: Readonly<Record<string, number>>;
  /** Height in points by row number. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Printed on pages of this orientation, as wide as the page. */
  readonly page?: 'portrait' | 'landscape';
}

/** The dialects of different producers; by default the file looks like Excel's own. */
export interface BuildOptions {
  /** Namespace prefix of the spreadsheet elements, as some servers write it (`x` gives `<x:worksheet>`). */
  readonly prefix?: string;
  readonly strings?: 'shared' | 'inline';
  /** Leaves the `r` attributes of rows and cells out; gaps become empty elements. */
  readonly omitReferences?: boolean;
  /** Relationship targets from the package root (`/xl/worksheets/sheet1.xml`), as openpyxl writes them. */
  readonly absoluteTargets?: boolean;
  readonly date1904?: boolean;
  /** Adds calcChain.xml with an entry for every formula. */
  readonly calcChain?: boolean;
  /** Further parts by path, or replacements of those built. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Stores the parts without compression. */
  readonly store?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a workbook with these sheets. */
export function buildXlsx(sheets: readonly SheetSpec[], options: BuildOptions = {}): Uint8Array {
  const builder = new Builder(options);
  const sheetXml = sheets.map((sheet) => builder.sheet(sheet));
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': builder.contentTypes(sheets.length),
    '_rels/.rels': relationshipsXml([['officeDocument', builder.target('xl/workbook.xml', '')]]),
    'xl/workbook.xml': builder.workbook(sheets),
    'xl/_rels/workbook.xml.rels': builder.workbookRelationships(sheets.length),
    'xl/styles.xml': DECLARATION + builder.prefixed(builder.styles.xml(MAIN)),
  };
  sheetXml.forEach((xml, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = xml));
  if (builder.sharesStrings) parts['xl/sharedStrings.xml'] = builder.sharedStrings();
  if (options.calcChain) parts['xl/calcChain.xml'] = builder.calcChain(sheets);
  Object.assign(parts, options.parts);
  const bytes = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes), {
    level: options.store ? 0 : 6,
    mtime: new Date(2025, 0, 10, 9, 30),
  });
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function relationshipsXml(relationships: readonly (readonly [type: string, target: string])[]): string {
  const items = relationships.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function specOf(content: CellSpec | CellValue): CellSpec {
  const isSpec = typeof content === 'object' && content !== null && !('error' in content);
  return isSpec ? content : { value: content };
}

class Builder {
  readonly styles = new StyleTable();
  readonly sharesStrings: boolean;
  private readonly strings = new Map<string, number>();

  constructor(private readonly options: BuildOptions) {
    this.sharesStrings = options.strings !== 'inline';
  }

  /** Puts the dialect's prefix on every element of a document written without one. */
  prefixed(xml: string): string {
    const { prefix } = this.options;
    if (!prefix) return xml;
    return xml
      .replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`)
      .replace(`xmlns="${MAIN}"`, `xmlns:${prefix}="${MAIN}"`);
  }

  target(path: string, folder: string): string {
    return this.options.absoluteTargets ? `/${path}` : path.slice(folder.length);
  }

  sheet(spec: SheetSpec): string {
    const rows = this.rows(spec);
    const merges = (spec.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
    const body =
      (spec.page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
      columnsXml(spec) +
      `<sheetData>${rows}</sheetData>` +
      (spec.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
      (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
      (spec.page ? `<pageSetup paperSize="9" orientation="${spec.page}"/>` : '');
    return DECLARATION + this.prefixed(`<worksheet xmlns="${MAIN}">${body}</worksheet>`);
  }

  workbook(sheets: readonly SheetSpec[]): string {
    const items = sheets.map(({ name, visibility }, index) => {
      const state = visibility ? ` state="${visibility}"` : '';
      return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
    });
    const properties = this.options.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
    const body = `${properties}<sheets>${items.join('')}</sheets>`;
    const root = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${body}</workbook>`;
    return DECLARATION + this.prefixed(root);
  }

  workbookRelationships(sheetCount: number): string {
    const targets: [string, string][] = [];
    for (let i = 1; i <= sheetCount; i++) targets.push(['worksheet', `xl/worksheets/sheet${i}.xml`]);
    targets.push(['styles', 'xl/styles.xml']);
    if (this.sharesStrings) targets.push(['sharedStrings', 'xl/sharedStrings.xml']);
    if (this.options.calcChain) targets.push(['calcChain', 'xl/calcChain.xml']);
    return relationshipsXml(targets.map(([type, path]) => [type, this.target(path, 'xl/')]));
  }

  contentTypes(sheetCount: number): string {
    const types: [string, string][] = [['xl/workbook.xml', 'sheet.main']];
    for (let i = 1; i <= sheetCount; i++) types.push([`xl/worksheets/sheet${i}.xml`, 'worksheet']);
    types.push(['xl/styles.xml', 'styles']);
    if (this.sharesStrings) types.push(['xl/sharedStrings.xml', 'sharedStrings']);
    if (this.options.calcChain) types.push(['xl/calcChain.xml', 'calcChain']);
    const overrides = types.map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`,
    );
    const defaults =
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>';
    return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`;
  }

  sharedStrings(): string {
    const items = [...this.strings.keys()].map((text) => `<si>${textXml(text)}</si>`);
    const counts = `count="${items.length}" uniqueCount="${items.length}"`;
    return DECLARATION + this.prefixed(`<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`);
  }

  calcChain(sheets: readonly SheetSpec[]): string {
    const entries = sheets.flatMap((sheet, index) =>
      Object.entries(sheet.cells)
        .filter(([, content]) => specOf(content).formula !== undefined)
        .map(([ref]) => `<c r="${ref}" i="${index + 1}"/>`),
    );
    return DECLARATION + this.prefixed(`<calcChain xmlns="${MAIN}">${entries.join('')}</calcChain>`);
  }

  private rows(spec: SheetSpec): string {
    const byRow = new Map<number, Map<number, CellSpec>>();
    const keys = Object.keys(spec.cells).map((ref) => keyOf(ref));
    const contents = new Map(
      Object.entries(spec.cells).map(([ref, content]) => [keyOf(ref), specOf(content)]),
    );
    for (const key of keys.sort((a, b) => a - b)) {
      const { row, column } = addressOfKey(key);
      const cells = byRow.get(row) ?? new Map<number, CellSpec>();
      byRow.set(row, cells.set(column, contents.get(key) ?? {}));
    }
    for (const number of [...(spec.hiddenRows ?? []), ...Object.keys(spec.rowHeights ?? {}).map(Number)]) {
      if (!byRow.has(number - 1)) byRow.set(number - 1, new Map());
    }
    const rows = [...byRow.keys()].sort((a, b) => a - b);
    return this.withGaps(rows, '<row/>', (row) =>
      this.row(spec, row, byRow.get(row) ?? new Map<number, CellSpec>()),
    );
  }

  private row(spec: SheetSpec, row: number, cells: ReadonlyMap<number, CellSpec>): string {
    const height = spec.rowHeights?.[row + 1];
    const attributes =
      (this.options.omitReferences ? '' : ` r="${row + 1}"`) +
      (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
      (spec.hiddenRows?.includes(row + 1) ? ' hidden="1"' : '');
    const xml = this.withGaps([...cells.keys()], '<c/>', (column) =>
      this.cell(row, column, cells.get(column) ?? {}),
    );
    return xml === '' ? `<row${attributes}/>` : `<row${attributes}>${xml}</row>`;
  }

  /** The elements in order; without references an empty element stands for each place left out. */
  private withGaps(places: readonly number[], empty: string, element: (place: number) => string): string {
    let next = 0;
    return places
      .map((place) => {
        const gap = this.options.omitReferences ? empty.repeat(place - next) : '';
        next = place + 1;
        return gap + element(place);
      })
      .join('');
  }

  private cell(row: number, column: number, spec: CellSpec): string {
    const reference = this.options.omitReferences ? '' : ` r="${formatAddress({ row, column })}"`;
    const style = this.styles.indexOf(spec);
    const { type, xml } = this.content(spec);
    const attributes = reference + (style ? ` s="${style}"` : '') + (type ? ` t="${type}"` : '');
    return xml === '' ? `<c${attributes}/>` : `<c${attributes}>${xml}</c>`;
  }

  private content(spec: CellSpec): { type: string; xml: string } {
    const value = spec.value ?? null;
    const attributes = spec.formulaAttributes ? ` ${spec.formulaAttributes}` : '';
    const hasFormula = spec.formula !== undefined || attributes !== '';
    const formula = hasFormula ? `<f${attributes}>${escapeXml(spec.formula ?? '')}</f>` : '';
    if (value === null) return { type: '', xml: formula };
    if (typeof value === 'number') return { type: '', xml: `${formula}<v>${value}</v>` };
    if (typeof value === 'boolean') return { type: 'b', xml: `${formula}<v>${value ? 1 : 0}</v>` };
    if (typeof value === 'object') return { type: 'e', xml: `${formula}<v>${value.error}</v>` };
    if (hasFormula) return { type: 'str', xml: `${formula}<v>${escapeXml(value)}</v>` };
    if (!this.sharesStrings) return { type: 'inlineStr', xml: `<is>${textXml(value)}</is>` };
    const index = this.strings.get(value) ?? this.strings.size;
    this.strings.set(value, index);
    return { type: 's', xml: `<v>${index}</v>` };
  }
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

function columnsXml({ hiddenColumns = [], columnWidths = {} }: SheetSpec): string {
  const names = [...new Set([...hiddenColumns, ...Object.keys(columnWidths)])];
  if (names.length === 0) return '';
  const items = names
    .sort((a, b) => columnIndex(a) - columnIndex(b))
    .map((name) => {
      const number = columnIndex(name) + 1;
      const width = columnWidths[name] ?? 9;
      const hidden = hiddenColumns.includes(name) ? ' hidden="1"' : '';
      return `<col min="${number}" max="${number}" width="${width}" customWidth="1"${hidden}/>`;
    });
  return `<cols>${items.join('')}</cols>`;
}

function keyOf(ref: string): number {
  const address = parseAddress(ref);
  if (!address) throw new Error(`not a cell address: ${ref}`);
  return cellKey(address.row, address.column);
}
