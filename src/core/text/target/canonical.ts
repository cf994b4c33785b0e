/** The spelling in which targets and actual values are read. */
import { normalizeText, withoutEnding } from '../normalize';
import { NUMERAL_CHARACTERS, parseNumeral } from '../numeral';

const PERCENT_WORDS = new RegExp(`百分之([${NUMERAL_CHARACTERS}]{1,12})`, 'g');

/**
 * One spelling for comparing: no blanks, thousands separators, list numbers or final stops. A blank or a
 * full-width comma between digits separates two numbers and becomes `;`.
 */
export function canonical(text: string): string {
  const plain = normalizeText(text.replace(/，/g, ';'))
    .replace(/(\d)\s+(?=\d)/g, '$1;')
    .replace(/\s+/g, '')
    .replace(/[﹪％]/g, '%')
    .replace(/[−﹣]/g, '-')
    .replace(/[～〜∼]/g, '~')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(PERCENT_WORDS, (all: string, numeral: string) => {
      const value = parseNumeral(numeral);
      return value ? `${value.toFixed()}%` : all;
    })
    .replace(/(^|[;,。])(?:\(?\d{1,2}[)、.]|[①-⑳])(?=\D)/g, '$1');
  return withoutEnding(plain, '。.;,、!:');
}
