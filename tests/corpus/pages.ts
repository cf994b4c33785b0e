/** Compares printed pages by their words and where these stand, as `pdftotext -bbox` tells them. */
interface Word {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

const WORD = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g;
/** A point's fraction that rounding may take. */
const TOLERANCE = 0.6;

/**
 * Words of the shorter pages that the longer ones lack at the same place in the line. Besides, the longer ones may
 * hold what one row holds.
 * @param results texts of calculated cells, which may change with the row
 */
export function missingWords(
  shorter: string,
  longer: string,
  results: ReadonlySet<string>,
): readonly string[] {
  const left = [...wordsOf(longer)];
  return wordsOf(shorter).flatMap((word) => {
    const index = left.findIndex((other) => isSame(word, other));
    if (index >= 0) left.splice(index, 1);
    return index >= 0 || results.has(word.text) ? [] : [`${word.text} at ${String(word.x)}`];
  });
}

function isSame(a: Word, b: Word): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) <= TOLERANCE && Math.abs(a.right - b.right) <= TOLERANCE;
}

function wordsOf(xml: string): readonly Word[] {
  return [...xml.matchAll(WORD)].map(([, x, right, text]) => ({
    text: text ?? '',
    x: Number(x),
    right: Number(right),
  }));
}
