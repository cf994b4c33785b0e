import type { RuleFamilyTexts } from '../locale';

export const fundsRules: RuleFamilyTexts<'F'> = {
  F01: {
    title: '年度资金总额应等于各项资金之和',
    basis: '表内一致性',
    messages: {
      differs:
        '“{row}”的{column} {found} 不等于其下各项之和 {expected}，相差 {difference}。总额应等于各项资金合计。请改正总额，或改正有误的一项。',
    },
    fixes: {
      'write-sum': '“{row}”的{column}改为 {expected}',
      'change-part': '“{row}”的{column}改为 {expected}',
    },
  },
  F02: {
    title: '资金金额应为规范的数字',
    basis: '表内一致性',
    messages: {
      blank: '“{row}”的{column}空白。执行率和预算执行得分据此计算，请填写金额；没有的填 0。',
      'not-a-number': '“{row}”的{column}“{found}”不是数字，无法计算。请只填写金额数字。',
      negative: '“{row}”的{column} {found} 为负数。资金金额不得小于 0，请核对。',
      'too-many-decimals': '“{row}”的{column} {found} 超过 {places} 位小数。金额精确到分，请核对后改正。',
    },
    fixes: {},
  },
  F03: {
    title: '执行数大于预算数',
    basis: '预算绩效管理系统的通行做法：执行率超过 100% 的按 100% 计分',
    messages: {
      'over-executed':
        '全年执行数 {executed} 大于全年预算数 {budget}。支出不得超出预算，计分时执行率按 100% 计算。请核对两数，或确认预算调整已计入全年预算数。',
      'part-over-executed':
        '“{row}”的全年执行数 {executed} 大于其全年预算数 {budget}。请核对两数，或确认资金来源未填错行。',
    },
    fixes: {},
  },
  F04: {
    title: '执行率应等于执行数除以预算数',
    basis: '预算绩效管理系统的通行做法：执行率＝全年执行数÷全年预算数×100%',
    messages: {
      blank: '“{row}”的执行率空白。按金额计算应为 {expected}（＝{executed}÷{budget}×100），请填写。',
      'not-a-number':
        '“{row}”的执行率“{found}”不是数字。按金额计算应为 {expected}（＝{executed}÷{budget}×100）。',
      truncated:
        '“{row}”的执行率 {found} 末位有舍入差异。四舍五入保留两位小数应为 {expected}（＝{executed}÷{budget}×100）。',
      rounded:
        '“{row}”的执行率 {found} 保留不足两位小数，两位小数为 {expected}（＝{executed}÷{budget}×100）。请核对填报要求。',
      doubtful:
        '“{row}”的执行率 {found} 与按金额计算的 {expected} 不符（＝{executed}÷{budget}×100）。可能是金额只填到整数造成的，请核对。',
      wrong:
        '“{row}”的执行率 {found} 与金额不符，应为 {expected}（＝{executed}÷{budget}×100）。请改正执行率，或核对金额。',
    },
    fixes: { 'to-rate': '执行率改为 {expected}' },
  },
  F05: {
    title: '执行率应按百分数填写',
    basis: '执行率以百分数表示（％）',
    messages: {
      fraction:
        '“{row}”的执行率 {found} 写成了小数。执行率按百分数填写，应为 {expected}（＝{executed}÷{budget}×100）。',
      'fraction-by-heading':
        '“{row}”的执行率 {found} 像是小数，列标题未注明单位。如按百分数填写，应为 {expected}（＝{executed}÷{budget}×100），请确认。',
    },
    fixes: { 'to-percent': '执行率改为 {expected}' },
  },
  F06: {
    title: '预算执行得分应等于分值乘以执行率',
    basis: '财预〔2020〕10号：预算执行率按区间或比例计分，得分＝分值×执行率',
    messages: {
      blank: '预算执行得分空白，应为 {expected}（＝{weight}×{rate}%），请填写。',
      'not-a-number': '预算执行得分“{found}”不是数字，应为 {expected}（＝{weight}×{rate}%）。',
      rounded:
        '预算执行得分 {found} 只保留一位小数，两位小数为 {expected}（＝{weight}×{rate}%）。请核对填报要求。',
      doubtful:
        '预算执行得分 {found} 与按金额计算的 {expected} 不符（＝{weight}×{rate}%）。可能是金额只填到整数造成的，请核对。',
      wrong: '预算执行得分 {found} 不等于分值×执行率，应为 {expected}（＝{weight}×{rate}%）。请改正得分。',
      capped:
        '预算执行得分 {found} 不正确。全年执行数大于全年预算数，执行率按 100% 计分，应为 {expected}。请改正得分，并核对金额。',
    },
    fixes: { 'to-score': '得分改为 {expected}' },
  },
  F07: {
    title: '预算执行率的分值应为 10',
    basis: '财预〔2020〕10号：预算执行率权重 10%',
    messages: {
      wrong:
        '预算执行的分值为 {found}，应为 {expected}。其余指标的分值已按 {expected} 分预留，请改为 {expected}。',
      unusual:
        '预算执行的分值为 {found}，通常为 {expected}，且与其余指标的分值之和不为 100。请核对分值的分配。',
      missing: '预算执行的分值空白，应为 {expected}。总分为 100，其余指标只占其余分值，请填写。',
      'not-a-number': '预算执行的分值“{found}”不是数字，通常为 {expected}。请填写数字。',
    },
    fixes: { 'to-weight': '分值改为 {expected}' },
  },
  F08: {
    title: '模板中的“—”不应改写',
    basis: '2022、2024年自评表备注：系统带出的单元格不得修改',
    messages: {
      overwritten:
        '“{row}”的{column}填写了“{found}”，模板此处为“—”。{column}只在年度资金总额一行填写，请恢复为“—”。',
    },
    fixes: { restore: '恢复为“—”' },
  },
  F09: {
    title: '全年预算数为零',
    basis: '预算绩效管理系统的通行做法：预算为零的不计执行率和得分',
    messages: {
      'not-zero':
        '全年预算数为 0，执行率或得分却为 {found}。没有预算的执行率和得分均应为 0，请改正，或核对预算数。',
      cancelled: '全年预算数为 0，项目可能已取消或资金已收回。请确认本项目是否需要自评，需要的请说明原因。',
    },
    fixes: { 'to-zero': '执行率、得分改为 0' },
  },
  F10: {
    title: '执行率低应说明原因',
    basis: '预算绩效管理的通行做法',
    messages: {
      unexplained:
        '执行率 {rate}%（＝{executed}÷{budget}×100）低于 {least}%，原因栏空白。执行率低的应说明原因。请填写。',
    },
    fixes: {},
  },
  F11: {
    title: '预算调整幅度较大',
    basis: '预算绩效管理的通行做法',
    messages: {
      adjusted:
        '全年预算数 {budget} 较年初预算数 {begin} 调整 {change}。请核对两数，并确认绩效目标已随预算调整。',
      added: '年初预算数为 0，全年预算数为 {budget}，属年中追加。请核对两数，并确认已设定相应的绩效目标。',
    },
    fixes: {},
  },
};
