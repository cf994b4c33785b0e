/** The styles part for a workbook that came without one, and its entries in the lists of the package. */
import { CONTENT_TYPES, type Package, relationshipsPath } from '../package';
import { withChild } from '../xml/elements';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIP_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const XF = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';

export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  `<cellStyleXfs count="1"><xf ${XF}/></cellStyleXfs><cellXfs count="1"><xf ${XF} xfId="0"/></cellXfs></styleSheet>`;

/** A path next to the workbook part that no part has. */
export function freeStylesPath(pack: Package, workbook: string): string {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  let path = `${folder}styles.xml`;
  for (let number = 2; pack.has(path); number++) path = `${folder}styles${number}.xml`;
  return path;
}

/**
 * The lists with the new part entered.
 * @param textOf a part's text as it stands by now
 */
export function withStylesEntered(
  workbook: string,
  path: string,
  textOf: (path: string) => string,
): Map<string, string> {
  const list = relationshipsPath(workbook);
  return new Map([
    [
      list,
      withChild(
        textOf(list),
        (prefix) => `<${prefix}Relationship Id="rIdStyles" Type="${RELATIONSHIP_TYPE}" Target="/${path}"/>`,
      ),
    ],
    [
      CONTENT_TYPES,
      withChild(
        textOf(CONTENT_TYPES),
        (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${STYLES_TYPE}"/>`,
      ),
    ],
  ]);
}
