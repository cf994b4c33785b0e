/** What is wrong with a rule pack. */
import type { Locale } from '../locale';

export const packTexts: Locale['packs'] = {
  unfit: '规则包不符合格式，未采用：',
  at: '{path}：{problem}',
  problems: {
    'unknown-key': '没有这一项，请删除或更正名称',
    missing: '缺少这一项',
    'wrong-type': '类型不对，应为 {expected}',
    'not-allowed': '只能是：{allowed}',
    'too-small': '不得小于 {limit}',
    'too-large': '不得大于 {limit}',
    'too-short': '不得少于 {limit} 项（字）',
    'too-long': '不得多于 {limit} 项（字）',
    malformed: '格式不对',
    'too-deep': '嵌套超过 {limit} 层',
    'too-many': '内容超过 {limit} 个值',
    'unknown-field': '没有字段“{name}”，可用：{allowed}',
    'unknown-placeholder': '没有占位符“{name}”，可用：{allowed}',
    'rows-without-section': 'section-rows 只能用于 indicator 和 section 规则',
    duplicate: '“{name}”重复',
  },
};
