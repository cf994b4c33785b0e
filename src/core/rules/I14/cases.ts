import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '完成值与指标值可以比较' },
    { description: '定性完成值包含指标值', change: { 'indicators.10.actual': '各项管护制度健全' } },
    {
      description: '完成值比指标值更进一步',
      change: { 'indicators.10.target': '有所提升', 'indicators.10.actual': '显著提升' },
    },
    {
      description: '较长的叙述不逐字比较',
      change: {
        'indicators.10.target': '有效提升',
        'indicators.10.actual': '通过巡查、培训和考核，设施管护水平得到提升，居民反映良好',
      },
    },
    {
      description: '数字相同、量词不同的由 I20 提示',
      change: { 'indicators.1.actual': '20名' },
    },
    {
      description: '量词不同的由 I20 提示',
      change: { 'indicators.0.target': '≥12000册', 'indicators.0.actual': '12300份' },
    },
    {
      description: '没有程度词不弱于“有所”',
      change: { 'indicators.10.target': '有所改善', 'indicators.10.actual': '有改善' },
    },
    {
      description: '总数写明，另附分项',
      change: { 'indicators.1.actual': '20人，其中夜班6人' },
    },
    {
      description: '没有分值的行不检查',
      change: { 'indicators.10.actual': '100%', 'indicators.10.weight': 0, 'indicators.10.score': 0 },
    },
    { description: '占位符由 I31 指出', change: { 'indicators.0.actual': 'XX' } },
    { description: '空白和标记由其他规则指出', change: { 'indicators.0.actual': '/' } },
  ],
  invalid: [
    {
      description: '定性指标用百分比回答',
      change: { 'indicators.10.actual': '100%' },
      findings: [{ message: 'number-for-words', severity: 'warning', cells: ['indicators.10.actual'] }],
    },
    {
      description: '完成值的表述弱于指标值',
      change: { 'indicators.10.target': '显著提升', 'indicators.10.actual': '有所提升' },
      findings: [{ message: 'weaker', severity: 'warning', cells: ['indicators.10.actual'] }],
    },
    {
      description: '数量用文字回答',
      change: { 'indicators.0.actual': '已完成' },
      findings: [{ message: 'words-for-number', severity: 'warning', cells: ['indicators.0.actual'] }],
    },
    {
      description: '期限用文字回答',
      change: { 'indicators.4.actual': '已完成' },
      findings: [{ message: 'words-for-number', cells: ['indicators.4.actual'] }],
    },
    {
      description: '数值不确切',
      change: { 'indicators.1.actual': '约22人' },
      findings: [{ message: 'prose', severity: 'info', cells: ['indicators.1.actual'] }],
    },
    {
      description: '一项是答案，另一项是补充',
      change: { 'indicators.1.actual': '安保22人，巡逻3000小时' },
      findings: [{ message: 'prose', cells: ['indicators.1.actual'] }],
    },
    {
      description: '数量写成汉字，夹在叙述中',
      change: { 'indicators.8.target': '≥12场', 'indicators.8.actual': '全年面向居民举办各类活动二十三场' },
      findings: [{ message: 'prose', cells: ['indicators.8.actual'] }],
    },
    {
      description: '100% 用“全部”回答',
      change: { 'indicators.3.actual': '全部合格' },
      findings: [{ message: 'prose', cells: ['indicators.3.actual'] }],
    },
    {
      description: '定性的满意度用百分比回答',
      change: { 'indicators.11.target': '满意', 'indicators.11.actual': '95%' },
      findings: [{ message: 'different', severity: 'info', cells: ['indicators.11.actual'] }],
    },
    {
      description: '全体对象用人数回答',
      change: { 'indicators.10.target': '应助尽助', 'indicators.10.actual': '1203人' },
      findings: [{ message: 'different', cells: ['indicators.10.actual'] }],
    },
    {
      description: '期限用百分比回答',
      change: { 'indicators.4.actual': '100%' },
      findings: [{ message: 'words-for-number', cells: ['indicators.4.actual'] }],
    },
    {
      description: '单位不同',
      change: { 'indicators.1.actual': '30台' },
      findings: [{ message: 'units', severity: 'warning', cells: ['indicators.1.actual'] }],
    },
    {
      description: '一个指标值，分成几项回答',
      change: { 'indicators.1.actual': '12名保安及10名保洁' },
      findings: [{ message: 'parts', severity: 'warning', cells: ['indicators.1.actual'] }],
    },
    {
      description: '要求及时，完成值没有说明时间',
      change: {
        'indicators.4.level3': '费用结算',
        'indicators.4.target': '及时',
        'indicators.4.actual': '已结算',
      },
      findings: [{ message: 'no-time', severity: 'warning', cells: ['indicators.4.actual'] }],
    },
    {
      description: '定性表述不同',
      change: { 'indicators.10.actual': '运行良好' },
      findings: [{ message: 'different', severity: 'info', cells: ['indicators.10.actual'] }],
    },
  ],
};
