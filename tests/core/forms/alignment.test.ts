import fc from 'fast-check';
import { alignIndicators } from '../../../src/core/forms/alignment';
import type { Field, Form, Indicator } from '../../../src/core/forms/model';

/** section, 二级, 三级, target, actual. */
type Row = readonly [section: string, level2: string, level3: string, target?: string, actual?: string];

/** Only what alignment looks at. */
function formOf(rows: readonly Row[]): Form {
  const names = [...new Set(rows.map(([section]) => section))];
  const field = (text: string, row: number, column: number): Field => ({
    at: { row, column },
    cell: { value: text === '' ? null : text },
    text,
    number: null,
    percent: false,
  });
  const indicators = rows.map(([section, level2, level3, target = '', actual = ''], row): Indicator => ({
    row,
    section: names.indexOf(section),
    cells: {
      level2: field(level2, row, 1),
      level3: field(level3, row, 2),
      target: field(target, row, 3),
      actual: field(actual, row, 4),
    },
  }));
  const sections = names.map((name, index) => ({
    label: field(name, index, 0),
    name,
    points: null,
    indicators: [],
  }));
  return {
    kind: 'self-evaluation',
    id: 'a!A1',
    sheet: 'a',
    range: { top: 0, left: 0, bottom: rows.length, right: 4 },
    layout: 'generic',
    unit: null,
    title: null,
    year: null,
    header: {},
    funds: null,
    goal: { expected: null, actual: null },
    columns: {},
    sections,
    indicators,
    total: null,
    notes: [],
    extras: {},
    labels: [],
    problems: [],
    complete: true,
  };
}

const ROWS: readonly Row[] = [
  ['产出', '数量', '道路清扫面积', '≥5万平方米', '5.2万平方米'],
  ['产出', '数量', '绿化养护株数', '300株', '310株'],
  ['产出', '质量', '清扫质量达标率', '≥95%', '96%'],
  ['产出', '时效', '', '/', '/'],
  ['效益', '社会效益', '投诉办结率', '100%', '100%'],
];

function align(earlier: readonly Row[], later: readonly Row[]) {
  const { pairs, removed, added } = alignIndicators(formOf(earlier), formOf(later));
  return {
    pairs: pairs.map(({ earlier: one, later: other, by }) => `${String(one)}>${String(other)} ${by}`),
    removed,
    added,
  };
}

/** The rows with one of them replaced. */
function changed(index: number, row: Row): readonly Row[] {
  return ROWS.map((old, at) => (at === index ? row : old));
}

test('a row above moves the others down and changes nothing else', () => {
  const added: Row = ['产出', '数量', '新增设备台数', '3台', '3台'];
  expect(align(ROWS, [added, ...ROWS])).toEqual({
    pairs: ['0>1 content', '1>2 content', '2>3 content', '3>4 content', '4>5 content'],
    removed: [],
    added: [0],
  });
});

test('a row that is gone has no counterpart', () => {
  const { removed, added, pairs } = align(ROWS, ROWS.slice(1));
  expect([removed, added]).toEqual([[0], []]);
  expect(pairs).toHaveLength(4);
});

test.each<[string, number, Row, string]>([
  ['points behind 二级指标', 0, ['产出', '数量指标（10分）', '道路清扫面积', '≥5万平方米'], '0>0 content'],
  ['another 二级指标', 0, ['产出', '质量', '道路清扫面积', '≥5万平方米'], '0>0 name'],
  ['another section', 0, ['效益', '社会效益', '道路清扫面积', '≥5万平方米'], '0>0 name'],
  ['a few words', 0, ['产出', '数量', '城区道路清扫总面积', '≥6万平方米'], '0>0 likeness'],
  ['all words, not the target', 1, ['产出', '数量', '种树', '300株', '310株'], '1>1 place'],
  ['a name where none stood', 3, ['产出', '时效', '按时完成率', '100%', '100%'], '3>3 place'],
  ['no name any more', 2, ['产出', '质量', '', '', ''], '2>2 place'],
])('a row is known again by %s', (_name, index, row, pair) => {
  const { pairs, removed, added } = align(ROWS, changed(index, row));
  expect(pairs).toContain(pair);
  expect([removed, added]).toEqual([[], []]);
});

test('a row about something else is a new row', () => {
  const { removed, added } = align(ROWS, changed(1, ['产出', '数量', '路灯维修', '20盏', '20盏']));
  expect([removed, added]).toEqual([[1], [1]]);
});

test('of two rows of one name the target tells which is which', () => {
  const first: Row = ['产出', '数量', '培训人数', '100人'];
  const second: Row = ['产出', '数量', '培训人数', '50人'];
  expect(align([first, second], [second, first]).pairs).toEqual(['1>0 content', '0>1 content']);
  expect(align([first, second], [second])).toEqual({ pairs: ['1>0 content'], removed: [0], added: [] });
});

test('the likest name is the counterpart', () => {
  const earlier: readonly Row[] = [
    ['产出', '数量', '设备维护保养次数', '12次'],
    ['产出', '数量', '设备维护次数', '4次'],
  ];
  const later: readonly Row[] = [
    ['产出', '数量', '设备日常维护次数', '4次'],
    ['产出', '数量', '设备定期维护保养次数', '12次'],
  ];
  expect(align(earlier, later).pairs).toEqual(['1>0 likeness', '0>1 likeness']);
});

const anyRows = fc.array(
  fc.tuple(
    fc.constantFrom('产出', '效益'),
    fc.constantFrom('数量', '质量'),
    fc.constantFrom('', '清扫面积', '清扫总面积', '维修次数', '满意度'),
    fc.constantFrom('', '100%', '≥5%', '/'),
  ),
  { maxLength: 8 },
);

test('every row has one counterpart at most, and is told of once', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (earlier, later) => {
      const { pairs, removed, added } = alignIndicators(formOf(earlier), formOf(later));
      const left = [...pairs.map((pair) => pair.earlier), ...removed].sort((a, b) => a - b);
      const right = [...pairs.map((pair) => pair.later), ...added].sort((a, b) => a - b);
      expect(left).toEqual(earlier.map((_, index) => index));
      expect(right).toEqual(later.map((_, index) => index));
    }),
  );
});

test('a form is aligned with itself row by row', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { pairs } = alignIndicators(formOf(rows), formOf(rows));
      expect(pairs).toEqual(rows.map((_, index) => ({ earlier: index, later: index, by: 'content' })));
    }),
  );
});
