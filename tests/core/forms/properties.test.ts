/** What holds for every form: its place and the spelling of its labels say nothing, and reading never fails. */
import fc from 'fast-check';
import type { Field } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import { cellKey, columnName } from '../../../src/core/grid/address';
import type { Cell, Sheet } from '../../../src/core/grid/workbook';
import { grid, stack, workbook } from './grid';
import { OFFICIAL_READING, PARTS, official, readingBelow } from './official';
import { reading, readings } from './reading';

const FORM = official();

test('empty rows above and empty columns before the form only shift its addresses', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(place, ([row, column]) => {
      const sheet = grid(FORM, { at: columnName(column) + String(row + 1) });
      const moved = recognise(workbook(sheet)).map((form) => reading(form));
      const expected = readingBelow(row).replace(
        /(?<![\w-])([A-I])(\d+)\b/g,
        (_, name: string, at: string) => {
          return columnName(name.charCodeAt(0) - 65 + column) + at;
        },
      );
      expect(moved).toEqual([expected]);
    }),
    { numRuns: 40 },
  );
});

/** A clerk's or a converter's ways to write a label. */
const SPELLINGS: readonly ((label: string) => string)[] = [
  (label) => `*${label}`,
  (label) => `${label}：`,
  (label) => `${label} :`,
  (label) => `\u3000${label} `,
  (label) => Array.from(label).join(' '),
  (label) => Array.from(label).join('\u3000'),
  (label) => label.replace(/(..)/g, '$1⏎'),
  (label) => label.replaceAll('(', '（').replaceAll(')', '）').replaceAll('%', '％'),
  (label) => `三、${label}`,
  (label) => `（二）${label}`,
  (label) => `4.${label}`,
  (label) => `${label}（必填）`,
];

const LABELS = [
  ...'项目编码 项目名称 绩效自评年度 实施单位 一级预算单位 项目资金（元） 年初预算数 全年预算数 全年执行数'.split(
    ' ',
  ),
  ...'执行率（%） 年度资金总额 上年结转资金 其他资金 预期目标 一级指标 二级指标 三级指标 年度指标值'.split(
    ' ',
  ),
  ...'*实际完成情况 *实际完成值 *分值 *得分 偏差原因分析及改进措施 总分 年度总体目标 年度绩效指标'.split(' '),
];

function respelled(form: string, label: string, spelling: string): string {
  const cells = form.split('\n').map((line) => line.split(' | '));
  expect(cells.flat()).toContain(label);
  return cells.map((line) => line.map((text) => (text === label ? spelling : text)).join(' | ')).join('\n');
}

test('the spelling of a label does not matter', () => {
  const change = fc.record({ label: fc.constantFrom(...LABELS), spelling: fc.constantFrom(...SPELLINGS) });
  fc.assert(
    fc.property(fc.uniqueArray(change, { maxLength: 8, selector: ({ label }) => label }), (changes) => {
      const text = changes.reduce(
        (form, { label, spelling }) => respelled(form, label, spelling(label)),
        FORM,
      );
      expect(readings(recognise(workbook(grid(text))))).toEqual([OFFICIAL_READING]);
    }),
  );
});

/** Words of forms, values, and what else may stand in a cell. */
const TOKENS: readonly string[] = [
  ...Object.values(PARTS).flatMap((part) => part.split(/[|\n]/).map((token) => token.trim())),
  ...[
    '2023年度',
    '项目名称：甲 项目编码：1',
    '总分：98',
    '合计',
    '小计',
    '备注：',
    '改进措施',
    '附件1',
    '金额单位：万元',
  ],
  ...[
    '不适用',
    '/',
    '指标1：',
    '……',
    '：',
    '::',
    '（',
    '预期目标：',
    '12.5',
    '95%',
    '指标值',
    '运算符号',
    '财政资金',
  ],
].filter((token) => token !== '');

const VALUES: readonly Cell[] = [
  { value: null },
  { value: null, formula: 'A1' },
  { value: true },
  { value: { error: '#DIV/0!' } },
  { value: 45000, format: 'yyyy/m/d' },
  { value: '' },
];

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...TOKENS).map((value): Cell => ({ value })) },
  { weight: 1, arbitrary: fc.constantFrom(...VALUES) },
);

const row = fc.nat({ max: 20 });
const column = fc.nat({ max: 10 });
const size = fc.nat({ max: 3 });

/** A form, or nothing, with cells overwritten and merged at random. */
const damagedSheet = fc
  .record({
    sheet: fc.constantFrom(grid(FORM), grid(stack(FORM, FORM, 1)), grid('')),
    cells: fc.array(fc.tuple(row, column, cell), { maxLength: 60, size: 'max' }),
    merges: fc.array(fc.tuple(row, column, size, size), { maxLength: 6 }),
  })
  .map(({ sheet, cells, merges }): Sheet => ({
    ...sheet,
    cells: new Map([...sheet.cells, ...cells.map(([r, c, content]) => [cellKey(r, c), content] as const)]),
    merges: [
      ...sheet.merges,
      ...merges.map(([top, left, height, width]) => ({
        top,
        left,
        bottom: top + height,
        right: left + width,
      })),
    ],
  }));

test('reading never fails, and every row it reads stands inside the form', () => {
  fc.assert(
    fc.property(damagedSheet, (sheet) => {
      for (const form of recognise(workbook(sheet))) {
        const { top, left, bottom, right } = form.range;
        const isInside = ({ at }: Field) =>
          at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
        expect(form.labels.every(isInside)).toBe(true);
        expect(Object.values(form.columns).every(isInside)).toBe(true);
        expect(form.indicators.every(({ row }) => row > top && row <= bottom)).toBe(true);
        const rows = form.sections.flatMap(({ indicators }) => indicators);
        expect(new Set(rows).size).toBe(rows.length);
      }
    }),
    { numRuns: 600 },
  );
});

test('the order of the sheets is the order of the forms', () => {
  const sheets = ['甲', '乙', '丙', '丁'].map((name) => grid(FORM, { name }));
  fc.assert(
    fc.property(fc.shuffledSubarray(sheets), (some) => {
      expect(recognise(workbook(...some)).map(({ sheet }) => sheet)).toEqual(some.map(({ name }) => name));
    }),
  );
});

test('forms below one another read as each alone', () => {
  const variants = [
    FORM,
    official({ funds: PARTS.funds.replace('上年结转资金', '单位资金') }),
    official({ goal: '' }),
    official({ total: '合计 | < | < | < | < | < | 100 | 99 | —' }),
  ];
  const part = fc.record({ text: fc.constantFrom(...variants), gap: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const [first, ...others] = parts;
      const text = others.reduce(
        (above, { text: below, gap }) => stack(above, below, gap),
        first?.text ?? '',
      );
      const together = recognise(workbook(grid(text)));
      expect(together).toHaveLength(parts.length);
      together.forEach((form, i) => {
        const at = `A${String(form.range.top + 1)}`;
        const [alone] = recognise(workbook(grid(parts[i]?.text ?? '', { at })));
        expect(reading(form)).toBe(alone && reading(alone));
      });
    }),
    { numRuns: 40 },
  );
});
