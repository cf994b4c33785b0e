import type { RuleFamilyTexts } from '../locale';

const REQUIRED = '财务系统不接受空白的必填项';

export const indicatorRules: RuleFamilyTexts<'I'> = {
  I01: {
    title: '分值应为数字',
    basis: '预算绩效管理系统的通行做法',
    messages: {
      'not-a-number': '“{row}”的分值“{found}”不是数字。分值用于计算得分和合计，请填写数字。',
      negative: '“{row}”的分值 {found} 为负数。分值不得小于 0，请核对。',
    },
    fixes: {},
  },
  I02: {
    title: '得分不得超过分值',
    basis: '填报说明第3条：得分要小于等于同一行的分值',
    messages: {
      over: '得分 {found} 高于分值 {weight}。得分不得超过同一行的分值。可改为 {weight}，或核对分值。',
      negative: '“{row}”的得分 {found} 为负数。得分不得小于 0，请核对。',
      'not-a-number': '“{row}”的得分“{found}”不是数字，无法计入总分，请填写数字。',
    },
    fixes: { 'to-weight': '得分改为分值 {expected}' },
  },
  I03: {
    title: '三级指标分值之和应等于一级指标分值',
    basis: '填报说明第4条：三级指标的分值加总要等于其一级指标的分值',
    messages: {
      differs: '{section}部分各行分值合计 {sum}，与标注的 {expected} 分不符。请调整其中的分值。',
    },
    fixes: { balance: '“{row}”的分值改为 {expected}' },
  },
  I04: {
    title: '全表分值之和应为 100',
    basis: '财预〔2020〕10号',
    messages: {
      differs: '全表分值合计 {sum}，应为 {expected}。请先平衡各部分的分值。',
    },
    fixes: {},
  },
  I05: {
    title: '总分应等于各项得分之和',
    basis: '表内一致性',
    messages: {
      differs: '总分 {found} 与各项得分之和不符，应为 {expected}。',
      blank: '总分的得分空白，按各项得分之和应为 {expected}。',
      'not-a-number': '总分的得分“{found}”不是数字，按各项得分之和应为 {expected}。',
    },
    fixes: { 'to-sum': '总分改为 {expected}' },
  },
  I06: {
    title: '总分的分值应为 100',
    basis: '表内一致性',
    messages: {
      differs: '总分的分值为 {found}，应为 {expected}。',
      blank: '总分的分值空白，应为 {expected}。',
      'not-a-number': '总分的分值“{found}”不是数字，应为 {expected}。',
    },
    fixes: { 'to-points': '总分的分值改为 {expected}' },
  },
  I07: {
    title: '未达标不得满分',
    basis: '财预〔2020〕10号：未完成的定量指标按比例记分',
    messages: {
      full: '“{row}”完成值“{actual}”未达到指标值“{target}”，得分 {found} 却为满分。请按偏差扣分并说明原因。',
      'full-amount':
        '“{row}”完成值“{actual}”未达到指标值“{target}”，得分 {found} 却为满分。按比例应为 {expected}，并说明原因。',
    },
    fixes: { 'to-proportion': '得分改为 {expected}' },
  },
  I08: {
    title: '未达标的得分应按比例计算',
    basis: '财预〔2020〕10号：未完成的定量指标按比例记分',
    messages: {
      amount:
        '“{row}”未达标，得分 {found} 与按比例计算的 {expected} 不符。得分＝分值×完成值÷指标值，请改正或核对完成值。',
    },
    fixes: { 'to-proportion': '得分改为 {expected}' },
  },
  I09: {
    title: '越低越好的指标未达标不得满分',
    basis: '预算绩效管理系统的通行做法',
    messages: {
      full: '“{row}”完成值“{actual}”超出指标值“{target}”，得分 {found} 却未低于分值。请按超出程度扣分并说明原因。',
      'full-amount':
        '“{row}”完成值“{actual}”超出指标值“{target}”，得分 {found} 却未低于分值。按规定的算法应为 {expected}，请核对并说明原因。',
      amount:
        '“{row}”完成值“{actual}”超出指标值“{target}”，得分 {found} 与按规定算法计算的 {expected} 不符。请核对。',
    },
    fixes: { 'to-formula': '得分改为 {expected}' },
  },
  I10: {
    title: '已达标却未得满分',
    basis: '表内一致性',
    messages: {
      'not-full':
        '“{row}”完成值“{actual}”已达到指标值“{target}”，得分 {found} 却低于分值 {expected}。请核对是否应得满分；确需扣分的，请说明理由。',
    },
    fixes: { 'to-weight': '得分改为分值 {expected}' },
  },
  I11: {
    title: '偏差原因不得缺失',
    basis: '填报说明：未达标或扣分须说明偏差原因和改进措施',
    messages: {
      'not-met': '“{row}”完成值“{actual}”未达到指标值“{target}”，偏差原因空白。请填写原因和改进措施。',
      deducted: '“{row}”得分 {score} 低于分值 {weight}，偏差原因空白。请填写扣分原因和改进措施。',
    },
    fixes: {},
  },
  I12: {
    title: '超额完成较多应说明原因',
    basis: '预算绩效管理系统的通行做法',
    messages: {
      far: '“{row}”完成值“{actual}”超过指标值“{target}”{percent}%，没有说明原因。请说明原因，并核对指标值是否偏低。',
      some: '“{row}”完成值“{actual}”超过指标值“{target}”{percent}%。建议说明原因。',
    },
    fixes: {},
  },
  I13: {
    title: '定性指标的得分应与达成程度一致',
    basis: '财预〔2020〕10号：定性指标分三档记分',
    messages: {
      met: '“{row}”完成值为“{actual}”，得分 {found} 却低于分值的下限 {met}。达成指标的，得分应在 {met} 至 {weight} 之间，请核对。',
      partly:
        '“{row}”完成值为“{actual}”，得分 {found} 不在相应的分数段。部分达成的，得分应不低于 {partial} 且低于 {met}，请核对。',
      missed: '“{row}”完成值为“{actual}”，得分 {found} 偏高。未达成指标的，得分应低于 {partial}，请核对。',
    },
    fixes: {},
  },
  I14: {
    title: '完成值与指标值无法比较',
    basis: '表内一致性',
    messages: {
      'number-for-words':
        '“{row}”的指标值“{target}”是定性表述，实际完成值“{actual}”却是数字，无法判断是否达到。请对照指标值说明完成情况。',
      weaker: '“{row}”的实际完成值“{actual}”弱于指标值“{target}”，未必达到。请核对完成情况和得分。',
      'words-for-number':
        '“{row}”的指标值“{target}”可以量化，实际完成值“{actual}”没有写明数值或日期。请填写实际数值或日期。',
      units: '“{row}”的指标值“{target}”与实际完成值“{actual}”计量单位不同，无法比较。请统一单位。',
      parts:
        '“{row}”的指标值“{target}”与实际完成值“{actual}”的项数不一致，无法逐项比较。请按指标值逐项填写。',
      'no-time':
        '“{row}”的指标值“{target}”要求按时，实际完成值“{actual}”没有说明时间。请写明是否按时或完成日期。',
      prose:
        '“{row}”的实际完成值“{actual}”不是单一确切的数值，无法自动与指标值“{target}”比较。建议只填数值，说明另写。',
      different: '“{row}”的实际完成值“{actual}”与指标值“{target}”表述不同，无法判断是否达到。请确认。',
    },
    fixes: {},
  },
  I15: {
    title: '不适用的指标不应有分值和得分',
    basis: '表内一致性',
    messages: {
      weight: '该行不适用，但分值为 {weight}、得分为“{score}”。请把分值调整到适用的指标，或补填该指标。',
      score: '该行不适用且没有分值，但得分为 {score}。不适用的指标不计分。',
    },
    fixes: {
      'clear-score': '得分改为与分值一致',
      redistribute: '分值移到“{row}”（改为 {expected}）',
    },
  },
  I16: {
    title: '必填项不得空白',
    basis: '填报说明第1条：加*号的为必填项',
    messages: {
      level3: `三级指标空白。${REQUIRED}，请填写指标名称；不适用的，请标明并调整分值。`,
      target: `“{row}”的年度指标值空白。${REQUIRED}，请填写；不适用的，请标明并调整分值。`,
      actual: `“{row}”的实际完成值空白。${REQUIRED}，请填写实际完成情况。`,
      weight: `“{row}”的分值空白。${REQUIRED}，请填写；不适用的填 0。`,
      score: `“{row}”的得分空白。${REQUIRED}，请按完成情况打分。`,
    },
    fixes: {},
  },
  I17: {
    title: '完成值只写了斜线',
    basis: '表内一致性',
    messages: {
      slash:
        '“{row}”有分值 {weight}，实际完成值只写了“{found}”。请填写实际完成情况；确不适用的，请标明“不适用”并调整分值。',
    },
    fixes: {},
  },
  I18: {
    title: '不适用的标记不统一',
    basis: '表内一致性',
    messages: {
      mixed: '本表不适用的指标多写为“{expected}”，另有 {count} 处写为“{found}”等其他标记。建议统一。',
    },
    fixes: { unify: '统一写为“{expected}”' },
  },
  I19: {
    title: '完成值照抄指标值',
    basis: '表内一致性',
    messages: {
      operator: '“{row}”的实际完成值“{found}”带有比较符号，看不出实际完成多少。请填写实际数值。',
      deadline: '“{row}”的实际完成值“{found}”照抄了期限。请填写实际完成的日期。',
    },
    fixes: {},
  },
  I20: {
    title: '完成值的单位与指标值不一致',
    basis: '表内一致性',
    messages: {
      missing: '“{row}”的实际完成值“{found}”缺少计量单位“{unit}”。',
      'period-missing': '“{row}”的实际完成值“{found}”缺少周期（每{unit}）。请写明频率。',
      differs: '“{row}”的指标值以“{unit}”计，实际完成值以“{other}”计。请统一单位。',
    },
    fixes: { 'append-unit': '补上单位：{expected}' },
  },
  I21: {
    title: '百分比缺少百分号',
    basis: '表内一致性',
    messages: {
      lost: '“{row}”是比率，“{found}”缺少百分号，应写为 {expected}。',
      unclear: '“{row}”是比率，“{found}”没有百分号，无法确定原意。请写成百分数。',
    },
    fixes: { 'add-percent': '写为 {expected}' },
  },
  I22: {
    title: '指标值不够规范',
    basis: '表内一致性',
    messages: {
      vague: '“{row}”的指标值“{found}”过于笼统，无法衡量是否达到。建议写明程度或可核实的标准。',
      date: '“{row}”的期限“{found}”容易误读为数字。请写明年月，如“{expected}”。',
    },
    fixes: { 'to-date': '写为“{expected}”' },
  },
  I23: {
    title: '三级指标重复',
    basis: '表内一致性',
    messages: {
      duplicate:
        '三级指标“{row}”在同一二级指标下出现两次（第 {first} 行和第 {second} 行）。重复的指标会重复计分，请合并或改名。',
    },
    fixes: {},
  },
  I24: {
    title: '指标归类不当',
    basis: '表内一致性',
    messages: {
      'budget-execution': '“{row}”反映预算执行情况，已由预算执行率计分，不宜再作为{level2}指标。',
      'to-time': '“{row}”反映时间要求，属于时效指标，不宜列入{level2}指标。',
      'to-quality': '“{row}”反映质量，属于质量指标，不宜列入{level2}指标。',
      'to-quantity': '“{row}”反映数量，属于数量指标，不宜列入{level2}指标。',
      'to-cost': '“{row}”反映成本，属于成本指标，不宜列入{level2}指标。',
      'to-satisfaction': '“{row}”反映满意度，属于满意度指标，不宜列入{level2}指标。',
      'not-a-cost': '“{row}”没有反映成本或费用，不宜列入{level2}指标。',
    },
    fixes: {},
  },
  I25: {
    title: '指标类别不齐全',
    basis: '财预〔2020〕10号',
    messages: {
      output:
        '产出指标中没有带分值的{names}指标。产出一般从数量、质量、时效、成本四方面衡量，请确认是否遗漏。',
      benefit: '没有带分值的{names}指标。请确认是否遗漏。',
      satisfaction: '没有带分值的{names}指标。请确认是否遗漏。',
    },
    fixes: {},
  },
  I26: {
    title: '偏差原因或改进措施不完整',
    basis: '表内一致性',
    messages: {
      'no-measure': '“{row}”只写了偏差原因，没有看到改进措施。请补充。',
      'no-cause': '“{row}”只写了改进措施，没有看到偏差原因。请补充。',
      neither: '“{row}”的“{found}”既没有写明偏差原因，也没有改进措施。请补充。',
    },
    fixes: {},
  },
  I27: {
    title: '扣分与偏差不一致',
    basis: '表内一致性',
    messages: {
      less: '“{row}”超过指标值 {percent}%，只扣 {share}%；“{other}”超过 {otherPercent}%，却扣 {otherShare}%。偏差大的扣分反而少，请统一尺度。',
      more: '“{row}”超过指标值 {percent}%，扣 {share}%；“{other}”超过 {otherPercent}%，只扣 {otherShare}%。偏差小的扣分反而多，请统一尺度。',
    },
    fixes: {},
  },
  I28: {
    title: '分值、得分超过两位小数',
    basis: '表内一致性',
    messages: {
      decimals:
        '“{row}”的 {found} 超过两位小数，四舍五入为 {expected}。分值和得分保留两位小数，合计才不会有尾差。',
    },
    fixes: { round: '改为 {expected}' },
  },
  I29: {
    title: '度量单位写在指标值中',
    basis: '表内一致性',
    messages: {
      empty:
        '有 {count} 行的度量单位空白，单位写在了年度指标值里（如“{target}”中的“{unit}”）。建议移到度量单位列。',
    },
    fixes: { move: '把 {count} 行的单位移到度量单位列' },
  },
  I30: {
    title: '单个指标分值过高',
    basis: '表内一致性',
    messages: {
      heavy: '“{row}”一项占 {found} 分，得分容易受单个指标左右。建议细化为几项指标。',
    },
    fixes: {},
  },
  I31: {
    title: '留有占位符',
    basis: '表内一致性',
    messages: {
      'template-row': '模板中的“{found}”没有填写也没有删除。不需要这一行的，请清除。',
      cell: '“{row}”的“{found}”像是模板或草稿中待填的内容。请填写实际内容。',
      goal: '年度总体目标的“{found}”像是模板或草稿中待填的内容。请填写实际内容。',
    },
    fixes: { 'clear-row': '清除“{found}”' },
  },
  I32: {
    title: '大幅超额仍得满分',
    basis: '财预〔2020〕10号：偏离指标值较多的，适度调减分值',
    messages: {
      full: '“{row}”完成值“{actual}”超过指标值“{target}”{percent}%，得分为满分。请核实指标值是否偏低，必要时适度调减得分。',
    },
    fixes: {},
  },
};
