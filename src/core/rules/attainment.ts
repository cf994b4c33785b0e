/** How far a qualitative indicator says that it was reached, in the words of 财预〔2020〕10号. */
import { normalizeLabel, withoutEnding } from '../text/normalize';

/** 达成年度指标, 部分达成年度指标并具有一定效果, 未达成年度指标且效果较差. */
export type Attainment = 'met' | 'partly' | 'missed';

const OBJECT = '(?:了)?(?:年度|年初|预期|绩效|既定|设定|预定)*(?:指标|目标|效果|要求)值?';
/** 完成 alone says that the work was done, not that its aim was reached. */
const MET = new RegExp(
  `^(?:已|均|全部|全面|完全|圆满|顺利|按时|按期)*(?:达成|达成${OBJECT}|(?:实现|完成)${OBJECT})$`,
);
const PARTLY = new RegExp(
  `^(?:已|仅|只)?部分(?:达成|实现|完成)(?:${OBJECT})?(?:[,;]?并?且?具有一定的?效果)?$`,
);
const MISSED = new RegExp(
  `^(?:尚|仍|均|全部)*(?:未能?|没有|没能)(?:达成|实现|完成)(?:${OBJECT})?(?:[,;]?且?效果较差)?$`,
);

/** What the text states as a whole; null for anything else, 基本达成 included: no document gives it a band. */
export function attainmentOf(text: string): Attainment | null {
  const stated = withoutEnding(normalizeLabel(text), '。.!');
  if (MET.test(stated)) return 'met';
  if (PARTLY.test(stated)) return 'partly';
  return MISSED.test(stated) ? 'missed' : null;
}
