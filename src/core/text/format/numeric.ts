/** Shows a number by the digit placeholders of a format section. */
import { Big, groupThousands } from '../decimal';
import { formatGeneral } from './general';
import type { Section, Token } from './sections';

interface Layout {
  /** Placeholders before and after the decimal point. */
  readonly whole: string;
  readonly fraction: string;
  readonly point: boolean;
  readonly grouped: boolean;
  /** Commas behind the last digit: each divides by a thousand. */
  readonly scaling: number;
}

/** The number as the section shows it, without sign. Fractions (`# ?/?`) are shown as General shows them. */
export function formatMagnitude(magnitude: Big, section: Section): string {
  const { tokens } = section;
  if (isFraction(tokens)) return formatGeneral(magnitude);
  const exponent = tokens.findIndex((token) => token.kind === 'exponent');
  if (exponent >= 0) return formatScientific(magnitude, tokens, exponent);
  const layout = layoutOf(tokens);
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const text = fill(shift(magnitude, 2 * percents - 3 * layout.scaling), layout);
  const runs = spread(text, tokens);
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      if (token.kind === 'general') return formatGeneral(magnitude);
      return token.kind === 'digits' ? (runs.shift() ?? '') : '';
    })
    .join('');
}

/**
 * Deals the digits out to the runs of placeholders, last run first, as `0!.0,"万"` (a decimal point that is
 * only a picture) needs it. With a real decimal point the whole number stands in the first run.
 */
function spread(text: string, tokens: readonly Token[]): string[] {
  const sizes = tokens.flatMap((token) => (token.kind === 'digits' ? [countPlaceholders(token.text)] : []));
  const runs = sizes.map(() => '');
  let rest = text;
  if (!text.includes('.')) {
    for (let i = sizes.length - 1; i > 0; i--) {
      const cut = Math.max(0, rest.length - (sizes[i] ?? 0));
      runs[i] = rest.slice(cut);
      rest = rest.slice(0, cut);
    }
  }
  if (runs.length > 0) runs[0] = rest;
  return runs;
}

function countPlaceholders(text: string): number {
  return text.replace(/[.,]/g, '').length;
}

function isFraction(tokens: readonly Token[]): boolean {
  const slash = tokens.findIndex((token) => token.kind === 'literal' && token.text === '/');
  return slash > 0 && tokens[slash - 1]?.kind === 'digits' && tokens[slash + 1]?.kind === 'digits';
}

function layoutOf(tokens: readonly Token[]): Layout {
  const all = tokens.map((token) => (token.kind === 'digits' ? token.text : '')).join('');
  const dot = all.indexOf('.');
  const beforeDot = dot < 0 ? all : all.slice(0, dot);
  const digitsOnly = beforeDot.replace(/,+$/, '');
  const afterDot = dot < 0 ? '' : all.slice(dot + 1);
  const trailing = /,+$/.exec(dot < 0 ? beforeDot : afterDot)?.[0].length ?? 0;
  return {
    whole: digitsOnly.replaceAll(',', ''),
    fraction: afterDot.replace(/[.,]/g, ''),
    point: dot >= 0,
    grouped: digitsOnly.includes(','),
    scaling: trailing,
  };
}

function fill(value: Big, { whole, fraction, point, grouped }: Layout): string {
  if (whole === '' && fraction === '') return '';
  const [wholeDigits = '', fractionDigits = ''] = value
    .toFixed(Math.min(fraction.length, 30), Big.roundHalfUp)
    .split('.');
  const required = (whole.match(/[0?]/g) ?? []).length;
  const significant = wholeDigits === '0' ? '' : wholeDigits;
  const padded = significant.padStart(required, '0');
  const shownFraction = trimOptional(fractionDigits, fraction);
  const shownWhole = grouped ? groupThousands(padded) : padded;
  return point ? `${shownWhole}.${shownFraction}` : shownWhole;
}

/** Drops trailing zeros that stand under `#`. */
function trimOptional(digits: string, placeholders: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === '0' && placeholders.charAt(end - 1) === '#') end--;
  return digits.slice(0, end);
}

function formatScientific(magnitude: Big, tokens: readonly Token[], at: number): string {
  const decimals = layoutOf(tokens.slice(0, at)).fraction.length;
  const [mantissa = '', exponent = '0'] = magnitude.toExponential(decimals).split('e');
  const power = Number(exponent);
  const token = tokens[at];
  const plus = token?.kind === 'exponent' && token.sign === '+' ? '+' : '';
  const width = layoutOf(tokens.slice(at)).whole.length;
  const digits = String(Math.abs(power)).padStart(width, '0');
  return `${mantissa}E${power < 0 ? '-' : plus}${digits}`;
}

function shift(value: Big, places: number): Big {
  return places === 0 ? value : value.times(new Big(`1e${places}`));
}
