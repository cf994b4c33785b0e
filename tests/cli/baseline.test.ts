import type { Sheet } from '../../src/core/grid/workbook';
import type { CaseValue } from '../../src/core/rules/case';
import { fileOf } from '../support/workbook-file';
import { buildForm } from '../support/form-builder';
import { present } from '../support/rules';
import { blankTemplate, carrying } from '../support/template';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

const GUARDS = ['T04', 'T05', 'T06', 'T07', 'T10', 'T11'];

function template(name: string): string {
  return space.write(name, fileOf(blankTemplate()));
}

describe('formlint check --baseline', () => {
  test('finds nothing in a form that fills in the template', async () => {
    const { document } = await space.checkWith({ baseline: template('template.xlsx') }, space.form('a.xlsx'));
    const [file] = document.files;
    expect(file?.findings.filter(({ rule }) => GUARDS.includes(rule))).toEqual([]);
    expect(file?.forms[0]?.coverage.notCheckable.map(({ rule }) => rule)).not.toContain('T04');
  });

  test('names a printed text that was changed, with the edit that restores it', async () => {
    const file = space.form('a.xlsx', { 'funds.fiscal.label': '其中：区财政拨款' });
    const { document } = await space.checkWith({ baseline: template('template.xlsx') }, file);
    const found = document.files[0]?.findings.filter(({ rule }) => rule === 'T04');
    expect(found).toMatchObject([
      {
        cells: ['B7'],
        severity: 'error',
        expected: '其中：当年财政拨款',
        fixes: [{ kind: 'safe', edits: [{ cell: 'B7', value: '其中：当年财政拨款' }] }],
      },
    ]);
  });

  test('compares values where the baseline is the same project as it was received', async () => {
    const received = space.form('received.xlsx');
    const file = space.form('a.xlsx', { 'funds.fiscal.begin': 2_600_000 });
    const { document } = await space.checkWith({ baseline: received }, file);
    expect(document.files[0]?.findings.map(({ rule }) => rule)).toContain('T04');
    const other = space.form('b.xlsx', {
      'funds.fiscal.begin': 2_600_000,
      'header.project-code': '440309230100150000999',
      'header.project-name': '另一个项目',
    });
    const { document: second } = await space.checkWith({ baseline: received }, other);
    expect(second.files[0]?.findings.map(({ rule }) => rule)).not.toContain('T04');
  });

  test('says that nothing was compared where no baseline is given', async () => {
    const { document } = await space.check(space.form('a.xlsx'));
    const rules = document.files[0]?.forms[0]?.coverage.notCheckable.map(({ rule }) => rule);
    expect(rules).toContain('T04');
    expect(rules).not.toContain('T06');
  });

  test('tells whether each form and the whole file can be imported', async () => {
    const faulty = space.form('b.xlsx', { 'header.project-name': null });
    const { document } = await space.checkWith(
      {},
      space.form('a.xlsx'),
      faulty,
      space.write('c.xlsx', Buffer.from('')),
    );
    expect(document.files.map(({ importReady }) => importReady)).toEqual([true, false, null]);
    expect(document.files[1]).toMatchObject({
      importBlockedBy: ['required'],
      forms: [{ importReady: false, importBlockedBy: ['required'] }],
    });
  });

  test('says it in a text, with the rules and cells behind it', async () => {
    const baseline = template('template.xlsx');
    const good = space.form('a.xlsx');
    const bad = space.form('b.xlsx', { 'columns.reason': '备注', 'header.project-name': null });
    const text = await space.checkText({ baseline }, good, bad);
    expect(text).toMatch(/a\.xlsx\n[^]*\n {2}✔ 可以导入\n[^]*b\.xlsx/);
    expect(text).toMatch(
      /\n {2}✖ 不可导入\n {4}锁定内容不符：T04 [A-Z]\d+\n {4}必填内容不全：H01 [A-Z]\d+\n/,
    );
    expect(text).not.toContain('未与模板对照');
    const alone = await space.checkText({}, good, space.write('c.xlsx', Buffer.from('')));
    expect(alone.match(/可以导入 {2}未与模板对照，结构与锁定单元格未核对/g)).toHaveLength(1);
    expect(alone).not.toContain('未判定');
  });

  test('names sheets where there are several, and forms that are gone', async () => {
    const book = (change: Readonly<Record<string, CaseValue>>, sheet: string): Sheet =>
      present(buildForm({ layout: 'shenzhen-2022', change, sheet }).workbook.sheets[0]);
    const second = { 'header.project-name': '河道清淤', 'header.project-code': '440309230100150000999' };
    const sheets = [book({ 'header.project-name': null }, '甲'), book(second, '乙')];
    const third = book({ ...second, 'header.project-name': '绿道管养', 'header.project-code': '' }, '丙');
    const now = { sheets, date1904: false };
    const file = space.write('a.xlsx', carrying(now, { sheets: [...sheets, third], date1904: false }));
    const text = await space.checkText({}, file);
    expect(text).toMatch(/缺少自评表：“丙”（项目支出绩效自评表）\n {4}必填内容不全：H01 甲![A-Z]\d+\n/);
  });

  test.each([
    ['cannot be read', 'none.xlsx'],
    ['holds no form', 'empty.xlsx'],
  ])('stops where the baseline %s', async (_name, name) => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const sheets = buildForm({ layout: 'shenzhen-2022' }).workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([[0, { value: '目录' }]]),
      merges: [],
    }));
    space.write('empty.xlsx', fileOf({ sheets, date1904: false }));
    const { runCheck } = await import('../../src/cli/check-command');
    const exit = await runCheck([space.form('a.xlsx')], {
      format: 'json',
      lang: 'zh-CN',
      output: space.at('result.json'),
      baseline: space.at(name),
    });
    expect(exit).toBe(2);
    expect(said.mock.calls.flat().join('')).toContain(name);
    said.mockRestore();
  });
});

test('formlint fix --baseline restores what is locked', async () => {
  const file = space.form('a.xlsx', { 'columns.reason': '备注', 'indicators.0.score': 7 });
  const { document } = await space.fix({ baseline: template('template.xlsx'), out: space.at('fixed') }, file);
  const [fixed] = document.files;
  const restored = fixed?.edits.filter(({ rule }) => rule === 'T04');
  expect(restored).toMatchObject([{ before: '备注', after: '偏差原因分析及改进措施' }]);
  expect(fixed?.findings.map(({ rule }) => rule)).not.toContain('T04');
});

test('formlint fix goes by the baseline that a file carries, and leaves it there', async () => {
  const received = buildForm({ layout: 'shenzhen-2022' }).workbook;
  const { workbook } = buildForm({ layout: 'shenzhen-2022', change: { 'columns.reason': '备注' } });
  const file = space.write('a.xlsx', carrying(workbook, received));
  const { document } = await space.fix({ out: space.at('fixed') }, file);
  const [fixed] = document.files;
  expect(fixed?.edits).toMatchObject([{ rule: 'T04', before: '备注', after: '偏差原因分析及改进措施' }]);
  const { document: again } = await space.check(present(fixed?.output));
  expect(again.files[0]?.forms[0]?.coverage.notCheckable.map(({ rule }) => rule)).not.toContain('T04');
});
