/** Years named in texts. */
import { bareText } from '../text/normalize';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|([.\-/])\d{1,2}\2\d{1,2}(?!\d))/g;

/** Years of four digits, `2021年` or `2021-07-15`, each once, in the order of the text. */
export function yearsIn(text: string): readonly number[] {
  const years = [...bareText(text).matchAll(YEAR)].map((match) => Number(match[1]));
  return [...new Set(years)];
}
