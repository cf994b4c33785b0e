/** Finds the parts of a workbook by its relationships. */
import type { Sheet } from '../../core/grid/workbook';
import type { SheetPart, WorkbookParts } from '../file';
import { CONTENT_TYPES, type Package, type Relationship } from '../package';
import { OpenError } from '../problem';
import { XmlReader } from '../xml/reader';
import { isTrue } from './attributes';

export interface PartsAndProperties {
  readonly parts: WorkbookParts;
  /** Visibility of each of the sheets, in their order. */
  readonly states: readonly Sheet['visibility'][];
  readonly date1904: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly relationship: string;
  readonly visibility: Sheet['visibility'];
}

const USUAL_PATH = 'xl/workbook.xml';

/** @throws OpenError `not-a-workbook`, `unsupported` (.xlsb), `damaged` */
export function readParts(pack: Package): PartsAndProperties {
  const path = workbookPath(pack);
  const { entries, date1904 } = readWorkbookPart(pack.text(path));
  const relationships = pack.relationships(path);
  const sheets: SheetPart[] = [];
  const states: Sheet['visibility'][] = [];
  for (const { name, id, relationship, visibility } of entries) {
    const target = relationships.find((candidate) => candidate.id === relationship);
    if (!target) throw new OpenError('damaged', `sheet ${name} has no part`);
    if (target.kind !== 'worksheet') continue;
    sheets.push({ name, id, path: target.target });
    states.push(visibility);
  }
  return { parts: { workbook: path, sheets, ...otherParts(pack, relationships) }, states, date1904 };
}

function workbookPath(pack: Package): string {
  const main = pack.relationships('').find(({ kind }) => kind === 'officeDocument');
  const path = main && pack.has(main.target) ? main.target : USUAL_PATH;
  if (path.toLowerCase().endsWith('.bin')) throw new OpenError('unsupported', 'binary workbook (.xlsb)');
  if (!pack.has(path)) throw new OpenError('not-a-workbook', 'no workbook part');
  if (!pack.has(CONTENT_TYPES)) throw new OpenError('damaged', 'no list of content types');
  return path;
}

function readWorkbookPart(xml: string): { entries: SheetEntry[]; date1904: boolean } {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  const reader = new XmlReader(xml);
  if (reader.root() !== 'workbook') throw new OpenError('not-a-workbook', `main part holds <${reader.name}>`);
  reader.eachChild((name) => {
    if (name === 'workbookPr') date1904 = isTrue(reader.attribute('date1904'));
    if (name === 'sheets') reader.eachChild(() => entries.push(readSheetEntry(reader)));
  });
  return { entries, date1904 };
}

function readSheetEntry(reader: XmlReader): SheetEntry {
  const state = reader.attribute('state');
  return {
    name: reader.attribute('name') ?? '',
    id: reader.attribute('sheetId') ?? '',
    relationship: reader.prefixedAttribute('id') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

function otherParts(
  pack: Package,
  relationships: readonly Relationship[],
): Pick<WorkbookParts, 'styles' | 'sharedStrings' | 'theme' | 'calcChain'> {
  const kinds = ['styles', 'sharedStrings', 'theme', 'calcChain'] as const;
  const found = kinds.map(
    (kind) => [kind, relationships.find((item) => item.kind === kind)?.target] as const,
  );
  return Object.fromEntries(found.filter(([, path]) => path !== undefined && pack.has(path)));
}
