/** The cell styles of a report, and how high a row has to be for its texts. */
import type { NewStyle } from '../../../xlsx/write/model';
import type { Look } from '../signs';

const INK = '#1F2D3D';
const LINE = '#B8C2CC';
const BAND = '#24466B';
const HEADING = '#E7EDF4';
const LINK = '#0B5CAD';
const SOFT = '#5B6875';
const HEADLINE_FONT = '黑体';

const CELL: NewStyle = { border: LINE, colour: INK, wrap: true };

export const STYLES = {
  title: { font: HEADLINE_FONT, size: 16, colour: INK },
  band: { font: HEADLINE_FONT, size: 12, colour: '#FFFFFF', fill: BAND, indent: 1 },
  heading: { font: HEADLINE_FONT, size: 11, colour: BAND, rule: BAND },
  column: { ...CELL, font: HEADLINE_FONT, fill: HEADING, horizontal: 'center' },
  label: { ...CELL, fill: HEADING, colour: SOFT },
  text: CELL,
  top: { ...CELL, vertical: 'top' },
  centre: { ...CELL, horizontal: 'center' },
  number: { ...CELL, horizontal: 'center', format: '0.00' },
  difference: { ...CELL, horizontal: 'center', format: '+0.00;-0.00;0.00' },
  strong: { ...CELL, bold: true },
  strongNumber: { ...CELL, bold: true, horizontal: 'center', format: '0.00' },
  strongDifference: { ...CELL, bold: true, horizontal: 'center', format: '+0.00;-0.00;0.00' },
  count: { ...CELL, horizontal: 'center', format: '0' },
  link: { ...CELL, colour: LINK, underline: true },
  centreLink: { ...CELL, colour: LINK, underline: true, horizontal: 'center' },
  plain: { colour: INK, wrap: true },
  soft: { colour: SOFT, wrap: true },
  softLink: { colour: LINK, underline: true, wrap: true },
} as const satisfies Readonly<Record<string, NewStyle>>;

export function signStyle({ fill, font }: Look): NewStyle {
  return { ...CELL, bold: true, horizontal: 'center', fill, colour: font };
}

const DEFAULT_SIZE = 10;
/** Points from line to line, as a share of the size. */
const LEADING = 1.4;
const PADDING = 5;
const LOWEST = 17;
/** Excel's limit. */
const HIGHEST = 409;

/** A text, and the width in characters that it has. */
export interface Fitted {
  readonly text: string;
  readonly width: number;
  readonly size?: number;
}

/** Height in points of a row that shows all of its texts; cut at what a row can have. */
export function heightFor(texts: readonly Fitted[]): number {
  const needed = texts.map(
    ({ text, width, size = DEFAULT_SIZE }) =>
      linesOf(text, (width * DEFAULT_SIZE) / size) * size * LEADING + PADDING,
  );
  return Math.min(HIGHEST, Math.max(LOWEST, ...needed.map(Math.ceil)));
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(unitsOf(line) / (width - 1.5))))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Widths of digits that a text takes: two for a Chinese character. */
function unitsOf(line: string): number {
  let units = 0;
  for (const character of line) units += (character.codePointAt(0) ?? 0) < 0x2000 ? 1.05 : 2;
  return units;
}
