import type { RuleFamilyTexts } from '../locale';

export const acrossRules: RuleFamilyTexts<'X' | 'Y'> = {
  X01: {
    title: '项目编码与其他文件重复',
    basis: '一个编码对应一个项目，一个项目报送一份',
    messages: {
      shared:
        '项目编码 {code} 在本批另 {count} 张表中也有：{files}。可能误用了编码，也可能重复报送。请核对，重复的保留最后一份。',
    },
    fixes: {},
  },
  X02: {
    title: '单位名称应统一',
    basis: '多份自评表之间的一致性',
    messages: {
      differs: '单位名称“{found}”在本工作簿另有写法：{others}。汇总时会被当作不同单位。请按全称统一。',
    },
    fixes: {},
  },
  X04: {
    title: '不同项目的完成情况不应雷同',
    basis: '多份自评表之间的一致性',
    messages: {
      identical: '实际完成情况与另一项目一字不差（{projects}）。可能是复制后未修改。请按本项目实际填写。',
    },
    fixes: {},
  },
  X05: {
    title: '成本不应超过预算',
    basis: '表内一致性',
    messages: {
      over: '成本指标（{rows}）的实际金额合计 {total} 元，超过全年预算数 {budget} 元，多 {difference} 元。请核对完成值、单位和预算数。',
    },
    fixes: {},
  },
  X06: {
    title: '各项目执行数之和不应超过决算的项目支出',
    basis: '自评表与部门决算之间的一致性',
    messages: {
      over: '{count} 张自评表的全年执行数合计 {total} {unit}，超过支出决算表的项目支出 {found} {unit}，多 {difference} {unit}。请核对自评表的执行数和单位，或是否有项目重复、不属于本部门。',
    },
    fixes: {},
  },
  X07: {
    title: '“三公”经费控制率应与决算表相符',
    basis: '自评表与部门决算之间的一致性',
    messages: {
      differs:
        '自评表的“{rows}”实际完成值为 {stated}，按“三公”经费表的决算数 {final} 和预算数 {budget} 计算为 {expected}。请核对自评表和本表。',
    },
    fixes: {},
  },
  Y01: {
    title: '上年结转应与上年未支出数相符',
    basis: '两年自评表之间的一致性',
    messages: {
      more: '上年结转资金 {carried} 元大于 {year}年自评表的未支出数 {left} 元。结转不会多于余额。请核对两年的金额。',
      less: '上年结转资金 {carried} 元小于 {year}年自评表的未支出数 {left} 元。其余是否已收回，请核对。',
    },
    fixes: {},
  },
  Y02: {
    title: '指标值不应明显低于上年实际',
    basis: '两年自评表之间的一致性',
    messages: {
      below: '“{row}”的指标值“{target}”比 {year}年实际完成值“{actual}”低 {drop}。请确认目标是否合理。',
    },
    fixes: {},
  },
  Y03: {
    title: '完成情况不应与上年雷同',
    basis: '两年自评表之间的一致性',
    messages: {
      identical: '实际完成情况与 {year}年自评表一字不差。可能沿用了上年的文字。请按本年实际填写。',
    },
    fixes: {},
  },
  Y04: {
    title: '同一编码的项目名称应与上年相同',
    basis: '两年自评表之间的一致性',
    messages: {
      renamed: '项目编码 {code} 上年为“{before}”，本年为“{name}”。编码填错或项目更名，请核对并说明。',
    },
    fixes: {},
  },
};
