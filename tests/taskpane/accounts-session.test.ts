import { zhCN } from '../../src/locales/zh-CN';
import { scopeChoices } from '../../src/taskpane/session/scope';
import { verdictOfAll } from '../../src/taskpane/verdict';
import { faultlessAccounts, faultyAccounts } from '../support/faulty-accounts';
import { besideForm, checkedAccounts, openAccounts } from './accounts-desk';
import { SHEET, itemOf } from './desk';

const choicesOf = async (workbook?: Parameters<typeof checkedAccounts>[1]) => {
  const { session } = await checkedAccounts(faultyAccounts(), workbook);
  return scopeChoices(session.getState().checked!.report, zhCN);
};

describe('what can be looked at', () => {
  test('is the set, where the workbook holds nothing else', async () => {
    const choices = await choicesOf();
    expect(choices.map(({ name, parts }) => [name, parts.length])).toEqual([['部门决算 2024（9 张表）', 9]]);
  });

  test('is each form, each set, and all together', async () => {
    const choices = await choicesOf(besideForm(faultyAccounts()));
    expect(choices.map(({ key, parts }) => [key.split(':')[0], parts.length])).toEqual([
      ['form', 1],
      ['accounts', 9],
      ['all', 10],
    ]);
    expect(choices.map(({ parts }) => verdictOfAll(parts))).toEqual(['return', 'return', 'return']);
  });

  test('begins with the set whose table is open', async () => {
    const accounts = faultyAccounts();
    const { host, session, cell } = openAccounts(accounts, besideForm(accounts));
    await host.select(cell('T5.total.total').sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    await session.check();
    expect(session.getState().scope).toEqual({ accounts: 0 });
  });

  test('stays what it was after another check', async () => {
    const { session } = await checkedAccounts(faultyAccounts(), besideForm(faultyAccounts()));
    expect(session.getState().scope).toEqual({ form: expect.stringContaining(SHEET) });
    session.setScope({ accounts: 0 });
    await session.check();
    expect(session.getState().scope).toEqual({ accounts: 0 });
  });

  test('is something else once the set is gone', async () => {
    const { host, session } = await checkedAccounts(faultyAccounts(), besideForm(faultyAccounts()));
    session.setScope({ accounts: 0 });
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.slice(0, 1) };
    await session.check();
    expect(session.getState().scope).toEqual({ form: expect.stringContaining(SHEET) });
    expect(session.getState().accountsView).toEqual([]);
  });
});

describe('the findings of accounts', () => {
  test('stand table by table, also where a table has none, and hints come last', async () => {
    const { session } = await checkedAccounts();
    const { groups } = session.getState().view;
    expect(groups).toHaveLength(10);
    expect(groups.slice(0, 3).map(({ name, items }) => [name, items.length])).toEqual([
      ['表1 收入支出决算总表', 0],
      ['表2 收入决算表', 0],
      ['表3 支出决算表', 3],
    ]);
    const hints = groups[9]?.items ?? [];
    expect(hints.length).toBeGreaterThan(9);
    expect(hints.map(({ order }) => order)).toEqual([...hints.map(({ order }) => order)].sort());
  });

  test('are filtered and searched like those of forms', async () => {
    const { session } = await checkedAccounts();
    const shown = () => session.getState().view.groups.map(({ name, items }) => `${name} ${items.length}`);
    session.setFilter({ severity: 'error' });
    expect(shown()).toEqual(['表3 支出决算表 3', '表6 一般公共预算财政拨款基本支出决算明细表 1']);
    session.setFilter({ text: '表6 ' });
    expect(shown()).toEqual(['表6 一般公共预算财政拨款基本支出决算明细表 1']);
  });

  test('name their cell with its table in the set, with its sheet among all', async () => {
    const { session } = await checkedAccounts();
    expect(itemOf(session, 'A06').cell).toBe('表3 C11');
    session.setScope('all');
    expect(itemOf(session, 'A06').cell).toBe("'GK03 支出决算表'!C11");
  });

  test('are marked, and gone to by next and previous', async () => {
    const { host, session } = await checkedAccounts();
    await session.focusNext();
    expect(host.selected?.sheet).toBe('GK03 支出决算表');
    await session.mark();
    expect(host.marks.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['A06', 'A08', 'A21']));
  });
});

describe('a suggestion', () => {
  const suggestion = async (desk: Awaited<ReturnType<typeof checkedAccounts>>) => {
    const own = desk.session.getState().accountsView[0]?.faults[0]?.candidates[0]?.suggestion;
    if (!own) throw new Error('nothing is suggested');
    await desk.session.previewFix(own.finding, own.index);
  };

  test('is previewed, written on agreement, and taken back as one step', async () => {
    const desk = await checkedAccounts();
    const { host, session, cell } = desk;
    const at = cell('T3.2010302.project');
    await suggestion(desk);
    expect(session.getState().preview?.entries.map(({ follows }) => follows)).toEqual([false]);
    expect(host.valueAt(at)).toBe(3603.98);
    await session.applyPreview();
    expect(host.valueAt(at)).toBe(3630.98);
    expect(session.getState().view.counts.error).toBe(1);
    expect(session.getState().accountsView[0]?.faults).toHaveLength(1);
    await session.undo();
    expect(host.valueAt(at)).toBe(3603.98);
    expect(session.getState().view.counts.error).toBe(4);
  });

  test('for a locked cell is not previewed, and says so', async () => {
    const accounts = faultyAccounts();
    const sheets = accounts.workbook.sheets.map((sheet) => ({ ...sheet, protected: true }));
    const desk = await checkedAccounts(accounts, { ...accounts.workbook, sheets });
    await suggestion(desk);
    expect(desk.session.getState()).toMatchObject({
      preview: null,
      notice: { kind: 'hindered', reason: 'locked' },
    });
  });
});

describe('setting a finding of accounts aside', () => {
  const waiveAll = async ({ session }: Awaited<ReturnType<typeof checkedAccounts>>) => {
    for (const rule of ['A06', 'A08', 'A21'])
      await session.waive(itemOf(session, rule).finding, '按批复口径填列');
  };

  test('takes its fault along once nothing open is left of it', async () => {
    const desk = await checkedAccounts();
    await waiveAll(desk);
    const { accountsView, waivedView } = desk.session.getState();
    expect(accountsView[0]?.faults).toHaveLength(1);
    expect(waivedView.waived.map(({ cell }) => cell)).toEqual(['表3 C11', '表3 E9', '表3 E11']);
  });

  test('lapses with its cells, and is then named by its table', async () => {
    const desk = await checkedAccounts();
    await waiveAll(desk);
    desk.host.type(desk.cell('T3.2010302.project'), 3630.98);
    await desk.session.check();
    expect(new Set(desk.session.getState().waivedView.lapsed.map(({ place }) => place))).toEqual(
      new Set(['表3 支出决算表']),
    );
  });

  test('is still named once the table is gone', async () => {
    const desk = await checkedAccounts();
    await waiveAll(desk);
    const sheets = desk.host.workbook.sheets.filter(({ name }) => !name.startsWith('GK03'));
    desk.host.workbook = { ...desk.host.workbook, sheets };
    await desk.session.check();
    expect(desk.session.getState().waivedView.lapsed[0]?.place).toBe('表3 支出决算表');
  });
});

test('accounts that balance pass', async () => {
  const { session } = await checkedAccounts(faultlessAccounts());
  const { checked, view } = session.getState();
  expect(view.counts).toMatchObject({ error: 0, warning: 0 });
  expect(scopeChoices(checked!.report, zhCN).map(({ parts }) => verdictOfAll(parts))).toEqual(['pass']);
});

test('a table whose amounts cannot be read is not passed', async () => {
  const { session } = await checkedAccounts(
    faultyAccounts({ 'T3.2010302.project': '待核', 'T6.30201.amount': 32.94 }),
  );
  const { checked, view } = session.getState();
  const verdicts = scopeChoices(checked!.report, zhCN).map(({ parts }) => verdictOfAll(parts));
  expect([view.counts.error > 0 ? 'return' : 'incomplete']).toEqual(verdicts);
});
