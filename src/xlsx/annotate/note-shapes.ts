/** The drawing of a sheet's notes, in the VML that Excel and WPS read it from. */
import type { Address } from '../../core/grid/address';

export interface NoteShape extends Address {
  readonly anchor: string;
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const TYPE_ID = '_x0000_t202';
const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Excel numbers shapes in blocks of so many, and a drawing says which blocks it has. */
const BLOCK = 1024;

export function newDrawing(shapes: number): string {
  const blocks = Array.from({ length: Math.ceil((shapes + 1) / BLOCK) }, (_, index) => String(index + 1));
  return (
    `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/>` +
    `</o:shapelayout>${SHAPE_TYPE}</xml>`
  );
}

/**
 * The drawing with a shape for each note. Producers write VML that is not always well-formed, so what is there is
 * not parsed: the shapes go before the last end tag. Null where there is none.
 */
export function withShapes(vml: string, shapes: readonly NoteShape[]): string | null {
  const end = vml.lastIndexOf('</');
  if (end < 0) return null;
  let id = highestId(vml);
  const added = shapes.map((shape) => shapeXml(shape, ++id));
  const type = vml.includes(`id="${TYPE_ID}"`) ? '' : SHAPE_TYPE;
  return vml.slice(0, end) + type + added.join('') + vml.slice(end);
}

function highestId(vml: string): number {
  const ids = [...vml.matchAll(/_x0000_s(\d{1,9})/g)].map((match) => Number(match[1]));
  return ids.reduce((highest, one) => Math.max(highest, one), BLOCK);
}

function shapeXml({ row, column, anchor }: NoteShape, id: number): string {
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${String(id)}" type="#${TYPE_ID}" ` +
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:90pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
