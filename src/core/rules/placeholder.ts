/** Texts that a template or a draft left for somebody to fill in. */
import { bareText } from '../text/normalize';

/** The whole text is a placeholder. */
const WHOLE =
  /^(?:[….。·]{2,}|…|[?]+|[×xX*]{2,}|[_﹏]{2,}|\(?(?:待(?:补充|填写?|填报|完善|核实|确?定|更新)|暂缺|示例|样例)\)?|指标\d*:?|\(?(?:请|此处)(?:填写|输入|补充).{0,20}\)?)$/;

/** Crosses in place of a word or of digits: XX街道, 20××年. Latin words and sizes (XXL) are no placeholders. */
const CROSSES = /(?<![A-Za-z])(?:[xX]{2,}|[×✕╳]{2,})(?![A-Za-z×])/;
const INSIDE = /待补充|(?<!等)待填(?!报)|[?]{2,}|\(示例\)|^示例[:：]/;

/** True where something has still to be filled in. */
export function isPlaceholder(text: string): boolean {
  const plain = bareText(text);
  return WHOLE.test(plain) || CROSSES.test(plain) || INSIDE.test(plain);
}
