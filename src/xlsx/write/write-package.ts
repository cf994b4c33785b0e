/** The package of a new workbook around the parts of its sheets. */
import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../../core/grid/workbook';
import { encodeAttribute } from '../xml/text';
import { cleanText } from './cell-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The first moment that ZIP knows, whatever the clock and the time zone say: same data, same bytes. */
const NO_TIME = new Date(1980, 0, 1);

export interface WrittenSheet {
  /** One that `sheetNames` has made. */
  readonly name: string;
  readonly visibility?: Sheet['visibility'];
  /** The root element of its part. */
  readonly xml: string;
  /** Targets outside the workbook, by the ids that the sheet uses. */
  readonly targets?: readonly { readonly id: string; readonly href: string }[];
}

export interface WrittenWorkbook {
  /** One at least; one at least is visible. */
  readonly sheets: readonly WrittenSheet[];
  /** The root element of the styles part. */
  readonly styles: string;
  /** `definedName` elements. */
  readonly names?: string;
  readonly date1904?: boolean;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The bytes of the .xlsx file. */
export function writePackage(workbook: WrittenWorkbook): Uint8Array {
  const { sheets, styles } = workbook;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ({
        id: `rId${String(index + 1)}`,
        type: 'worksheet',
        target: `worksheets/${sheetFile(index)}`,
      })),
      { id: `rId${String(sheets.length + 1)}`, type: 'styles', target: 'styles.xml' },
    ]),
  };
  sheets.forEach(({ xml, targets = [] }, index) => {
    parts[`xl/worksheets/${sheetFile(index)}`] = xml;
    if (targets.length === 0) return;
    parts[`xl/worksheets/_rels/${sheetFile(index)}.rels`] = relationships(
      targets.map(({ id, href }) => ({ id, type: 'hyperlink', target: href, external: true })),
    );
  });
  parts['xl/styles.xml'] = styles;
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

function sheetFile(index: number): string {
  return `sheet${String(index + 1)}.xml`;
}

function workbookXml({ sheets, names = '', date1904 }: WrittenWorkbook): string {
  const items = sheets.map(({ name, visibility = 'visible' }, index) => {
    const number = String(index + 1);
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${encodeAttribute(name)}" sheetId="${number}"${state} r:id="rId${number}"/>`;
  });
  const first = sheets.findIndex(({ visibility = 'visible' }) => visibility === 'visible');
  const active = first > 0 ? ` activeTab="${String(first)}"` : '';
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"${active}/></bookViews>` +
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
