/** Replacements of character spans: everything outside them stays as it is. */
export interface Splice {
  readonly start: number;
  /** Just after the last replaced character; equal to `start` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/** The text with the spans replaced. Spans may not overlap; insertions at one place keep their given order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start);
  let result = '';
  let from = 0;
  for (const { start, end, text: replacement } of inOrder) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}
