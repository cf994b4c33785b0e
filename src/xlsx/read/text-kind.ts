/** Tells apart the texts that are handed round under the names of workbooks. */
import type { ProblemCode } from '../problem';

/** Enough to meet the first rows of a table. */
const LOOKED_AT = 4096;
const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** `web-page`, `xml-table` or `csv`; null for anything else. */
export function textProblem(bytes: Uint8Array): ProblemCode | null {
  const text = beginning(bytes);
  if (Array.from(text).some(isControl)) return null;
  if (/^\s*(MIME-Version:|<(!--|!doctype html|html|head|body|table|meta|style)\b)/i.test(text))
    return 'web-page';
  if (/^\s*<\?xml\b/i.test(text)) {
    if (/<html\b/i.test(text)) return 'web-page';
    return text.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml-table' : null;
  }
  return isDelimited(text) ? 'csv' : null;
}

/** In GB18030, the characters that matter here are those of ASCII, as they are in UTF-8. */
function beginning(bytes: Uint8Array): string {
  const [, encoding] =
    BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  return new TextDecoder(encoding ?? 'utf-8').decode(bytes.subarray(0, LOOKED_AT));
}

/** What no text has; its lines end with characters from 9 to 13. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 9 || (code > 13 && code < 32);
}

/** The first line has fields, as the next has where there is one. */
function isDelimited(text: string): boolean {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 2);
  return lines.length > 0 && lines.every((line) => /[,\t;]/.test(line));
}
