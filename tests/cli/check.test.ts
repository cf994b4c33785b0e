import { buildXlsx } from '../support/xlsx';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

describe('formlint check', () => {
  test('gives the contract for a form with a fault', async () => {
    const file = space.form('a.xlsx', { 'indicators.0.score': 8.5 });
    const { exit, document } = await space.check(file);
    expect(exit).toBe(1);
    expect(document.formlint.pack).toBe('cn-default@2026.1');
    const [checked] = document.files;
    expect(checked).toMatchObject({ path: file, status: 'checked', problem: null });
    expect(checked?.forms[0]).toMatchObject({
      kind: 'self-evaluation',
      table: null,
      layout: 'shenzhen-2022',
      title: '项目支出绩效自评表',
      year: 2023,
      fields: {
        'project-code': { value: '440309230100150000217' },
        'budget-score': { value: 9.88 },
        'funds.total.budget': { value: 3_000_000 },
        'total-score': { value: 99.78 },
      },
      score: { claimed: 99.78 },
    });
    expect(checked?.forms[0]?.indicators[0]).toMatchObject({
      level1: '产出',
      level2: '数量',
      level3: '公共区域保洁面积',
      target: '≥12000平方米',
      weight: 8,
      score: 8.5,
      outcome: 'met',
    });
    const finding = checked?.findings.find(({ rule }) => rule === 'I02');
    expect(finding).toMatchObject({
      name: 'score-over-weight',
      severity: 'error',
      form: checked?.forms[0]?.id,
      found: '8.50',
      expected: '8',
      fixes: [{ kind: 'safe', edits: [{ value: 8 }] }],
    });
    expect(finding?.cells[0]).toBe(checked?.forms[0]?.indicators[0]?.cells.score);
    expect(checked?.summary.errors).toBe(
      checked?.findings.filter(({ severity }) => severity === 'error').length,
    );
  });

  test('exits 0 when no form has an error, also where no form is', async () => {
    space.form('good.xlsx');
    space.write('list.xlsx', buildXlsx([{ name: '清单', cells: { A1: '序号', B1: '名称' } }]));
    const { exit, document } = await space.check(space.folder);
    expect(exit).toBe(0);
    expect(document.files.map(({ path, status }) => [path, status])).toEqual([
      ['good.xlsx', 'checked'],
      ['list.xlsx', 'no-form'],
    ]);
  });

  test('names files of a folder relative to it, in a stable order, without lock files', async () => {
    space.form('b/二.xlsx');
    space.form('a.xlsx');
    space.form('b/~$二.xlsx');
    space.write('readme.txt', new Uint8Array([1]));
    const { document } = await space.check(space.folder);
    expect(document.files.map(({ path }) => path)).toEqual(['a.xlsx', 'b/二.xlsx']);
  });

  test('loses no path: what cannot be read is said, the rest is checked', async () => {
    const good = space.form('good.xlsx');
    const lock = space.write('~$a.xlsx', new Uint8Array(165));
    const missing = space.at('没有.xlsx');
    const { exit, document } = await space.check(
      missing,
      lock,
      space.write('空.xlsx', new Uint8Array()),
      good,
    );
    expect(exit).toBe(0);
    expect(document.files.map(({ status, problem }) => [status, problem?.code ?? null])).toEqual([
      ['unreadable', 'not-found'],
      ['unreadable', 'not-a-workbook'],
      ['unreadable', 'empty'],
      ['checked', null],
    ]);
    for (const { problem } of document.files.slice(0, 3)) expect(problem?.message).toMatch(/。$/);
  });

  test('exits 2 when nothing can be read', async () => {
    expect((await space.check(space.at('没有.xlsx'))).exit).toBe(2);
  });

  test('writes one line a file as ndjson', async () => {
    space.form('a.xlsx');
    space.form('b.xlsx', { 'indicators.0.score': 9 });
    const text = await space.checkText({ format: 'ndjson' }, space.folder);
    const files = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string });
    expect(files.map(({ path }) => path)).toEqual(['a.xlsx', 'b.xlsx']);
  });

  test('says in words what is wrong, why and how to mend it', async () => {
    const text = await space.checkText({}, space.form('a.xlsx', { 'funds.total.score': 10 }));
    expect(text).toContain('✖ 错误');
    expect(text).toMatch(/F06.*9\.88/);
    expect(text).toContain('依据：');
    expect(text).toContain('算式：');
    expect(text).toMatch(/共 1 个文件：错误 \d+/);
    const english = await space.checkText({ lang: 'en' }, space.at('a.xlsx'));
    expect(english).toMatch(/error/);
  });
});
