import type { RuleFamilyTexts } from '../locale';

export const narrativeRules: RuleFamilyTexts<'N'> = {
  N01: {
    title: '年度总体目标不得空白',
    basis: '表内一致性',
    messages: { blank: '“{label}”空白。没有总体目标和完成情况，各项指标的自评没有依据。请填写。' },
    fixes: {},
  },
  N02: {
    title: '实际完成情况不得照抄预期目标',
    basis: '表内一致性',
    messages: { same: '实际完成情况与预期目标文字相同，看不出完成了什么。请写明实际完成的工作和结果。' },
    fixes: {},
  },
  N03: {
    title: '预期目标与指标值应一致',
    basis: '指标由年度总体目标分解而来',
    messages: {
      differs: '预期目标中的数量与指标值不一致：{pairs}。按指标完成了也未达到目标。请核对后统一。',
    },
    fixes: {},
  },
  N05: {
    title: '总体目标中的年度应一致',
    basis: '表内一致性',
    messages: {
      'thing-of-other-year':
        '预期目标为“{expected}”，实际完成情况为“{actual}”，年度不同。请核对完成的是否为目标所定的事项。',
      'report-of-other-year':
        '实际完成情况写的是 {found}年，未提及自评年度 {year}。可能沿用了别的年度的文字。请核对。',
      'goal-of-other-year':
        '预期目标写的是 {found}年，未提及自评年度 {year}。可能沿用了以前年度的文字。请核对。',
    },
    fixes: {},
  },
};
