/** Words that the indicator rules look for: placeholders, attainment, indicators in the wrong class. */
import { indicatorName } from '../../../src/core/text/target/direction';
import { attainmentOf } from '../../../src/core/rules/attainment';
import { misplacementOf } from '../../../src/core/rules/I24/classes';
import { isPlaceholder } from '../../../src/core/rules/placeholder';

test.each([
  'XX',
  'xx',
  'ＸＸ',
  '××',
  'XX社区活动',
  '20XX年12月前',
  '……',
  '…',
  '指标2：',
  '待补充',
  '（待填）',
  '待定',
  '？',
  '??',
  '数据待补充',
  '示例',
  '请填写完成情况',
  '***',
])('%s is a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  '',
  '/',
  '—',
  'XXL',
  'MAXX平台',
  '2×12小时',
  '3*4米',
  '等待填报窗口',
  '是否满意？已回访',
  '示例工程建设数量',
  '指标体系完善情况',
  '制度建设、宣传……等工作',
])('%s is none', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  ['达成', 'met'],
  ['已达成预期目标。', 'met'],
  ['完成年度指标', 'met'],
  ['部分达成年度指标并具有一定效果', 'partly'],
  ['部分完成', 'partly'],
  ['未达成年度指标且效果较差', 'missed'],
  ['未完成', 'missed'],
  ['基本达成', null],
  ['已完成', null],
  ['完成率100%', null],
  ['部分达成，详见报告', null],
])('%s states %s', (text, attainment) => {
  expect(attainmentOf(text)).toBe(attainment);
});

const QUALITATIVE = { kind: 'qualitative', text: '满足' } as const;

test.each([
  ['支出进度', '成本', 'budget-execution'],
  ['资金支付进度', '成本', 'budget-execution'],
  ['政务项目预算成本执行率', '成本', 'budget-execution'],
  ['项目资金执行率', '成本', 'budget-execution'],
  ['支出进度达标率', '成本', 'budget-execution'],
  ['维护期限', '成本', 'to-time'],
  ['系统响应时间', '质量', 'to-time'],
  ['应急响应时间', '社会效益', 'to-time'],
  ['档案归档准确率', '时效', 'to-quality'],
  ['窗口业务数量', '质量', 'to-quantity'],
  ['项目总成本', '数量', 'to-cost'],
  ['群众满意度', '社会效益', 'to-satisfaction'],
  ['是否满足概算编制要求', '成本', 'not-a-cost'],
])('%s does not belong under %s', (name, level2, misplacement) => {
  expect(misplacementOf(indicatorName(name), level2, QUALITATIVE, '满足')).toBe(misplacement);
});

test.each([
  ['成本控制率', '成本'],
  ['预算控制情况', '成本'],
  ['成本达标率', '成本'],
  ['培训费用标准', '成本'],
  ['资金使用合规率', '成本'],
  ['无超支', '成本'],
  ['诉求处置及时率', '社会效益'],
  ['支出进度', '时效'],
  ['支付及时率', '质量'],
  ['缩短平均响应时间', '社会效益'],
  ['审批时间缩短率', '社会效益'],
  ['投诉处理数量', '质量'],
  ['服务对象满意度', '服务对象满意度'],
  ['生态环境成本', '生态环境成本'],
])('%s may stand under %s', (name, level2) => {
  expect(misplacementOf(indicatorName(name), level2, QUALITATIVE, '满足')).toBeNull();
});
