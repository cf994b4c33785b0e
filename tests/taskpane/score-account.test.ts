import { formatDecimal } from '../../src/core/text/decimal';
import type { ScoreLine } from '../../src/taskpane/session/score-account';
import { type Desk, type DeskOptions, openDesk } from './desk';

async function opened(options?: DeskOptions): Promise<Desk> {
  const desk = openDesk(options);
  await desk.session.check();
  desk.session.toggleScore();
  return desk;
}

const account = ({ session }: Desk) => session.getState().scoreAccount!;

function told({ part, claimed, recomputed, causes, rest }: ScoreLine): string {
  const cells = causes.map(
    ({ claimed, recomputed, findings }) =>
      `${formatDecimal(claimed)}>${formatDecimal(recomputed)} ${findings.map(({ rule }) => rule).join(' ')}`,
  );
  const left = rest.eq(0) ? [] : [`rest ${formatDecimal(rest)}`];
  return [`${part} ${formatDecimal(claimed)}>${formatDecimal(recomputed)}`, ...cells, ...left].join(' | ');
}

test('tells for each part what is claimed and recomputed, and which finding lowers which score', async () => {
  const desk = await opened();
  const lines = account(desk).lines.map(told);
  expect(lines[0]).toBe('funds 9.99>9.88 | 9.99>9.88 F06');
  expect(lines[1]).toMatch(/^section:0 .* \| 50>8 I02$/);
  expect(lines.slice(2).every((line) => !line.includes('|'))).toBe(true);
  const [section] = account(desk).lines.slice(1);
  expect(section?.claimed.minus(section.recomputed).toString()).toBe('42');
});

test('tells of a total that is not the sum of its scores', async () => {
  const desk = await opened({ change: { 'total.score': 90 } });
  const { total, lines } = account(desk);
  expect(total?.claimed.toString()).toBe('90');
  expect(total?.scores.toString()).toBe('99.78');
  expect(total?.findings.map(({ rule }) => rule)).toEqual(['I05']);
  expect(lines.every(({ causes }) => causes.length === 0)).toBe(true);
});

test('every part adds up: its cells and the rest make its difference', async () => {
  const desk = await opened({
    change: {
      'funds.total.score': 9.99,
      'indicators.0.score': 50,
      'indicators.1.score': 20,
      'total.score': 100,
    },
  });
  for (const { claimed, recomputed, causes, rest } of account(desk).lines) {
    const explained = causes.reduce((sum, cause) => sum.plus(cause.recomputed).minus(cause.claimed), rest);
    expect(explained.toString()).toBe(recomputed.minus(claimed).toString());
  }
});

test('what is set aside with a reason is not held against the score', async () => {
  const desk = await opened();
  const item = desk.session.getState().view.items.find(({ finding }) => finding.rule === 'F06')!;
  await desk.session.waive(item.finding, '已书面说明');
  expect(account(desk).lines.map(told)[0]).toBe('funds 9.99>9.99');
});

test('says what stands in the way of a recomputed total', async () => {
  const desk = await opened({ change: { 'indicators.0.weight': 3 } });
  const { obstacles } = account(desk);
  expect(obstacles.length).toBeGreaterThan(0);
  expect(obstacles.every(({ rule }) => ['I03', 'I04'].includes(rule))).toBe(true);
});

test('is worked out while it is open only, and for one form only', async () => {
  const desk = await opened();
  desk.session.setScope('all');
  expect(desk.session.getState().scoreAccount).toBeNull();
  desk.session.setScope({ form: desk.session.getState().checked!.report.forms[0]!.form.id });
  expect(desk.session.getState().scoreAccount).not.toBeNull();
  desk.session.toggleScore();
  expect(desk.session.getState().scoreAccount).toBeNull();
});

test('a finding is gone to though a filter hides it and its group is closed', async () => {
  const desk = await opened();
  const { session, host } = desk;
  const [cause] = account(desk).lines[0]!.causes;
  session.setFilter({ text: '没有这样的字' });
  session.toggleGroup('funds');
  expect(await session.reveal(cause!.findings[0]!)).toBe(true);
  const state = session.getState();
  expect(state.filter.text).toBe('');
  expect(state.collapsed.has('funds')).toBe(false);
  expect(state.view.items.find(({ id }) => id === state.focus)?.finding.rule).toBe('F06');
  expect(host.selected?.range.top).toBe(desk.cell('funds.total.score').row);
});
