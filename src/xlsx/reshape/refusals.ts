/** What a package holds that is not followed here: then no row comes or goes, rather than a file that is broken. */
import type { Package } from '../package';
import { XmlReader } from '../xml/reader';
import { ReshapeError } from './reshape-error';

/** Parts of a sheet that are followed, or that do not hang on rows. */
const SHEET_PARTS = [
  ...['drawing', 'vmlDrawing', 'comments', 'threadedComment', 'table', 'ctrlProp'],
  ...['hyperlink', 'printerSettings', 'image', 'oleObject', 'package', 'control', 'customProperty', 'slicer'],
];
/** Parts of a workbook that name cells in ways of their own. */
const WORKBOOK_PARTS = ['revisionHeaders', 'volatileDependencies', 'usernames'];

/** @throws ReshapeError */
export function refuseImmovable(pack: Package, workbook: string, sheet: string): void {
  const strange = pack.relationships(sheet).find(({ kind }) => !SHEET_PARTS.includes(kind));
  if (strange) throw new ReshapeError(`${strange.kind} of the sheet`);
  const shared = pack.relationships(workbook).find(({ kind }) => WORKBOOK_PARTS.includes(kind));
  if (shared) throw new ReshapeError(`${shared.kind} of the workbook`);
}

/** Paths of all parts whose content type ends so. */
export function partsOfType(pack: Package, xml: string, ...endings: readonly string[]): readonly string[] {
  const found: string[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild(() => {
    const type = reader.attribute('ContentType') ?? '';
    const path = (reader.attribute('PartName') ?? '').replace(/^\//, '');
    if (endings.some((ending) => type.endsWith(ending)) && pack.has(path)) found.push(path);
  });
  return found;
}
