/** Names that sheets may have, made of any texts. */
import { cleanText, cutText } from './cell-text';

/** Characters of a sheet's name (Excel's limit). */
const MOST_CHARACTERS = 31;
/** Kept by Excel for itself, in the languages in which offices use it here. */
const RESERVED = new Set(['history', '历史记录']);
const FALLBACK = 'Sheet';

/** A name for each of the texts, in their order: legal, and no two alike whatever the case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const name = freeName(legalName(text), taken);
    taken.add(keyOf(name));
    return name;
  });
}

function legalName(text: string): string {
  const bare = trimmed(
    cleanText(text)
      .replace(/[:\\/?*[\]\n]/g, ' ')
      .replace(/ {2,}/g, ' '),
  );
  const name = trimmed(cutText(bare, MOST_CHARACTERS)) || FALLBACK;
  return RESERVED.has(keyOf(name)) ? `${name}_` : name;
}

/** A name may neither begin nor end with an apostrophe. */
function trimmed(name: string): string {
  return name.replace(/^['\s]+/, '').replace(/['\s]+$/, '');
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(keyOf(candidate)); number++) {
    const suffix = ` (${String(number)})`;
    candidate = cutText(name, MOST_CHARACTERS - suffix.length) + suffix;
  }
  return candidate;
}

/** Excel compares names without case. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}
