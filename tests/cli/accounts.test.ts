/** The final accounts on the command line. */
import type { CheckDocument, CheckedFile } from '../../src/cli/contract';
import { type AccountsStyle, accountsWorkbook } from '../support/accounts-builder';
import { sampleAccounts } from '../support/accounts-sample';
import { formatAddress, refName } from '../../src/core/grid/address';
import { present } from '../support/rules';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

/** 3,630.98 with two digits swapped: the sums of its row and column and the tables beside it disagree. */
const SWAPPED = { 'T3.2010302.project': 3360.98 };

function accounts(change: Readonly<Record<string, number>> = {}, style: AccountsStyle = 'official') {
  const built = accountsWorkbook(sampleAccounts(), style, change);
  return { file: space.write('accounts.xlsx', built.bytes()), at: (path: string) => built.at(path) };
}

function only({ files }: CheckDocument): CheckedFile {
  expect(files).toHaveLength(1);
  return present(files[0]);
}

describe('formlint check', () => {
  test('gives each table as a form of the contract', async () => {
    const { file, at } = accounts();
    const { exit, document } = await space.check(file);
    expect(exit).toBe(0);
    const { status, forms, summary } = only(document);
    expect([status, summary.errors]).toEqual(['checked', 0]);
    expect(forms.map(({ kind, table }) => [kind, table])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ['final-accounts', `T${String(n)}`]),
    );
    const third = present(forms[2]);
    const place = present(at('T3.2010302.project'));
    expect(third).toMatchObject({
      title: '支出决算表',
      year: 2024,
      indicators: [],
      score: { claimed: null, recomputed: null },
      fields: { unit: { value: '万元' }, department: { value: '示例市政务服务局' } },
    });
    expect(third.fields['2010302.project']).toEqual({ cell: formatAddress(place), value: 3630.98 });
  });

  test('names the cell that is wrong, with what should stand there', async () => {
    const { file, at } = accounts(SWAPPED);
    const { exit, document } = await space.check(file);
    const wrong = present(at('T3.2010302.project'));
    const change = { sheet: wrong.sheet, cell: formatAddress(wrong), found: '3,360.98', expected: 3630.98 };
    const checked = only(document);
    const [set] = checked.accounts;
    expect(exit).toBe(1);
    expect(set?.equalities.broken).toBeGreaterThan(1);
    expect(set?.faults).toEqual([
      expect.objectContaining({ unique: true, repairs: [{ changes: [{ ...change, slip: 'transposed' }] }] }),
    ]);
    const failed = checked.findings.filter(({ severity }) => severity === 'error');
    expect(failed.length).toBe(set?.equalities.broken);
    for (const { fixes } of failed) {
      expect(fixes[0]?.kind).toBe('suggested');
      expect(fixes[0]?.edits).toEqual([{ sheet: change.sheet, cell: change.cell, value: 3630.98 }]);
    }
  });

  test('says so at a terminal', async () => {
    const { file, at } = accounts(SWAPPED);
    const text = await space.checkText({}, file);
    const cell = refName(present(at('T3.2010302.project')));
    expect(text).toContain('最可能错的单元格');
    expect(text).toContain(`${cell} 支出决算表 2010302 项目支出：3,360.98 → 3,630.98（数字颠倒）`);
    expect(text).not.toContain('未发现');
  });

  test('folds what rounding leaves of a table into one line', async () => {
    const { file } = accounts({});
    const text = await space.checkText({}, file);
    const remainders = text.split('\n').filter((line) => line.includes('尾差') && line.includes('ℹ'));
    expect(remainders.length).toBeGreaterThan(1);
    for (const line of remainders) expect(line).toMatch(/四舍五入的尾差 \d+ 处，一般无需改正：[A-Z]+\d+/);
    expect(text).not.toContain('属四舍五入的尾差');
  });
});

describe('formlint fix', () => {
  test('changes no amount by itself', async () => {
    const { file } = accounts(SWAPPED);
    const { document } = await space.fix({ out: space.at('out') }, file);
    expect(document.files[0]).toMatchObject({ output: null, edits: [] });
  });

  test('takes the first suggestion when told to', async () => {
    const { file } = accounts(SWAPPED);
    const { exit, document } = await space.fix({ out: space.at('out'), suggested: true }, file);
    expect(exit).toBe(0);
    expect(document.files[0]?.edits.map(({ before, after }) => [before, after])).toEqual([
      [3360.98, 3630.98],
    ]);
    expect(only((await space.check(space.at('out'))).document).summary.errors).toBe(0);
  });
});
