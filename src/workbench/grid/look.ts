/** How a cell of the sheet looks, as CSS. The sheet is paper: black on white whatever the page's colours. */
import type { CSSProperties } from 'react';
import type { Cell } from '../../core/grid/workbook';
import type { Look } from '../../xlsx';
import { USUAL_SIZE } from './scaled';

/** Lines between cells that have none of their own. */
export const GRIDLINE = '#e1e1e1';
const LINE = '#5f5f5f';
const CSS_PIXELS_PER_POINT = 4 / 3;
const CHINESE = '"宋体", SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", sans-serif';

export interface Edges {
  readonly right: boolean;
  readonly bottom: boolean;
}

export function cellStyle(look: Look, { value, fill }: Cell, edges: Edges): CSSProperties {
  const line = (own: boolean): string => `1px solid ${own ? LINE : (fill ?? GRIDLINE)}`;
  return {
    backgroundColor: fill ?? '#ffffff',
    borderRight: line(edges.right),
    borderBottom: line(edges.bottom),
    textAlign: look.horizontal ?? alignmentOf(value),
    verticalAlign: look.vertical === 'center' ? 'middle' : (look.vertical ?? 'bottom'),
    whiteSpace: look.wrap ? 'pre-wrap' : 'pre',
    ...fontStyle(look),
  };
}

export function fontStyle(look: Look): CSSProperties {
  return {
    color: look.color ?? '#000000',
    fontFamily: look.font === undefined ? CHINESE : `"${look.font.replace(/["\\]/g, '')}", ${CHINESE}`,
    fontSize: `${((look.size ?? USUAL_SIZE) * CSS_PIXELS_PER_POINT).toFixed(2)}px`,
    ...(look.bold && { fontWeight: 700 }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...(look.underline && { textDecoration: 'underline' }),
  };
}

/** Where a sheet puts a value that has no alignment of its own. */
function alignmentOf(value: Cell['value']): 'left' | 'center' | 'right' {
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}
