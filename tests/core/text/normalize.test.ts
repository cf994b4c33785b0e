import fc from 'fast-check';
import {
  isBlank,
  isNotApplicable,
  naMarker,
  normalizeLabel,
  normalizeText,
} from '../../../src/core/text/normalize';

describe('normalizeText', () => {
  it.each([
    ['１２．５％', '12.5%'],
    ['（含）以上；', '(含)以上;'],
    ['\u3000≥\u00A095%\u3000', '≥ 95%'],
    ['￥100', '¥100'],
    ['¥100', '¥100'],
    ['≧90%', '≥90%'],
    ['＞＝90%', '≥90%'],
    ['<=3', '≤3'],
    ['7*24小时', '7×24小时'],
    ['7 X 24', '7 × 24'],
    ['7x24x365', '7×24×365'],
    ['xlsx 文件', 'xlsx 文件'],
    ['*实际完成值', '*实际完成值'],
    ['使⽤率', '使用率'],
    ['得\u200B分\uFEFF', '得分'],
    ['①㎡', '①㎡'],
    ['第½', '第½'],
  ])('%s → %s', (text, normal) => expect(normalizeText(text)).toBe(normal));

  it('is idempotent', () => {
    const awkward = fc.array(
      fc.constantFrom('>', '=', '<', '＝', '\u200B', 'x', '*', '7', ' ', '\u3000', '－', '年'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          awkward.map((parts) => parts.join('')),
        ),
        (text) => {
          const once = normalizeText(text);
          expect(normalizeText(once)).toBe(once);
        },
      ),
    );
  });
});

describe('normalizeLabel', () => {
  it.each([
    [' * 实际\n完成值 ：', '实际完成值'],
    ['※填报说明：', '填报说明'],
    ['项目资金 \r\n（元）', '项目资金(元)'],
    ['执 行 率（％）', '执行率(%)'],
    ['其中:当年财政拨款', '其中:当年财政拨款'],
  ])('%j → %s', (text, label) => expect(normalizeLabel(text)).toBe(label));
});

describe('isBlank', () => {
  it.each(['', ' ', '\u3000\n', '\u200B', '\u00A0'])('%j is blank', (text) =>
    expect(isBlank(text)).toBe(true),
  );
  it.each(['0', '/', '无', '.'])('%j is not', (text) => expect(isBlank(text)).toBe(false));
});

describe('naMarker', () => {
  it.each([
    ['不适用', '不适用'],
    [' 不 适 用 ', '不适用'],
    ['（不适用）', '不适用'],
    ['不适用。', '不适用'],
    ['不涉及', '不涉及'],
    ['本项目不涉及该指标', '不涉及'],
    ['该指标不适用', '不适用'],
    ['无此项指标', '无'],
    ['本项目不涉及拆迁', null],
    ['无此类事故', null],
    ['无', '无'],
    ['/', '/'],
    ['／', '/'],
    ['\\', '/'],
    ['—', '—'],
    ['——', '—'],
    ['－', '—'],
    ['-', '—'],
    ['N/A', 'N/A'],
    ['na', 'N/A'],
  ])('%s is %s', (text, marker) => expect(naMarker(text)).toBe(marker));

  it.each(['', ' ', '0', '无投诉', '无事故', '不适用于本项目', '-5', '1/2', '暂无数据'])(
    '%j is none',
    (text) => {
      expect(isNotApplicable(text)).toBe(false);
    },
  );
});
