/** Reads a number format code into its sections of tokens. */

/** Comparison in brackets that chooses a section: `[>=100]`. */
export interface Condition {
  readonly operator: string;
  readonly bound: number;
}

export type Token =
  /** Text shown as it stands. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A run of `0 # ? . ,` where the number stands. */
  | { readonly kind: 'digits'; readonly text: string }
  /** `E+` or `E-`. */
  | { readonly kind: 'exponent'; readonly sign: '+' | '-' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'general' }
  /** `@`, where a cell's text stands. */
  | { readonly kind: 'text' }
  /** `yyyy`, `m`, `AM/PM`, `[h]` …: lower case, brackets kept. */
  | { readonly kind: 'date'; readonly text: string };

export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: Condition | null;
  /** Contains date or time parts. */
  readonly date: boolean;
}

const GENERAL = /^(?:General|G\/通用格式)/i;
const DATE_RUN =
  /^(?:AM\/PM|A\/P|上午\/下午|e{1,4}(?![+-])|y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}(?:\.0{1,3})?|a{3,4})/i;
const ELAPSED = /^\[(?:h{1,2}|m{1,2}|s{1,2})\]/i;
const BRACKET = /^\[([^\]]{0,40})\]/;
const CONDITION = /^(<=|>=|<>|<|>|=)\s?(-?\d{1,15}(?:\.\d{1,10})?)$/;
const DIGIT_RUN = /^[0#?.,]{1,60}/;
const EXPONENT = /^E([+-])/i;
/** System date and time of the regional settings; the long date is the one with words. */
const SYSTEM_FORMATS: Readonly<Record<string, string>> = {
  '$-F800': 'yyyy"年"m"月"d"日"',
  '$-F400': 'h:mm:ss',
};

const cache = new Map<string, readonly Section[]>();
const CACHE_LIMIT = 500;

/** The sections of a format code, at least one. Unknown characters are literals; nothing is refused. */
export function parseFormat(code: string): readonly Section[] {
  const known = cache.get(code);
  if (known) return known;
  const sections = readSections(code);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(code, sections);
  return sections;
}

function readSections(code: string): readonly Section[] {
  const sections: Section[] = [];
  let tokens: Token[] = [];
  let condition: Condition | null = null;
  const close = (): void => {
    sections.push({ tokens, condition, date: tokens.some((token) => token.kind === 'date') });
    tokens = [];
    condition = null;
  };
  let rest = code;
  while (rest !== '') {
    if (rest.startsWith(';')) {
      close();
      rest = rest.slice(1);
      continue;
    }
    const bracket = ELAPSED.test(rest) ? null : BRACKET.exec(rest);
    if (bracket) {
      const inside = bracket[1] ?? '';
      rest = (SYSTEM_FORMATS[inside.toUpperCase()] ?? '') || rest.slice(bracket[0].length);
      condition = readCondition(inside) ?? condition;
      const currency = /^\$([^-]{1,10})/.exec(inside)?.[1];
      if (currency !== undefined) tokens.push({ kind: 'literal', text: currency });
      continue;
    }
    const { token, length } = readToken(rest);
    if (token) tokens.push(token);
    rest = rest.slice(length);
  }
  close();
  return sections;
}

function readCondition(inside: string): Condition | null {
  const match = CONDITION.exec(inside);
  return match ? { operator: match[1] ?? '', bound: Number(match[2]) } : null;
}

/** The token at the head of the text and how many characters it takes; null for one that shows nothing. */
function readToken(rest: string): { readonly token: Token | null; readonly length: number } {
  const head = rest.charAt(0);
  switch (head) {
    case '"': {
      const end = rest.indexOf('"', 1);
      const text = end < 0 ? rest.slice(1) : rest.slice(1, end);
      return { token: { kind: 'literal', text }, length: end < 0 ? rest.length : end + 1 };
    }
    case '\\':
    case '!':
      return { token: { kind: 'literal', text: rest.charAt(1) }, length: 2 };
    case '_':
      return { token: { kind: 'literal', text: ' ' }, length: 2 };
    case '*':
      return { token: null, length: 2 };
    case '%':
      return { token: { kind: 'percent' }, length: 1 };
    case '@':
      return { token: { kind: 'text' }, length: 1 };
  }
  const general = GENERAL.exec(rest)?.[0];
  if (general !== undefined) return { token: { kind: 'general' }, length: general.length };
  const exponent = EXPONENT.exec(rest);
  if (exponent) return { token: { kind: 'exponent', sign: exponent[1] === '-' ? '-' : '+' }, length: 2 };
  const date = (ELAPSED.exec(rest) ?? DATE_RUN.exec(rest))?.[0];
  if (date !== undefined) return { token: { kind: 'date', text: date.toLowerCase() }, length: date.length };
  const digits = DIGIT_RUN.exec(rest)?.[0];
  if (digits !== undefined) return { token: { kind: 'digits', text: digits }, length: digits.length };
  return { token: { kind: 'literal', text: head }, length: 1 };
}
