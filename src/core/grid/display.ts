/** What a cell shows on the sheet: rules compare the texts that people see, not the numbers beneath. */
import { type Big, decimal } from '../text/decimal';
import { formatDate } from '../text/format/date';
import { formatGeneral } from '../text/format/general';
import { formatMagnitude } from '../text/format/numeric';
import { type Condition, type Section, parseFormat } from '../text/format/sections';
import { type Cell, isError } from './workbook';

/** What Excel shows for a date it cannot show. */
const UNSHOWABLE = '########';

/**
 * Built-in formats 14 and 22 keep an American code in the file and follow the regional settings on the sheet;
 * here they are shown as in China.
 */
const REGIONAL_CODES: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yy', 'yyyy/m/d'],
  ['mm-dd-yy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);

/**
 * The text a cell shows, column width apart. An empty cell shows ''. Never throws: a format that cannot be
 * read shows the number as General does.
 */
export function displayText(cell: Cell, date1904 = false): string {
  const { value } = cell;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = sectionsOf(cell.format);
  return typeof value === 'string' ? showText(value, sections) : showNumber(value, sections, date1904);
}

/** True for codes that show a serial as a date or time. */
export function isDateFormat(code: string): boolean {
  return sectionsOf(code)[0]?.date ?? false;
}

/** True for codes that show 0.95 as 95 %. */
export function isPercentFormat(code: string): boolean {
  return sectionsOf(code)[0]?.tokens.some((token) => token.kind === 'percent') ?? false;
}

function sectionsOf(code = 'General'): readonly Section[] {
  return parseFormat(REGIONAL_CODES.get(code) ?? code);
}

function showText(text: string, sections: readonly Section[]): string {
  const last = sections[sections.length - 1];
  const own = sections.length > 3 || last?.tokens.some((token) => token.kind === 'text') ? last : undefined;
  if (!own) return text;
  return own.tokens
    .map((token) => {
      if (token.kind === 'text') return text;
      return token.kind === 'literal' ? token.text : '';
    })
    .join('');
}

function showNumber(value: number, sections: readonly Section[], date1904: boolean): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const { section, signed } = sectionFor(value, sections);
  if (!section) return UNSHOWABLE;
  if (section.date) return formatDate(value, section, date1904) ?? UNSHOWABLE;
  const number = decimal(value);
  if (section.tokens.some((token) => token.kind === 'text'))
    return showText(formatGeneral(number), [section]);
  // Blanks of a character's width (`_ `) align columns and are no part of the text.
  const shown = formatMagnitude(number.abs(), section).trim();
  return signed && number.lt(0) && showsSomething(shown, number) ? `-${shown}` : shown;
}

/** The section that shows a number, and whether a minus sign is put before a negative one. */
function sectionFor(
  value: number,
  sections: readonly Section[],
): { readonly section: Section | undefined; readonly signed: boolean } {
  const numeric = sections.length > 3 ? sections.slice(0, 3) : sections;
  const [first, second, third] = numeric;
  if (numeric.some((section) => section.condition)) {
    const section = numeric.find(({ condition }) => !condition || holds(condition, value));
    return { section, signed: true };
  }
  if (!second) return { section: first, signed: true };
  if (value < 0) return { section: second, signed: false };
  return { section: value === 0 && third ? third : first, signed: false };
}

function holds({ operator, bound }: Condition, value: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    default:
      return value !== bound;
  }
}

/** A small negative number that rounds to nothing is shown without its sign. */
function showsSomething(shown: string, number: Big): boolean {
  return !/\d/.test(shown) ? !number.eq(0) : /[1-9]/.test(shown);
}
