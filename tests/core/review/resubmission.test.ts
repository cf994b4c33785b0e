import { WaiverBook } from '../../../src/core/waiver';
import { recognisedIn } from '../../../src/core/check';
import { compareSubmissions } from '../../../src/core/review/resubmission';
import { faultyAccounts } from '../../support/faulty-accounts';
import { accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';
import { buildForm } from '../../support/form-builder';
import { present } from '../../support/rules';
import { compared, formBook, joined, linesOf, partOf, submitted, withRowAt } from './submissions';

const WRONG = { 'indicators.0.score': 8.5 };
const SCORE = present(buildForm({ layout: 'shenzhen-2022' }).at('indicators.0.score'));
/** Row 0 of the table; its score stands in column H. */
const FIRST = SCORE.row;

describe('one workbook against itself', () => {
  test.each([
    ['a form', formBook({ ...WRONG, 'header.top-unit': '' })],
    ['accounts', faultyAccounts().workbook],
  ])('%s: all is still there and unchanged', (_name, workbook) => {
    const { parts, counts, missing, added } = compared(workbook, workbook);
    const { error, warning, info } = submitted(workbook).report.counts;
    expect(error + warning).toBeGreaterThan(0);
    const none = { fixed: 0, kept: 0, new: 0, explained: 0, unclear: 0 };
    expect(counts).toEqual({
      ...none,
      kept: error + warning,
      infos: { ...none, kept: info },
      keptChanged: 0,
      cells: 0,
      rowsAdded: 0,
      rowsRemoved: 0,
      rowsRenamed: 0,
    });
    expect([missing, added]).toEqual([[], []]);
    expect(parts).toHaveLength(1);
  });
});

describe('the findings of a form', () => {
  test('are mended, still there or new', () => {
    const earlier = formBook({ ...WRONG, 'header.top-unit': '' });
    const later = formBook({ ...WRONG, 'indicators.1.score': 7.5 });
    const lines = linesOf(partOf(compared(earlier, later)));
    expect(lines.filter((line) => line.startsWith('kept I02'))).toEqual([
      expect.stringMatching(/^kept I02 H\d+>H\d+$/),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^new I02 >H\d+$/));
    expect(lines).toContainEqual(expect.stringMatching(/^fixed H01 .*>$/));
  });

  test('are still there where the cell was changed to another wrong value, and it is said', () => {
    const part = partOf(compared(formBook(WRONG), formBook({ 'indicators.0.score': 9 })));
    const kept = present(part.findings.find(({ state, later }) => state === 'kept' && later?.rule === 'I02'));
    expect(kept).toMatchObject({ changed: true, earlier: { found: '8.50' }, later: { found: '9.00' } });
    expect(part.counts).toMatchObject({ kept: 2, keptChanged: 1 });
  });

  test('are the same when a row is pushed in above', () => {
    const row = {
      3: { value: '新增绿化面积' },
      4: { value: '≥300平方米' },
      5: { value: '310平方米' },
      6: { value: 0 },
      7: { value: 0 },
    };
    const later = withRowAt(formBook(WRONG), FIRST + 1, row);
    const below = withRowAt(formBook({ 'indicators.4.score': 5.5 }), FIRST + 1, row);
    expect(linesOf(partOf(compared(formBook(WRONG), later)))).toContain(
      `kept I02 H${FIRST + 1}>H${FIRST + 1}`,
    );
    const moved = partOf(compared(formBook({ 'indicators.4.score': 5.5 }), below));
    expect(linesOf(moved)).toContain(`kept I02 H${FIRST + 5}>H${FIRST + 6}`);
    expect(moved.rows).toMatchObject({
      added: [{ names: ['产出', '数量', '新增绿化面积'] }],
      removed: [],
      renamed: [],
    });
    expect(moved.cells).toEqual([]);
  });

  test('are the same when rows are pushed in above the form', () => {
    const later = withRowAt(withRowAt(formBook(WRONG), 0), 0);
    const part = partOf(compared(formBook(WRONG), later));
    expect(part.counts).toMatchObject({ kept: part.findings.length, cells: 0, keptChanged: 0 });
  });

  test('are the same under a renamed indicator, which is told of once', () => {
    const later = formBook({ ...WRONG, 'indicators.0.level3': '公共区域日常保洁面积' });
    const part = partOf(compared(formBook(WRONG), later));
    expect(linesOf(part)).toContain(`kept I02 H${FIRST + 1}>H${FIRST + 1}`);
    expect(part.rows.renamed).toMatchObject([
      {
        earlier: { names: ['产出', '数量', '公共区域保洁面积'] },
        later: { names: ['产出', '数量', '公共区域日常保洁面积'] },
      },
    ]);
    expect(part.cells).toEqual([]);
  });

  test('are mended with the row that is removed, and it is said', () => {
    const row = { 3: { value: '新增绿化面积' }, 6: { value: 1 }, 7: { value: 2 } };
    const earlier = withRowAt(formBook(), FIRST + 1, row);
    const part = partOf(compared(earlier, formBook()));
    expect(linesOf(part)).toContain(`fixed I02 H${FIRST + 2}> row-removed`);
    expect(part.rows.removed).toMatchObject([{ names: ['产出', '数量', '新增绿化面积'] }]);
  });

  test('are no longer looked for where the rule cannot be checked now', () => {
    const later = submitted(formBook());
    const [form] = later.report.forms;
    const blind = present(form).results.map((result) =>
      result.rule === 'I02' ? { ...result, state: 'not-checkable' as const } : result,
    );
    const report = { ...later.report, forms: [{ ...present(form), results: blind }] };
    const part = partOf(compareSubmissions(submitted(formBook(WRONG)), { ...later, report }));
    expect(linesOf(part)).toContain(`unclear I02 H${FIRST + 1}> not-checked`);
    expect(part.counts.unclear).toBe(1);
    const back = partOf(compareSubmissions({ ...later, report }, submitted(formBook(WRONG))));
    expect(linesOf(back)).toContain(`new I02 >H${FIRST + 1} not-checked-before`);
  });
});

describe('what was set aside', () => {
  const workbook = formBook(WRONG);
  const open = submitted(workbook);
  const finding = present(open.report.findings.find(({ rule }) => rule === 'I02'));
  const waiver = new WaiverBook(workbook, recognisedIn(open.report)).waive(finding, { reason: '上级同意' });
  const waived = submitted(workbook, { waivers: [waiver] });

  test('since is explained', () => {
    const part = partOf(compareSubmissions(open, waived));
    const [explained] = part.findings.filter(({ state }) => state === 'explained');
    expect(explained).toMatchObject({
      later: { rule: 'I02' },
      waiver: { reason: '上级同意' },
      changed: false,
    });
  });

  test('both times is nothing to tell of', () => {
    expect(linesOf(partOf(compareSubmissions(waived, waived))).join()).not.toContain('I02');
  });

  test('no longer is still there', () => {
    expect(linesOf(partOf(compareSubmissions(waived, open)))).toContain(
      `kept I02 H${FIRST + 1}>H${FIRST + 1}`,
    );
  });
});

describe('the cells that were changed', () => {
  test('are named by their labels, with what they show before and after', () => {
    const part = partOf(
      compared(
        formBook({ 'header.top-unit': '' }),
        formBook({ 'indicators.0.score': 7.5, 'funds.total.executed': 2_960_000, 'goal.actual': '另写' }),
      ),
    );
    expect(part.cells).toEqual([
      expect.objectContaining({
        labels: ['一级预算单位'],
        before: '',
        after: '青禾街道办事处',
      }),
      expect.objectContaining({ labels: ['实际完成情况'], after: '另写' }),
      expect.objectContaining({
        labels: ['年度资金总额', '全年执行数'],
        before: '2965000.00',
        after: '2960000.00',
      }),
      expect.objectContaining({ labels: ['公共区域保洁面积', '得分'], before: '8.00', after: '7.50' }),
    ]);
  });

  test('include a text that became a number, not a value that became a formula', () => {
    const formula = { value: 8, formula: 'G13*1' };
    expect(partOf(compared(formBook(), formBook({ 'indicators.0.score': formula }))).cells).toEqual([]);
    const { cells } = partOf(compared(formBook({ 'indicators.0.score': '8' }), formBook()));
    expect(cells).toMatchObject([{ before: '8', after: '8.00' }]);
  });
});

describe('which form is which', () => {
  const OTHER = { 'header.project-code': '440309230100150000999', 'header.project-name': '河道清淤' };

  test('by the code, on whatever sheet', () => {
    const earlier = joined(formBook(WRONG, '甲'), formBook(OTHER, '乙'));
    const later = joined(formBook(OTHER, '甲'), formBook({}, '丙'));
    const { parts, missing, added, counts } = compared(earlier, later);
    expect(parts.map(({ by, earlier: one, later: other }) => [by, one.title, other.title])).toEqual([
      ['code', '河道清淤', '河道清淤'],
      ['code', '社区综合服务中心运行保障', '社区综合服务中心运行保障'],
    ]);
    expect([missing, added]).toEqual([[], []]);
    expect(counts.fixed).toBeGreaterThan(0);
    expect(counts.new).toBe(0);
  });

  test('by the project where the code was corrected', () => {
    const { by, cells, findings } = partOf(compared(formBook({ 'header.project-code': '4403' }), formBook()));
    expect(by).toBe('name');
    expect(cells).toMatchObject([{ before: '4403', after: '440309230100150000217' }]);
    expect(findings).toContainEqual(
      expect.objectContaining({ state: 'fixed', earlier: expect.objectContaining({ rule: 'H03' }) }),
    );
  });

  test('by the sheet or as the only one where code and project were corrected', () => {
    expect(partOf(compared(formBook(OTHER), formBook())).by).toBe('sheet');
    expect(partOf(compared(formBook(OTHER, '甲'), formBook())).by).toBe('only');
  });

  test('none where another project took its sheet among others', () => {
    const third = formBook(
      { 'header.project-code': '440309230100150000333', 'header.project-name': '校舍修缮' },
      '乙',
    );
    const { parts, missing, added } = compared(
      joined(formBook(), formBook(OTHER, '乙')),
      joined(formBook(), third),
    );
    expect(parts).toHaveLength(1);
    expect([missing, added]).toMatchObject([[{ title: '河道清淤' }], [{ title: '校舍修缮' }]]);
  });

  test('counts what is open in a form that came or went', () => {
    const { missing, added } = compared(
      joined(formBook(), formBook({ ...OTHER, ...WRONG }, '乙')),
      formBook(),
    );
    expect(missing).toMatchObject([{ kind: 'form', name: 'code:440309230100150000999', findings: 3 }]);
    expect(added).toEqual([]);
  });
});

describe('accounts', () => {
  const swapped = accountsWorkbook(sampleAccounts(), 'official', { 'T3.2010302.project': 3360.98 }).workbook;
  const right = accountsWorkbook(sampleAccounts(), 'official').workbook;

  test('tell which equalities hold again, and which figure was changed', () => {
    const part = partOf(compared(swapped, right));
    expect(part).toMatchObject({ by: null, earlier: { kind: 'accounts', name: 'accounts:final' } });
    expect(part.counts).toMatchObject({ new: 0, kept: 0 });
    expect(part.counts.fixed).toBeGreaterThan(1);
    expect(part.cells).toEqual([
      expect.objectContaining({
        labels: [expect.stringContaining('2010302')],
        before: '3,360.98',
        after: '3,630.98',
      }),
    ]);
  });

  test('know their findings again when lines move down', () => {
    const part = partOf(compared(faultyAccounts().workbook, withRowAt(faultyAccounts().workbook, 0)));
    expect(part.counts).toMatchObject({ fixed: 0, new: 0, cells: 0, keptChanged: 0 });
  });

  test('tell of a table that is missing, and judge nothing on it', () => {
    const all = swapped;
    const sheet = present(submitted(all).report.accounts[0]).set.tables.T3?.sheet;
    const fewer = { ...all, sheets: all.sheets.filter(({ name }) => name !== sheet) };
    const part = partOf(compared(all, fewer));
    expect(part.tables).toEqual({ missing: ['T3'], added: [] });
    expect(part.findings.filter(({ earlier }) => earlier?.sheet === sheet)).not.toHaveLength(0);
    for (const { state, earlier, note } of part.findings) {
      if (earlier?.sheet === sheet) expect([state, note]).toEqual(['unclear', 'table-removed']);
    }
  });

  test('stand beside forms without being taken for them', () => {
    const { parts } = compared(joined(formBook(), swapped), joined(right, formBook(WRONG)));
    expect(parts.map(({ later }) => later.kind)).toEqual(['form', 'accounts']);
  });
});

test('a comparison is plain data', () => {
  const comparison = compared(formBook(WRONG), faultyAccounts().workbook);
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  expect(comparison).toMatchObject({
    parts: [],
    missing: [{ kind: 'form' }],
    added: [{ kind: 'accounts', title: '' }],
  });
});
