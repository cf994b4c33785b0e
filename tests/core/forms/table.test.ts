/** The indicator table of a known form with its labels damaged, its sums added and its pages broken. */
import { recognise } from '../../../src/core/forms/recognise';
import type { LayoutName } from '../../../src/core/forms/model';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { grid, workbook } from './grid';
import { OFFICIAL_READING, PARTS, join, official, readingWith } from './official';
import { readings } from './reading';

function read(text: string): string[] {
  return readings(recognise(workbook(grid(text))));
}

const HEADINGS_READING =
  'columns level1 B11 level2 C11 level3 D11 target E11 actual F11 weight G11 score H11 reason I11';

function withoutHeading(word: string): string {
  return official({ headings: PARTS.headings.replace(`| ${word} |`, '| |') });
}

test('the form with nothing amiss', () => {
  expect(read(official())).toEqual([OFFICIAL_READING]);
});

describe('a heading that was deleted', () => {
  test('得分: rows and total still find their cells', () => {
    expect(read(withoutHeading('*得分'))).toEqual([
      readingWith({
        [HEADINGS_READING]:
          'columns level1 B11 level2 C11 level3 D11 target E11 actual F11 weight G11 reason I11',
        'labels A4 B4 A9 A11': 'labels A4 B4 A9 A11\n! label-missing indicators.score',
      }),
    ]);
  });

  test('年度指标值', () => {
    expect(read(withoutHeading('年度指标值'))).toEqual([
      readingWith({
        [HEADINGS_READING]:
          'columns level1 B11 level2 C11 level3 D11 actual F11 weight G11 score H11 reason I11',
        'labels A4 B4 A9 A11': 'labels A4 B4 A9 A11\n! label-missing indicators.target',
      }),
    ]);
  });

  test('三级指标: its cells are found, but the rules do not rely on them', () => {
    expect(read(withoutHeading('三级指标'))).toEqual([
      readingWith({
        'yuan complete': 'yuan incomplete',
        [HEADINGS_READING]:
          'columns level1 B11 level2 C11 target E11 actual F11 weight G11 score H11 reason I11',
        'labels A4 B4 A9 A11': 'labels A4 B4 A9 A11\n! label-missing indicators.level3',
      }),
    ]);
  });

  test('分值 and 得分 together: no known layout any more', () => {
    const headings = PARTS.headings.replace('| *分值 | *得分 |', '| | |');
    expect(read(official({ headings }))).toEqual([
      readingWith({
        'shenzhen-2022 2022 yuan complete': 'generic 2022 yuan incomplete',
        [HEADINGS_READING]: 'columns level1 B11 level2 C11 level3 D11 target E11 actual F11 reason I11',
      }),
    ]);
  });
});

describe('the row of the total', () => {
  test.each([
    '合  计 | < | < | < | < | < | 100 | 99 | —',
    '总计： | < | < | < | < | < | 100 | 99 | —',
    '*总得分 | | | | | | 100 | 99 | —',
    '四、自评总分 | < | < | < | < | < | 100 | 99 | —',
  ])('%s', (total) => {
    expect(read(official({ total }))).toEqual([OFFICIAL_READING]);
  });

  test('a label merged up to 得分 leaves no sum of the weights', () => {
    expect(read(official({ total: '总得分 | < | < | < | < | < | < | 99 |' }))).toEqual([
      readingWith({ 'total A16 G16 H16': 'total A16 - H16' }),
    ]);
  });

  test('no total at all', () => {
    expect(read(official({ total: '' }))).toEqual([
      readingWith({
        'A1:I16': 'A1:I15',
        'total A16 G16 H16\n': '',
        'labels A4 B4 A9 A11': 'labels A4 B4 A9 A11\n! block-missing total\n! label-missing total',
      }),
    ]);
  });
});

test('sums within the sections are no indicators', () => {
  const output = join(PARTS.output, '^ | 小计 | < | < | < | < | 50 | 50 |');
  const effect = `
    ^ | 效益(30分) | 社会效益 | 借阅量 | 提高 | 提高 | 30 | 30 |
    ^ | ^ | ^ | 小  计 | | | 30 | 30 |
    ^ | 满意度(10分) | 服务对象满意度 | 读者满意度 | 95% | 96% | 10 | 10 |
    ^ | ^ | 合计 | < | < | < | 10 | 10 |
    ^ | 满意度指标小计 | < | < | < | < | 10 | 10 |
  `;
  expect(read(official({ output, effect, total: PARTS.total.replace('总分', '合计') }))).toEqual([
    readingWith({
      'A1:I16': 'A1:I20',
      '效益 B14 30: 14': '效益 B15 30: 15',
      '满意度 B15 10: 15': '满意度 B17 10: 17',
      '14: level1 B14 level2 C14 level3 D14 target E14 actual F14 weight G14 score H14 reason I14':
        '15: level1 B15 level2 C15 level3 D15 target E15 actual F15 weight G15 score H15 reason I15',
      '15: level1 B15 level2 C15 level3 D15 target E15 actual F15 weight G15 score H15 reason I15\ntotal':
        '17: level1 B17 level2 C17 level3 D17 target E17 actual F17 weight G17 score H17 reason I17\ntotal',
      'total A16 G16 H16': 'total A20 G20 H20',
    }),
  ]);
});

describe.each(LAYOUTS.flatMap(({ name }) => [`${name} official`, `${name} plain`]))('%s', (which) => {
  const [layout, style] = which.split(' ') as [LayoutName, 'official' | 'plain'];
  const shapeOf = (change: Readonly<Record<string, string>>): unknown =>
    recognise(buildForm({ layout, style, change }).workbook).map(
      ({ indicators, sections, total, complete }) => ({
        rows: indicators.map(({ row }) => row),
        sections: sections.map(({ name }) => name),
        total: total?.label.at,
        complete,
      }),
    );

  test.each(['总分', '总得分', '合计', '得分合计'])(
    'an indicator called %s is a row as any other',
    (name) => {
      const shape = shapeOf({});
      expect(shapeOf({ 'indicators.0.level3': name })).toEqual(shape);
      expect(shapeOf({ 'indicators.2.level3': name })).toEqual(shape);
    },
  );
});

test('a level-2 label shifted by one column goes back to its place', () => {
  const text = `
    项目支出绩效自评表
    项目名称 | 书香社区
    一级指标 | 二级指标 | 三级指标 | | 年度指标值 | 实际完成值 | 分值 | 得分
    产出 | 数量 | 活动场次 | | 10场 | 10场 | 50 | 50
    ^ | | 质量指标 | 合格率 | 100% | 100% | 50 | 50
    总分 | | | | | | 100 | 100
  `;
  const [form] = read(text);
  expect(form).toContain('5: level1 A4 level2 C5 level3 D5 target E5 actual F5 weight G5 score H5');
});

describe('a page break inside the table', () => {
  const second = PARTS.effect.replace('^ |', '年度绩效指标 |');

  function broken(...repeated: readonly string[]): string {
    return official({ output: join(PARTS.output, ...repeated, PARTS.headings), effect: second });
  }

  /** The rows below the break stand so many rows further down. */
  function readingBroken(shift: number): string {
    const [first, last, total] = [14 + shift, 15 + shift, 16 + shift].map(String);
    const row = (n = '') =>
      `${n}: level1 B${n} level2 C${n} level3 D${n} target E${n} actual F${n} weight G${n} score H${n} reason I${n}`;
    return readingWith({
      'A1:I16': `A1:I${String(total)}`,
      '效益 B14 30: 14': `效益 B${String(first)} 30: ${String(first)}`,
      '满意度 B15 10: 15': `满意度 B${String(last)} 10: ${String(last)}`,
      [`${row('14')}\n${row('15')}`]: `${row(first)}\n${row(last)}`,
      'total A16 G16 H16': `total A${String(total)} G${String(total)} H${String(total)}`,
      'labels A4 B4 A9 A11': `labels A4 B4 A9 A11 A${String(13 + shift)} A${String(first)}`,
    });
  }

  test('the headings are repeated', () => {
    expect(read(broken())).toEqual([readingBroken(1)]);
  });

  test('the title is repeated too', () => {
    const [title = ''] = PARTS.top.trim().split('\n');
    expect(read(broken(title))).toEqual([readingBroken(2)]);
  });

  test('the title in every cell, as an export without merges repeats it', () => {
    const title = Array.from({ length: 9 }, () => '项目支出绩效自评表').join(' | ');
    expect(read(broken(title))).toEqual([readingBroken(2)]);
  });

  test('title and header are repeated', () => {
    expect(read(broken(PARTS.top))).toEqual([readingBroken(4)]);
  });
});
