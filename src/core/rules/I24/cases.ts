import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '指标归类适当' },
    { description: '成本控制率属于成本', change: { 'indicators.6.level3': '项目成本控制率' } },
    { description: '缩短办理时间是效益', change: { 'indicators.8.level3': '审批缩短响应时间' } },
    { description: '质量指标可以计数差错', change: { 'indicators.2.level3': '差错业务数量' } },
    {
      description: '成本指标的文字指标值写明预算',
      change: {
        'indicators.6.level3': '运行保障支出',
        'indicators.6.target': '控制在预算内',
        'indicators.6.actual': '控制在预算内',
      },
    },
  ],
  invalid: [
    {
      description: '支出进度列为成本指标',
      change: { 'indicators.6.level3': '支出进度达标率' },
      findings: [{ message: 'budget-execution', cells: ['indicators.6.level3'] }],
    },
    {
      description: '预算执行率列为成本指标',
      change: { 'indicators.6.level3': '项目预算执行率' },
      findings: [{ message: 'budget-execution', cells: ['indicators.6.level3'] }],
    },
    {
      description: '服务期限列为成本指标',
      change: { 'indicators.6.level3': '物业服务期限' },
      findings: [{ message: 'to-time', cells: ['indicators.6.level3'] }],
    },
    {
      description: '响应时间列为社会效益指标',
      change: { 'indicators.8.level3': '应急响应时间' },
      findings: [{ message: 'to-time', cells: ['indicators.8.level3'] }],
    },
    {
      description: '准确率列为时效指标',
      change: { 'indicators.5.level3': '档案归档准确率' },
      findings: [{ message: 'to-quality', cells: ['indicators.5.level3'] }],
    },
    {
      description: '业务数量列为质量指标',
      change: { 'indicators.2.level3': '窗口业务数量（含咨询）' },
      findings: [{ message: 'to-quantity', cells: ['indicators.2.level3'] }],
    },
    {
      description: '总成本列为数量指标',
      change: { 'indicators.1.level3': '年度总成本' },
      findings: [{ message: 'to-cost', cells: ['indicators.1.level3'] }],
    },
    {
      description: '满意度列为社会效益指标',
      change: { 'indicators.8.level3': '居民满意度' },
      findings: [{ message: 'to-satisfaction', cells: ['indicators.8.level3'] }],
    },
    {
      description: '与费用无关的指标列为成本指标',
      change: {
        'indicators.6.level3': '是否满足开馆要求',
        'indicators.6.target': '满足要求',
        'indicators.6.actual': '满足要求',
      },
      findings: [{ message: 'not-a-cost', cells: ['indicators.6.level3'] }],
    },
  ],
};
