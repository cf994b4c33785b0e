/** Text between XML and the sheet: entities, line ends, and the `_xHHHH_` escapes of spreadsheet strings. */

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves character references and the five named entities; a document type, and so any other, is refused. */
export function decodeXml(raw: string): string {
  let ampersand = raw.indexOf('&');
  if (ampersand < 0) return raw;
  let text = '';
  let from = 0;
  while (ampersand >= 0) {
    const semicolon = raw.indexOf(';', ampersand);
    if (semicolon < 0) throw new XmlError('unfinished entity');
    text += raw.slice(from, ampersand) + decodeEntity(raw.slice(ampersand + 1, semicolon));
    from = semicolon + 1;
    ampersand = raw.indexOf('&', from);
  }
  return text + raw.slice(from);
}

function decodeEntity(name: string): string {
  if (!name.startsWith('#')) {
    const character = ENTITIES[name];
    if (character === undefined) throw new XmlError(`unknown entity ${name}`);
    return character;
  }
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  if (!(code <= 0x10ffff)) throw new XmlError(`unknown character ${name}`);
  return String.fromCodePoint(code);
}

/** XML reads CRLF and CR as LF. */
export function normaliseLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

export function encodeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  );
}

export function encodeAttribute(text: string): string {
  return encodeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** Spreadsheet strings write what XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** A whole surrogate pair, or what has to be escaped: other odd characters, and a `_` that reads as an escape. */
const ODD = /[\ud800-\udbff][\udc00-\udfff]|[^\t\n\u0020-\ud7ff\ue000-\ufffd]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** The inverse of {@link decodeEscapes}, for text that is to be written. */
export function encodeEscapes(text: string): string {
  return text.replace(ODD, (odd) => {
    if (odd.length === 2) return odd;
    const hex = odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}
