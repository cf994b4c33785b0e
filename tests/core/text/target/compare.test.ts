import fc from 'fast-check';
import { type Comparison, type TargetInput, compareTarget } from '../../../../src/core/text/target/compare';

function compare(target: string, actual: string, rest: Partial<TargetInput> = {}): Comparison {
  return compareTarget({ level2: '数量指标', name: '完成数量', target, actual, year: 2022, ...rest });
}

function percent(value: Comparison['deviation']): string | null {
  return value?.times(100).toFixed(1) ?? null;
}

describe('the examples of the grammar', () => {
  it.each<[string, string, string, Partial<TargetInput>?]>([
    ['≥10台', '10台', 'met'],
    ['23万个', '27.7万个', 'met'],
    ['≤95万元', '94.86万元', 'met', { level2: '成本' }],
    ['<1821100元', '1808698.26元', 'met', { level2: '成本指标' }],
    ['97%以上', '97.11%', 'met', { level2: '质量指标' }],
    ['低于3%', '2.95%', 'met', { name: '人口信息未注销率' }],
    ['至少2次/周', '至少2次/周', 'met'],
    ['≥50个秒批/70个秒报', '24个秒批/79个秒报', 'not-met'],
    ['≥60台', '45台', 'not-met'],
    ['2021年9月底前', '2021年10月', 'not-met', { level2: '时效指标', year: 2021 }],
    ['5万件', '18847件', 'not-met'],
    ['≤30分钟', '20分钟', 'met', { level2: '时效指标' }],
    ['≤0.5dB/km', '0.5db/km', 'met', { level2: '质量指标' }],
    ['1', '100%', 'met', { name: '发放及时性' }],
    ['10人', '3名新员工及57 名老员工', 'unknown'],
    ['有所提升', '100%', 'unknown', { level2: '社会效益' }],
    ['80%（含）以上事项可掌上办理', '92.65%事项可掌上办理', 'met', { level2: '社会效益' }],
    ['≤461.74万元', '461.736万元', 'met', { level2: '成本指标' }],
    ['2022.5', '2022年3月', 'met', { level2: '时效指标' }],
  ])('%s ← %s is %s', (target, actual, outcome, rest = {}) => {
    expect(compare(target, actual, rest).outcome).toBe(outcome);
  });
});

describe('deviation and points', () => {
  it.each<[string, string, string | null, Partial<TargetInput>?]>([
    ['23万个', '27.7万个', '20.4'],
    ['5万件', '18847件', '-62.3'],
    ['≥1小时', '90分钟', '50.0', { name: '培训时长' }],
    ['≥80%', '99.99', '25.0', { name: '支出进度达标率' }],
    ['1次/月', '24次/年', '100.0'],
    ['0次', '3次', null],
    ['≥10台', '≥12台', null],
    ['3-5天', '4天', null],
    ['1次/周', '4次/月', null],
    ['2022年9月', '2022年8月', null, { level2: '时效指标' }],
    ['有所提升', '有所提升', null],
  ])('%s ← %s deviates by %s %%', (target, actual, deviation, rest = {}) => {
    expect(percent(compare(target, actual, rest).deviation)).toBe(deviation);
  });

  it('brings both numbers to one base', () => {
    const { points } = compare('5万件', '18847件');
    expect([points?.target.toFixed(), points?.actual.toFixed()]).toEqual(['50000', '18847']);
  });
});

describe('direction', () => {
  it.each<[string, string, string, string | null]>([
    ['数量指标', '采购数量', '10台', 'more'],
    ['数量指标', '采购数量', '=10台', 'exact'],
    ['成本指标', '项目支出', '10万元', 'less'],
    ['社会效益', '投诉次数', '3次', 'less'],
    ['时效指标', '响应时间', '2小时', 'less'],
    ['时效指标', '软件质保时间', '3年', 'more'],
    ['成本指标', '预算执行率', '95%', null],
    ['社会效益', '服务水平', '有所提升', null],
    ['时效指标', '完成时间', '2022年6月', null],
  ])('%s %s %s: %s', (level2, name, target, direction) => {
    expect(compare(target, target, { level2, name }).direction).toBe(direction);
  });
});

describe('operator and unit columns', () => {
  it.each<[Partial<TargetInput>, string, string, string]>([
    [{ operator: '≥', unit: '个' }, '10', '12', 'met'],
    [{ operator: '≤', unit: '个' }, '10', '12', 'not-met'],
    [{ operator: '＝', unit: '个' }, '10', '10', 'met'],
    [{ operator: '大于等于', unit: '个' }, '10', '9', 'not-met'],
    [{ operator: '反向指标', unit: '次' }, '10', '9', 'met'],
    [{ operator: '定性' }, '优良', '优良', 'met'],
    [{ operator: 'constructor' }, '10', '9', 'not-met'],
    [{ operator: '≥', unit: '%' }, '95', '97', 'met'],
    [{ operator: '≥', unit: '%' }, '95', '97%', 'met'],
    [{ operator: '≥', unit: '%' }, '95', '94.9', 'not-met'],
    [{ operator: '≤', unit: '%', name: '差错率' }, '1', '0.8', 'met'],
    [{ operator: '≤', unit: '万元', level2: '成本指标' }, '95', '94.86', 'met'],
    [{ operator: '≤', unit: '万元', level2: '成本指标' }, '95', '948600元', 'met'],
    [{ operator: '≤', unit: '万元', level2: '成本指标' }, '95', '96万', 'not-met'],
    [{ operator: '≥', unit: '次/年' }, '4', '1次/季度', 'met'],
    [{ operator: '≥', unit: '次/年' }, '4', '3', 'not-met'],
    [{ operator: '≤', unit: '工作日', level2: '时效指标' }, '5', '5', 'met'],
    [{ operator: '≥', unit: '/' }, '5', '5', 'met'],
    [{ unit: '个' }, '5个', '6', 'met'],
  ])('%j: %s ← %s is %s', (columns, target, actual, outcome) => {
    expect(compare(target, actual, columns).outcome).toBe(outcome);
  });

  it('takes the sign in the target before the column', () => {
    expect(compare('≤10', '9', { operator: '≥' }).outcome).toBe('met');
  });

  it('reads a bare number in the column’s unit without remark', () => {
    expect(compare('10', '12', { unit: '个' }).remarks.unit).toBeNull();
    expect(compare('95', '97', { unit: '%', name: '合格率' }).remarks.actualPercent).toBeNull();
  });
});

describe('dates in digits under a unit column for dates', () => {
  it('are not numbers', () => {
    const rest = { level2: '时效指标', name: '验收', unit: '年/月' };
    expect(compare('2022.6', '2022.10', rest).outcome).toBe('not-met');
    expect(compare('2022.6', '2022.5', rest).outcome).toBe('met');
  });
});

describe('dates without a year', () => {
  const late = { level2: '时效指标', name: '完成时间' };

  it('belong to the form’s year', () => {
    expect(compare('12月底前', '2023年1月', late).outcome).toBe('not-met');
    expect(compare('12月底前', '2022年1月', late).outcome).toBe('met');
  });

  it('stay open when the year is not known', () => {
    expect(compare('12月底前', '2022年1月', { ...late, year: null })).toMatchObject({
      outcome: 'unknown',
      reason: 'year-missing',
    });
    expect(compare('12月底前', '11月', { ...late, year: null }).outcome).toBe('met');
  });
});

describe('remarks', () => {
  it.each<[string, string, Comparison['remarks']['copies']]>([
    ['≥95%', '≥95%', 'operator'],
    ['≥95%', '97%以上', 'operator'],
    ['至少2次/周', '至少2次/周', 'operator'],
    ['≤2小时。', '≤2小时。', 'operator'],
    ['10个', '≥12个', 'operator'],
    ['95%', '95%', null],
    ['≥95%', '达到96%', null],
    ['1次/季度', '1次/季度', null],
    ['≤财政下达预算', '≤100元', null],
  ])('%s ← %s copies %s', (target, actual, copies) => {
    expect(compare(target, actual).remarks.copies).toBe(copies);
  });

  it('sees a deadline repeated as the actual value', () => {
    const rest = { level2: '时效指标', name: '完成时间' };
    expect(compare('2022年10月底前', '2022年10月底前', rest).remarks.copies).toBe('deadline');
    expect(compare('2022年10月底前', '2022年9月底', rest).remarks.copies).toBeNull();
  });

  it.each<[string, string, Comparison['remarks']['unit']]>([
    ['≥120项', '120', { kind: 'missing', side: 'actual', unit: '项', corrected: '120项' }],
    ['120', '120项', { kind: 'missing', side: 'target', unit: '项', corrected: '120项' }],
    ['≤95万元', '94.86', { kind: 'missing', side: 'actual', unit: '万元', corrected: null }],
    ['≤95万元', '94万', { kind: 'missing', side: 'actual', unit: '万元', corrected: '94万元' }],
    ['1次/年', '1次', { kind: 'period-missing', side: 'actual', period: '年' }],
    ['10台', '10辆', { kind: 'differs', target: '台', actual: '辆' }],
    ['10台', '10台', null],
    ['10', '12', null],
    ['10人', '10名', null],
    ['≥2小时', '150分钟', null],
  ])('%s ← %s: unit %j', (target, actual, unit) => {
    expect(compare(target, actual).remarks.unit).toEqual(unit);
  });

  it.each<[string, string, string, string | null | undefined, string | null | undefined]>([
    ['在岗率', '1', '1', '100%', '100%'],
    ['发放及时性', '1', '100%', '100%', undefined],
    ['达标率', '≥80%', '99.99', undefined, '99.99%'],
    ['合格率', '≥0.95', '0.973', '≥95%', '97.3%'],
    ['合格率', '95', '97%', '95%', undefined],
    ['差错率', '≤1%', '0.5', undefined, null],
    ['差错率', '0', '0', undefined, undefined],
    ['采购数量', '1', '1', undefined, undefined],
    ['培训频率', '1', '2', undefined, undefined],
    ['合格率', '95%', '98%', undefined, undefined],
  ])('%s: %s ← %s lacks its sign', (name, target, actual, ofTarget, ofActual) => {
    const { remarks } = compare(target, actual, { level2: '质量指标', name });
    expect([remarks.targetPercent?.corrected, remarks.actualPercent?.corrected]).toEqual([
      ofTarget,
      ofActual,
    ]);
  });

  it.each<[string, string | null]>([
    ['2021.7', '2021年7月前'],
    ['2021-07-15', '2021年7月15日前'],
    ['2021年7月', null],
    ['2021年7月前', null],
    ['20.5', null],
  ])('%s should read %s', (target, standard) => {
    const rest = { level2: '时效指标', name: '完成时间' };
    expect(compare(target, '2021年6月', rest).remarks.standardDate).toBe(standard);
  });

  it('takes money and counts that look like a month for numbers', () => {
    expect(compare('2022.5', '2022.3', { level2: '成本指标', name: '总成本' }).target.kind).toBe('quantity');
  });

  it.each([
    ['提升', true],
    ['满意', true],
    ['及时', true],
    ['优秀', false],
    ['有效保障', false],
    ['10个', false],
  ])('%s is vague: %s', (target, vague) => {
    expect(compare(target, '/').remarks.vagueTarget).toBe(vague);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'≥ ≤ > < = 0 1 12 95 2022 . , ， ； / + - ~ % ％ 万 亿 元 个 台 次 年 月 日 周 季度 底 前 每 按 以上 以内 （ ） 含 不 未 达到'.split(
          ' ',
        ),
        ...'不少于 不超过 低于 至少 小时 分钟 工作日 二 十 半 百分之 × 24 7 和 及 、 有所 提升 显著 满意 合格率 完成 1、 ① N/A 不适用'.split(
          ' ',
        ),
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join('')),
);

describe('properties', () => {
  it('never throws and always gives a reason exactly for doubts', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (target, actual, name) => {
        const { outcome, reason } = compareTarget({ level2: '质量指标', name, target, actual });
        expect(reason === null).toBe(outcome !== 'unknown');
      }),
      { numRuns: 2000 },
    );
  });

  it('is met whenever the actual repeats a target that is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['met', 'not-applicable']).toContain(compare(text, text).outcome);
      }),
      { numRuns: 1000 },
    );
  });

  const number = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100);

  it('decides a bound and its opposite in opposite ways', () => {
    const opposites = [
      ['≥', '<'],
      ['≤', '>'],
      ['不低于', '低于'],
      ['不超过', '超过'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...opposites), number, number, ([one, other], target, actual) => {
        const outcomes = [one, other].map(
          (operator) => compare(`${operator}${target}台`, `${actual}台`).outcome,
        );
        expect(outcomes.sort()).toEqual(['met', 'not-met']);
      }),
    );
  });

  it('does not depend on the scale in which a number is written', () => {
    fc.assert(
      fc.property(number, number, fc.constantFrom('≥', '≤', '<', '>', ''), (target, actual, operator) => {
        const plain = (n: number): string => `${Math.round(n * 10_000)}元`;
        const outcomes = [
          compare(`${operator}${target}万元`, `${actual}万元`).outcome,
          compare(`${operator}${plain(target)}`, `${actual}万元`).outcome,
          compare(`${operator}${target}万元`, plain(actual)).outcome,
        ];
        expect(new Set(outcomes).size).toBe(1);
      }),
    );
  });

  it('knows that a longer time is longer in any unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (target, actual) => {
        const rest = { level2: '时效指标', name: '响应时间' };
        const expected = actual * 60 <= target * 3600 ? 'met' : 'not-met';
        expect(compare(`${target}小时`, `${actual}分钟`, rest).outcome).toBe(expected);
        expect(compare(`${target * 60}分钟`, `${actual * 60}秒`, rest).outcome).toBe(expected);
      }),
    );
  });

  it('stays met when more is done of what is wanted', () => {
    fc.assert(
      fc.property(number, number, number, (target, actual, more) => {
        fc.pre(compare(`≥${target}%`, `${actual}%`).outcome === 'met');
        expect(compare(`≥${target}%`, `${Math.round((actual + more) * 100) / 100}%`).outcome).toBe('met');
      }),
    );
  });

  it('reads full-width and half-width texts alike', () => {
    const widen = (text: string): string =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(number, number, (target, actual) => {
        const one = compare(`>=${target}%(含)`, `${actual}%`).outcome;
        expect(compare(widen(`>=${target}%(含)`), widen(`${actual}%`)).outcome).toBe(one);
      }),
    );
  });
});
