/** `formlint check --earlier --reviews`: which files are compared, and what is said in every format. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { SarifLog } from '../../src/batch/reports/sarif/format';
import { runCheck } from '../../src/cli/check-command';
import { type EarlierFile, earlierOf } from '../../src/cli/earlier';
import { emptyReview, withRow } from '../../src/core/review/record';
import { storeReviews } from '../../src/core/review/store';
import { accountsWorkbook } from '../support/accounts-builder';
import { sampleAccounts } from '../support/accounts-sample';
import { Workspace } from './workspace';

const OTHER = { 'header.project-code': '440309230100150000999', 'header.project-name': '河道清淤' };
const CODE = '440309230100150000217';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

describe('--earlier', () => {
  test('compares one file with one file, whatever their names', async () => {
    const earlier = space.form('甲.xlsx', { 'funds.total.score': 10, 'header.top-unit': '' });
    const later = space.form('乙.xlsx', { 'header.top-unit': '' });
    const { document } = await space.checkWith({ earlier }, later);
    expect(document.files[0]?.resubmission).toMatchObject({
      earlier,
      counts: { fixed: 2, kept: 1, new: 0, cells: 1 },
      parts: [
        {
          matchedBy: 'code',
          findings: [
            { state: 'kept', rule: 'H01' },
            { state: 'fixed', rule: 'F06' },
            { state: 'fixed', rule: 'I05' },
          ],
        },
      ],
      missing: [],
      added: [],
    });
  });

  test('finds the file of the same project in a folder, else that of the same name', async () => {
    space.form('第一次/a.xlsx', { 'funds.total.score': 10 });
    space.form('第一次/b.xlsx', OTHER);
    space.write(
      '第一次/下属/决算.xlsx',
      accountsWorkbook(sampleAccounts(), 'official', { 'T3.2010302.project': 1 }).bytes(),
    );
    space.form('第二次/b.xlsx');
    space.form('第二次/c.xlsx', { ...OTHER, 'header.top-unit': '' });
    space.form('第二次/d.xlsx', { 'header.project-code': '1'.repeat(21), 'header.project-name': '路灯' });
    space.write('第二次/决算.xlsx', accountsWorkbook(sampleAccounts(), 'official').bytes());
    const { document } = await space.checkWith({ earlier: space.at('第一次') }, space.at('第二次'));
    const found = document.files.map(({ path, resubmission }) => [
      path,
      resubmission?.earlier,
      resubmission?.counts.fixed,
      resubmission?.counts.new,
    ]);
    expect(found).toEqual([
      ['b.xlsx', 'a.xlsx', 2, 0],
      ['c.xlsx', 'b.xlsx', 0, 1],
      ['d.xlsx', undefined, undefined, undefined],
      ['决算.xlsx', '下属/决算.xlsx', expect.any(Number), 0],
    ]);
    expect(document.files[3]?.resubmission?.counts.fixed).toBeGreaterThan(1);
  });

  test('checks the earlier file as the later one: across files too', async () => {
    space.form('第一次/a.xlsx');
    space.form('第一次/b.xlsx', OTHER);
    space.form('第二次/a.xlsx');
    space.form('第二次/b.xlsx', OTHER);
    const { document } = await space.checkWith(
      { earlier: space.at('第一次'), across: true },
      space.at('第二次'),
    );
    const rules = document.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules.some((rule) => rule.startsWith('X'))).toBe(true);
    for (const { resubmission } of document.files) {
      expect(resubmission?.counts).toMatchObject({ new: 0, fixed: 0 });
    }
  });

  test('is told in text, and in SARIF as states against the baseline', async () => {
    const earlier = space.form('甲.xlsx', { 'funds.total.score': 10 });
    const later = space.form('乙.xlsx', { 'header.top-unit': '' });
    expect(await space.checkText({ earlier }, later)).toContain(
      `与上次报送比较：已改正 2，未改正 0，新增 1（${earlier}）`,
    );
    await runCheck([later], { format: 'sarif', lang: 'zh-CN', output: space.at('r.sarif'), earlier });
    const { runs } = JSON.parse(space.bytes('r.sarif').toString()) as SarifLog;
    const states = runs[0]?.results.flatMap(({ baselineState, ruleId }) =>
      baselineState ? [[ruleId, baselineState]] : [],
    );
    expect(states).toEqual([
      ['H01', 'new'],
      ['F06', 'absent'],
      ['I05', 'absent'],
    ]);
  });

  test('tells what cannot be read, and refuses where nothing can', async () => {
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const later = space.form('乙.xlsx');
    const flags = { format: 'json' as const, lang: 'zh-CN' as const, output: space.at('r.json') };
    expect(await runCheck([later], { ...flags, earlier: space.at('没有.xlsx') })).toBe(2);
    expect(stderr.mock.calls.join('')).toContain('无法读取上次报送的工作簿');
    space.write('第一次/坏.xlsx', new Uint8Array([1, 2, 3]));
    space.form('第一次/好.xlsx');
    expect(await runCheck([later], { ...flags, earlier: space.at('第一次') })).toBe(0);
    expect(stderr.mock.calls.join('')).toContain('坏.xlsx');
    stderr.mockRestore();
  });
});

describe('which earlier file', () => {
  const file = (path: string, ...projects: EarlierFile['projects']): EarlierFile => ({
    path,
    place: path,
    projects,
  });
  const project = (code: string | null, name: string | null = null) => ({ code, name });
  const files = [
    file('a.xlsx', project('1', '甲'), project('2', '乙')),
    file('b.xlsx', project('1', '甲'), project('3', '丙'), project('4', '丁')),
    file('x/c.xlsx', project(null, '戊')),
    file('c.xlsx'),
  ];
  const found = (path: string, ...projects: EarlierFile['projects']) =>
    earlierOf({ path }, projects, { files, isPair: false })?.path ?? null;

  test.each<[string, string | null, string, EarlierFile['projects']]>([
    ['that with the most codes', 'b.xlsx', 'a.xlsx', [project('3'), project('4'), project('2')]],
    ['of as many the first', 'a.xlsx', 'b.xlsx', [project('1')]],
    ['by names where no code is known', 'x/c.xlsx', 'a.xlsx', [project('9', '戊')]],
    ['by the path where there is no project', 'c.xlsx', 'c.xlsx', []],
    ['by the name of the file', 'x/c.xlsx', 'y/c.xlsx', [project(null, null)]],
    ['none', null, 'z.xlsx', [project('9', '己')]],
  ])('%s', (_name, expected, path, projects) => {
    expect(found(path, ...projects)).toBe(expected);
  });
});

describe('--reviews', () => {
  const review = withRow(
    {
      ...emptyReview(`code:${CODE}`),
      conclusion: 'pass',
      opinion: '同意。',
      reviewer: '李四',
      date: '2026-03-05',
    },
    'funds.total',
    { score: '9.5', opinion: '' },
  );

  function reviewsFile(...reviews: readonly unknown[]): string {
    const file = space.at('reviews.json');
    writeFileSync(file, `\ufeff${JSON.stringify(storeReviews(reviews as never))}`);
    return file;
  }

  test('are found by the names of parts, or by the paths of files first', async () => {
    space.form('in/a.xlsx', { 'header.top-unit': '' });
    space.form('in/b.xlsx');
    const own = { ...review, conclusion: 'return', path: 'b.xlsx' };
    const reviews = reviewsFile(own, review, { ...review, path: 'c.xlsx', opinion: '别的文件' });
    const { document } = await space.checkWith({ reviews }, space.at('in'));
    expect(
      document.files.map((file) => file.review?.map(({ conclusion, total }) => [conclusion, total])),
    ).toEqual([[['pass', 99.4]], [['return', 99.4]]]);
  });

  test('stand in a report', async () => {
    const later = space.form('乙.xlsx', { 'header.top-unit': '' });
    const output = space.at('r.html');
    await runCheck([later], { format: 'html', lang: 'zh-CN', output, reviews: reviewsFile(review) });
    const page = readFileSync(output, 'utf8');
    for (const text of ['✔ 通过', '程序检查结论为 ✖ 退回', '同意。', '李四', '99.40'])
      expect(page).toContain(text);
  });

  test('are refused where they cannot be read', async () => {
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const later = space.form('乙.xlsx');
    for (const text of ['{', '{"version":9,"reviews":[]}', 'null']) {
      writeFileSync(space.at('bad.json'), text);
      const flags = { format: 'json' as const, lang: 'zh-CN' as const, output: space.at('r.json') };
      expect(await runCheck([later], { ...flags, reviews: space.at('bad.json') })).toBe(2);
    }
    expect(stderr.mock.calls.join('')).toContain('不是复核意见的 JSON 文件');
    stderr.mockRestore();
  });
});
