/** What differs from the baseline, a line for each: the findings say the same at greater length. */
import type { DifferenceId } from '../../core/guard/describe';

export type DifferenceTexts = Readonly<Record<DifferenceId, string>>;

export const differences: DifferenceTexts = {
  value: '{cell}“{name}”由“{expected}”改为“{found}”',
  label: '{cell} 文字“{expected}”改为“{found}”',
  heading: '“{expected}”列改名为“{found}”',
  formula: '{cell} 公式由 {expected} 改为 {found}',
  filled: '{cell} 原为空白，现填有“{found}”',
  emptied: '{cell} 内容“{expected}”被清除',
  renamed: '{cell}“{name}”由“{expected}”改为“{found}”，可能是新增的指标',
  'header-emptied': '{cell}“{name}”被清空，原为“{expected}”',
  points: '“{section}”由 {expected} 分改为 {found} 分',
  'note-altered': '{cell} 说明改动，原为“{expected}”',
  'note-removed': '说明“{expected}”被删除',
  'formula-lost': '{cell} 公式被改为常数 {found}',
  'formula-emptied': '{cell} 公式被删除',
  'formula-broken': '{cell} 公式出错或引用其他工作簿',
  'row-inserted': '第 {lines} 行已插入（“{text}”）',
  'row-inserted-blank': '第 {lines} 行已插入（空行）',
  'row-deleted': '“{text}”行已删除',
  'row-deleted-blank': '{cell} 上方的空行已删除',
  'column-inserted': '{lines} 列已插入（“{text}”）',
  'column-inserted-blank': '{lines} 列已插入（空列）',
  'column-deleted': '“{text}”列已删除',
  'merge-broken': '{range} 合并被拆开',
  'merge-added': '{range} 被合并',
  'merges-gone': '合并单元格全部被取消（{count} 处）',
  'section-deleted': '一级指标“{section}”已删除',
  'sheet-renamed': '工作表“{expected}”改名为“{found}”',
  'protection-removed': '工作表保护被解除',
  unlocked: '{count} 个锁定的单元格改为可编辑',
  fill: '{count} 个置灰单元格的底色被改',
};
