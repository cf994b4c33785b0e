/** Texts of labels in their bare form, whatever a clerk, a converter or a region wrote around the words. */
import { type Big, decimal } from '../text/decimal';
import { normalizeLabel } from '../text/normalize';

/** Longest words of a label; longer ones are narrative. */
const LONGEST_LABEL = 40;
/** Room for explanations in brackets behind the words. */
const LONGEST_TEXT = 160;

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;
/** `一、`, `1.`, `2)`, `①`; the brackets of `（一）` fall with all others. */
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}(?:[、)]|\.(?!\d))|[①-⑳])/;

/** Cells that hold a figure, a percentage or a dash: most of a form, and never a label. */
const FIGURE = /^[\d.,%/\s—–-]*$/;

/**
 * A label's bare words: normalised, without numbering and without what stands in brackets (`一、执行率（%）` →
 * `执行率`); '' for narrative and figures.
 */
export function labelBase(text: string): string {
  if (text.length > LONGEST_TEXT || FIGURE.test(text)) return '';
  const bare = withoutBrackets(normalizeLabel(text)).replace(NUMBERING, '');
  return bare.length > LONGEST_LABEL ? '' : normalizeLabel(bare);
}

function withoutBrackets(label: string): string {
  return label.replace(BRACKETED, '');
}

/** `50分`, `（50）`, `(40%)`, `（权重 20）`, each as the points of a level-1 label. */
const POINTS =
  /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)分|[([【](?:分值|权重|满分)?[:为]?(\d{1,3}(?:\.\d{1,2})?)%?[)\]】]/;

/** Points printed in a label: `产出指标（50分）`; null when there are none. */
export function pointsIn(label: string): Big | null {
  const match = POINTS.exec(normalizeLabel(label));
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : decimal(digits);
}

/** `产出指标(50分)` → `产出`. */
export function levelName(text: string): string {
  return withoutBrackets(normalizeLabel(text))
    .replace(NUMBERING, '')
    .replace(/(?:[-—]{0,2}\d{1,3}(?:\.\d{1,2})?分|:)$/, '')
    .replace(/指标$/, '');
}
