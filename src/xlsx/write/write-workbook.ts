/** Writes a new workbook. For changing one that is there, see save/. */
import { strToU8, zipSync } from 'fflate';
import { encodeAttribute } from '../xml/text';
import { cleanText } from './cell-text';
import type { NewSheet } from './model';
import { definedNames, sheetXml } from './sheet-xml';
import { StyleTable } from './style-table';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The first moment that ZIP knows, whatever the clock and the time zone say: same data, same bytes. */
const NO_TIME = new Date(1980, 0, 1);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The bytes of an .xlsx file with these sheets, of which there has to be one at least. */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const styles = new StyleTable();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ({
        id: `rId${String(index + 1)}`,
        type: 'worksheet',
        target: `worksheets/${sheetFile(index)}`,
      })),
      { id: `rId${String(sheets.length + 1)}`, type: 'styles', target: 'styles.xml' },
    ]),
  };
  sheets.forEach((sheet, index) => {
    const { sheet: xml, targets } = sheetXml(sheet, styles);
    parts[`xl/worksheets/${sheetFile(index)}`] = xml;
    if (targets.length === 0) return;
    parts[`xl/worksheets/_rels/${sheetFile(index)}.rels`] = relationships(
      targets.map(({ id, href }) => ({ id, type: 'hyperlink', target: href, external: true })),
    );
  });
  parts['xl/styles.xml'] = styles.xml();
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

function sheetFile(index: number): string {
  return `sheet${String(index + 1)}.xml`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const items = sheets.map(({ name }, index) => {
    const number = String(index + 1);
    return `<sheet name="${encodeAttribute(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const names = sheets.map(definedNames).join('');
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${items.join('')}</sheets>` +
    (names === '' ? '' : `<definedNames>${names}</definedNames>`) +
    '</workbook>'
  );
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/${sheetFile(index)}`, 'worksheet'),
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    worksheets.join('') +
    override('styles.xml', 'styles') +
    '</Types>'
  );
}

function relationships(items: readonly Relationship[]): string {
  const entries = items.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${encodeAttribute(cleanText(target))}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}
