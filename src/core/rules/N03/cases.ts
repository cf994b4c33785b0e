import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '目标与指标值一致' },
    {
      description: '文字中没有数量',
      change: { 'goal.expected': '保障服务中心全年正常开放。' },
      outcome: 'not-applicable',
    },
    {
      description: '指标值高于文字所定',
      change: { 'goal.expected': '公共区域保洁面积不少于10000平方米。' },
    },
    {
      description: '单位不同的是另一回事',
      change: { 'goal.expected': '公共区域保洁面积涉及楼宇不少于26处。' },
    },
    {
      description: '同类的另一项指标',
      change: { 'goal.expected': '网格设备完好率达到99%以上，设施设备完好率达到95%以上。' },
    },
    {
      description: '比率的名目不同',
      change: { 'goal.expected': '设施设备巡检率达到99%以上。' },
    },
    {
      description: '按周期或累计的数量不能直接比较',
      change: {
        'goal.expected':
          '每月公共区域保洁面积不少于13000平方米；公共区域累计保洁面积不少于60000平方米；设施维修不少于3次。',
      },
    },
  ],
  invalid: [
    {
      description: '比率低于文字所定',
      change: { 'goal.expected': '设施设备完好率达到98%以上，群众满意度达到90%以上。' },
      findings: [{ message: 'differs', cells: ['goal.expected', 'indicators.2.target'] }],
    },
    {
      description: '数量低于文字所定，词序不同',
      change: { 'goal.expected': '1.公共区域完成不少于15000平方米的保洁面积维护；2.维修设施。' },
      findings: [{ message: 'differs', cells: ['goal.expected', 'indicators.0.target'] }],
    },
    {
      description: '两项指标均不一致，合为一条',
      change: {
        'goal.expected': '公共区域保洁面积不少于15000平方米，年度节约用电比例不低于8%，节约用电率8%。',
        'indicators.9.level3': '节约用电率',
        'indicators.0.level3': '公共区域保洁面积',
      },
      findings: [{ message: 'differs', cells: ['goal.expected', 'indicators.0.target'] }],
    },
    {
      description: '一格多个指标值，按各自的名目比较',
      change: {
        'goal.expected': '设施设备运行率达99%以上，完好率达98%以上。',
        'indicators.2.level3': '设施设备运行情况',
        'indicators.2.target': '设施设备运行率达95%以上，完好率达98%以上',
        'indicators.2.actual': '设施设备运行率99.1%，完好率98.2%',
      },
      findings: [{ message: 'differs', cells: ['goal.expected', 'indicators.2.target'] }],
    },
    {
      description: '没有上下限的确切数量',
      change: { 'goal.expected': '安保人员配备数量24人。' },
      findings: [{ message: 'differs', cells: ['goal.expected', 'indicators.1.target'] }],
    },
  ],
};
