/**
 * Normal forms of cell texts, for comparison only and never written back. The map is narrow on purpose: NFKC
 * as a whole would also turn ① into 1 and ㎡ into m2.
 */

const NEEDS_MAPPING =
  /[\u00A0\u00A5\u00AD\u200B-\u200F\u2060\u2F00-\u2FD5\u3000\u2266\u2267\u2A7D\u2A7E\uFEFF\uFF01-\uFF5E\uFFE5]/g;

const SINGLE: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u3000': ' ',
  '\u00A5': '¥',
  '\uFFE5': '¥',
  '≦': '≤',
  '≧': '≥',
  '\u2A7D': '≤',
  '\u2A7E': '≥',
};

/** Characters without width, left behind by copying from web pages and PDF. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;

function mapCharacter(character: string): string {
  const single = SINGLE[character];
  if (single !== undefined) return single;
  if (INVISIBLE.test(character)) return '';
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  // A Kangxi radical (⽤) that a PDF converter put in place of the character itself (用).
  return character.normalize('NFKC');
}

/**
 * Full-width ASCII, ideographic and no-break blanks, ￥, comparison signs, multiplication signs between digits
 * and Kangxi radicals in one spelling; characters without width and outer blanks removed. Idempotent.
 */
export function normalizeText(text: string): string {
  const mapped = text.replace(NEEDS_MAPPING, mapCharacter);
  // Most texts have neither comparison nor multiplication signs.
  if (!/[=*xX]/.test(mapped)) return mapped.trim();
  return mapped
    .replace(/>=/g, '≥')
    .replace(/<=/g, '≤')
    .replace(/(\d ?)[*xX](?= ?\d)/g, '$1×')
    .trim();
}

/** As {@link normalizeText}, without blanks: for texts that are compared. */
export function bareText(text: string): string {
  return normalizeText(text).replace(/\s+/g, '');
}

/** A label for matching: as {@link normalizeText}, without blanks, leading `*` or `※`, and trailing `:`. */
export function normalizeLabel(text: string): string {
  const label = normalizeText(text)
    .replace(/\s+/g, '')
    .replace(/^[*※]+/, '');
  return withoutEnding(label, ':');
}

/** The text without any of these characters at its end; a pattern would take quadratic time on long runs. */
export function withoutEnding(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Nothing to be seen in the cell: empty, or blanks, line breaks and characters without width only. */
export function isBlank(text: string): boolean {
  return normalizeText(text) === '';
}

/** The markers clerks write into a row that does not apply, each standing for all its spellings. */
export type NaMarker = '不适用' | '不涉及' | '无' | '/' | '—' | 'N/A';

/** Room for blanks around and inside a marker. */
const LONGEST_MARKER = 16;
const SLASHES = /^[/\\|]{1,3}$/;
const DASHES = /^[-–—―─－−_]{1,6}$/;
/** 本项目不涉及, 不适用该指标: the same in a few more words. */
const WORDED =
  /^(?:[本该此](?:项目|年度|单位|项|指标)?)?(不适用|不涉及)(?:[本该此](?:项|类|指标|项指标|类指标)?)?$/;
const NONE_SUCH = /^无[本该此](?:项|类|指标|项指标|类指标)$/;
const NOT_AVAILABLE = /^N\/?A$/i;

/** The not-applicable marker that is the whole text, or null; a blank text is no marker. */
export function naMarker(text: string): NaMarker | null {
  if (text.length > LONGEST_MARKER) return null;
  const bare = normalizeText(text)
    .replace(/\s+/g, '')
    .replace(/^\((.{1,4})\)$/, '$1')
    .replace(/[。.;,]$/, '');
  if (bare === '无' || NONE_SUCH.test(bare)) return '无';
  const worded = WORDED.exec(bare)?.[1];
  if (worded !== undefined) return worded === '不适用' ? '不适用' : '不涉及';
  if (SLASHES.test(bare)) return '/';
  if (DASHES.test(bare)) return '—';
  return NOT_AVAILABLE.test(bare) ? 'N/A' : null;
}

/** True when the whole text is a not-applicable marker; false for a blank text. */
export function isNotApplicable(text: string): boolean {
  return naMarker(text) !== null;
}
