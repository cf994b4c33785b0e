/** The value as JSON that any XML part can hold. */
export function jsonText(value: unknown): string {
  // XML can hold neither these two nor single halves of a pair, all of which JSON leaves or writes as escapes.
  return JSON.stringify(value).replace(/[\ufffe\uffff]/g, (character) =>
    character === '\ufffe' ? '\\ufffe' : '\\uffff',
  );
}

/** What the text says; null where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
