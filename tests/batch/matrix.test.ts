import type { BatchEntry, EntryForm, RuleTally } from '../../src/batch/entry';
import { unreadableEntry } from '../../src/batch/entry';
import { matrixOf } from '../../src/batch/matrix';
import { type Filter, type Sort, shownRows, stateOf } from '../../src/batch/matrix-view';
import type { EntryReadiness } from '../../src/batch/readiness';

const NONE = { error: 0, warning: 0, info: 0 };

function form(given: Partial<EntryForm>): EntryForm {
  return {
    id: 'Sheet1!A1:I45',
    kind: 'self-evaluation',
    table: null,
    title: '项目支出绩效自评表',
    unit: '',
    topUnit: '',
    projectName: '',
    projectCode: '',
    year: 2023,
    layout: 'shenzhen-2022',
    complete: true,
    claimed: null,
    recomputed: null,
    counts: NONE,
    ...given,
  };
}

function entry(path: string, forms: readonly EntryForm[], rules: Record<string, RuleTally> = {}): BatchEntry {
  const counts = { ...NONE };
  for (const { count, worst } of Object.values(rules)) counts[worst] += count;
  const status = forms.length > 0 ? 'checked' : 'no-form';
  const facts = { cards: [], sets: [] };
  const blocked = counts.error > 0;
  const readiness: EntryReadiness = {
    ready: forms.length === 0 ? null : !blocked,
    reasons: blocked ? ['values'] : [],
    isCompared: forms.length > 1,
  };
  return { path, bytes: 1000, status, problem: null, forms, counts, rules, waived: 0, readiness, facts };
}

const ENTRIES: readonly (BatchEntry | undefined)[] = [
  entry('c.xlsx', [form({ unit: '水务局', projectName: '河道保洁', claimed: 100, recomputed: 99.88 })], {
    F06: { count: 1, worst: 'error' },
    N05: { count: 2, worst: 'warning' },
  }),
  unreadableEntry('a.xlsx', 10, 'damaged'),
  undefined,
  entry(
    'b.xlsx',
    [
      form({ unit: '城管局', projectName: '公园管养', claimed: 90.1, recomputed: 90.1 }),
      form({ unit: '城管局', projectName: '绿道管养', claimed: 80, recomputed: 95.5, year: 2022 }),
    ],
    { N05: { count: 1, worst: 'info' } },
  ),
  entry('d.xlsx', []),
];
const MATRIX = matrixOf(ENTRIES);

function shown(filter: Filter, sort: Sort = { key: 'order', descending: false }): readonly string[] {
  return shownRows(MATRIX.rows, filter, sort).map(({ path }) => path);
}

describe('the matrix of a batch', () => {
  test('has a row for each file that is finished, and a column for each rule found, most frequent first', () => {
    expect(MATRIX.rows.map(({ index, path }) => [index, path])).toEqual([
      [0, 'c.xlsx'],
      [1, 'a.xlsx'],
      [3, 'b.xlsx'],
      [4, 'd.xlsx'],
    ]);
    expect(MATRIX.columns).toEqual([
      { rule: 'N05', worst: 'warning', findings: 3, files: 2 },
      { rule: 'F06', worst: 'error', findings: 1, files: 1 },
    ]);
  });

  test('adds up', () => {
    expect(MATRIX.totals).toEqual({
      files: 4,
      checked: 2,
      noForm: 1,
      unreadable: 1,
      forms: 3,
      clean: 1,
      counts: { error: 1, warning: 2, info: 1 },
    });
  });

  test('sets the claimed score of every form against the recomputed one', () => {
    expect(MATRIX.pairs.map(({ project, claimed, recomputed }) => [project, claimed, recomputed])).toEqual([
      ['河道保洁', 100, 99.88],
      ['公园管养', 90.1, 90.1],
      ['绿道管养', 80, 95.5],
    ]);
    expect(MATRIX.rows.map(({ difference }) => difference)).toEqual([-0.12, null, 15.5, null]);
  });

  test('gathers what the forms of a file say, each once', () => {
    expect(MATRIX.rows[2]).toMatchObject({
      units: ['城管局'],
      projects: ['公园管养', '绿道管养'],
      years: [2023, 2022],
      claimed: 90.1,
      recomputed: 90.1,
    });
  });

  test('made anew with more entries has the rows that were there', () => {
    const more = matrixOf([...ENTRIES.slice(0, 2), entry('e.xlsx', [form({})]), ...ENTRIES.slice(3)]);
    expect(more.rows[0]).toBe(MATRIX.rows[0]);
    expect(more.rows[2]?.path).toBe('e.xlsx');
  });

  test.each<[Filter, readonly string[]]>([
    [{}, ['c.xlsx', 'a.xlsx', 'b.xlsx', 'd.xlsx']],
    [{ text: ' 绿道 ' }, ['b.xlsx']],
    [{ text: 'B.XLS' }, ['b.xlsx']],
    [{ unit: '水务局' }, ['c.xlsx']],
    [{ year: 2022 }, ['b.xlsx']],
    [{ rules: ['F06', 'F01'] }, ['c.xlsx']],
    [{ rules: [] }, ['c.xlsx', 'a.xlsx', 'b.xlsx', 'd.xlsx']],
    [{ state: 'errors' }, ['c.xlsx']],
    [{ state: 'unreadable' }, ['a.xlsx']],
    [{ state: 'no-form' }, ['d.xlsx']],
    [{ readiness: 'ready' }, ['b.xlsx']],
    [{ readiness: 'blocked' }, ['c.xlsx']],
    [{ readiness: 'unknown' }, ['a.xlsx', 'd.xlsx']],
    [{ readiness: 'ready', state: 'errors' }, []],
    [{ differs: true }, ['c.xlsx', 'b.xlsx']],
    [{ differs: true, unit: '城管局' }, ['b.xlsx']],
  ])('shows by %j', (filter, paths) => {
    expect(shown(filter)).toEqual(paths);
  });

  test.each<[Sort, readonly string[]]>([
    [{ key: 'path', descending: false }, ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx']],
    [{ key: 'path', descending: true }, ['d.xlsx', 'c.xlsx', 'b.xlsx', 'a.xlsx']],
    [{ key: 'errors', descending: true }, ['c.xlsx', 'b.xlsx', 'a.xlsx', 'd.xlsx']],
    [{ key: 'readiness', descending: true }, ['c.xlsx', 'b.xlsx', 'a.xlsx', 'd.xlsx']],
    [{ key: 'readiness', descending: false }, ['b.xlsx', 'c.xlsx', 'a.xlsx', 'd.xlsx']],
    [{ key: 'difference', descending: true }, ['b.xlsx', 'c.xlsx', 'a.xlsx', 'd.xlsx']],
    [{ key: 'claimed', descending: false }, ['b.xlsx', 'c.xlsx', 'a.xlsx', 'd.xlsx']],
    [{ key: 'rule:N05', descending: false }, ['b.xlsx', 'c.xlsx', 'a.xlsx', 'd.xlsx']],
    [{ key: 'unit', descending: false }, ['b.xlsx', 'c.xlsx', 'a.xlsx', 'd.xlsx']],
  ])('sorts by %j, rows without a value last', (sort, paths) => {
    expect(shown({}, sort)).toEqual(paths);
  });

  test('puts what was not compared between what can be imported and what cannot', () => {
    const given: readonly EntryReadiness[] = [
      { ready: true, reasons: [], isCompared: false },
      { ready: null, reasons: [], isCompared: false },
      { ready: true, reasons: [], isCompared: true },
      { ready: false, reasons: ['locked'], isCompared: true },
    ];
    const { rows } = matrixOf(
      given.map((readiness, index) => ({ ...entry(String(index), [form({})]), readiness })),
    );
    const sort = { key: 'readiness', descending: true } as const;
    expect(shownRows(rows, {}, sort).map(({ path }) => path)).toEqual(['3', '0', '2', '1']);
  });

  test('tells how a file stands', () => {
    expect(MATRIX.rows.map(stateOf)).toEqual(['errors', 'unreadable', 'passed', 'no-form']);
  });

  test('calls nothing passed that could not be read in full', () => {
    const { rows } = matrixOf([entry('e.xlsx', [form({}), form({ complete: false })])]);
    expect(rows.map(stateOf)).toEqual(['incomplete']);
  });
});
