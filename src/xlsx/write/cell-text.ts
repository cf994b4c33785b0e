/** Texts as cells and documents can hold them. */

/** Characters of one cell (Excel's limit). */
export const MOST_CHARACTERS = 32_767;

/**
 * The text with line ends as `\n` and without what no document should carry: control characters, halves of
 * surrogate pairs (each becomes U+FFFD), non-characters, and the marks that turn the direction of reading, with
 * which one file name can be made to look like another.
 */
export function cleanText(text: string): string {
  let clean = '';
  for (const character of text.replace(/\r\n?/g, '\n')) clean += cleanCharacter(character);
  return clean;
}

function cleanCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return ' ';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return isUnwanted(code) ? '' : character;
}

function isUnwanted(code: number): boolean {
  const isControl = (code < 0x20 && code !== 10) || (code >= 0x7f && code <= 0x9f);
  const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return isControl || turns || code === 0xfeff || (code & 0xfffe) === 0xfffe;
}

/** The first characters of the text, never half of a pair; the last says that there was more. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const splits = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, splits ? end - 1 : end)}…`;
}

/** True for a text that a program might take for a formula when somebody types or pastes it. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text);
}
