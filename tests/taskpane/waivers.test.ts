import { WAIVERS_SETTING } from '../../src/core/waiver-store';
import { REASON_LENGTH, reasonOf } from '../../src/taskpane/session/reason';
import { type Desk, itemOf, openDesk, openSession } from './desk';

const REASON = '跨年度项目，已书面说明';

async function checked(options?: Parameters<typeof openDesk>[0]): Promise<Desk> {
  const desk = openDesk(options);
  expect(await desk.session.check()).toBe(true);
  return desk;
}

async function waived(rule = 'F06'): Promise<Desk> {
  const desk = await checked();
  expect(await desk.session.waive(itemOf(desk.session, rule).finding, REASON)).toBe(true);
  return desk;
}

function rules({ session }: Pick<Desk, 'session'>): string[] {
  return session.getState().view.items.map(({ finding }) => finding.rule);
}

describe('the reason', () => {
  test('is one line without blanks around it', () => {
    expect(reasonOf('  第一行 \n 第二行\t')).toBe('第一行 第二行');
  });

  test.each([
    ['', false],
    ['   ', false],
    ['无', false],
    ['已核', true],
    ['说'.repeat(REASON_LENGTH.most), true],
    ['说'.repeat(REASON_LENGTH.most + 1), false],
  ])('%j is taken: %s', (typed, taken) => {
    expect(reasonOf(typed) !== null).toBe(taken);
  });

  test('without one nothing is set aside', async () => {
    const desk = await checked();
    expect(await desk.session.waive(itemOf(desk.session, 'F06').finding, ' 无 ')).toBe(false);
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
    expect(desk.host.settings.size).toBe(0);
  });
});

describe('a finding set aside', () => {
  test('counts for nothing, is fixed by nothing, and is listed with its reason', async () => {
    const desk = await waived();
    const { view, waivedView, notice } = desk.session.getState();
    expect(rules(desk)).toEqual(['I02', 'I05']);
    expect(view.counts.error).toBe(2);
    expect(waivedView.waived).toMatchObject([
      {
        cell: 'H6',
        finding: { rule: 'F06' },
        waiver: { reason: REASON, at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      },
    ]);
    expect(notice).toEqual({ kind: 'waived' });
    await desk.session.previewSafeFixes();
    const { row } = desk.cell('funds.total.score');
    expect(desk.session.getState().preview?.edits.some(({ at }) => at.row === row)).toBe(false);
  });

  test('is not read anew: the workbook is checked as it was', async () => {
    const desk = await waived();
    expect(desk.host.reads).toBe(1);
  });

  test('gives the focus to the next one', async () => {
    const desk = await checked();
    desk.session.focus(itemOf(desk.session, 'F06').id);
    await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON);
    expect(desk.session.getState().focus).toBe(itemOf(desk.session, 'I02').id);
  });

  test('loses its mark', async () => {
    const desk = await checked();
    await desk.session.mark();
    await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON);
    expect(desk.host.marks.map(({ rule }) => rule)).toEqual(['I02', 'I05']);
  });

  test('stays set aside after another check and in another session', async () => {
    const desk = await waived();
    await desk.session.check();
    expect(rules(desk)).toEqual(['I02', 'I05']);
    const later = openSession(desk.host);
    await later.check();
    expect(rules({ session: later })).toEqual(['I02', 'I05']);
    expect(later.getState().waivedView.waived).toHaveLength(1);
  });

  test('does not take away what another session has added since', async () => {
    const desk = await checked();
    const other = openSession(desk.host);
    await other.check();
    await other.waive(itemOf(other, 'I02').finding, REASON);
    await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON);
    expect(rules(desk)).toEqual(['I05']);
  });

  test('comes back when the reason is withdrawn', async () => {
    const desk = await waived();
    const [item] = desk.session.getState().waivedView.waived;
    expect(await desk.session.withdraw(item!.waiver)).toBe(true);
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
    expect(desk.session.getState()).toMatchObject({
      waivedView: { waived: [], lapsed: [] },
      notice: { kind: 'withdrawn' },
    });
    expect(desk.host.settings.get(WAIVERS_SETTING)).toMatchObject({ waivers: [] });
  });
});

describe('a reason whose cells have changed', () => {
  async function lapsed(value: number): Promise<Desk> {
    const desk = await waived();
    desk.host.type(desk.cell('funds.total.score'), value);
    await desk.session.check();
    return desk;
  }

  test('holds no longer, and says so', async () => {
    const desk = await lapsed(9.95);
    expect(rules(desk)).toContain('F06');
    expect(desk.session.getState().waivedView).toMatchObject({
      waived: [],
      lapsed: [{ place: 'H6', finding: { rule: 'F06' }, waiver: { reason: REASON } }],
    });
  });

  test('can be given anew, and then there is one', async () => {
    const desk = await lapsed(9.95);
    const [item] = desk.session.getState().waivedView.lapsed;
    await desk.session.waive(item!.finding!, `${REASON}（二）`);
    expect(desk.session.getState().waivedView).toMatchObject({
      waived: [{ waiver: { reason: `${REASON}（二）` } }],
      lapsed: [],
    });
  });

  test('is kept until it is removed where nothing is found any more', async () => {
    const desk = await lapsed(9.88);
    const [item] = desk.session.getState().waivedView.lapsed;
    expect(item).toMatchObject({ finding: null, waiver: { rule: 'F06' } });
    await desk.session.withdraw(item!.waiver);
    expect(desk.session.getState().waivedView.lapsed).toEqual([]);
  });
});

describe('what the host refuses', () => {
  test.each(['read-only', 'timed-out', 'failed'] as const)(
    '%s: nothing is set aside, nothing lost',
    async (code) => {
      const desk = await checked();
      const { view } = desk.session.getState();
      desk.host.refuse('setSetting', code);
      expect(await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON)).toBe(false);
      expect(desk.session.getState()).toMatchObject({ work: { state: 'failed', task: 'waive', code }, view });
      expect(await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON)).toBe(true);
    },
  );

  test('a withdrawal that is not kept leaves the reason standing', async () => {
    const desk = await waived();
    const [item] = desk.session.getState().waivedView.waived;
    desk.host.refuse('setSetting', 'read-only');
    expect(await desk.session.withdraw(item!.waiver)).toBe(false);
    expect(desk.session.getState()).toMatchObject({
      work: { state: 'failed', task: 'withdraw', code: 'read-only' },
      waivedView: { waived: [item] },
    });
  });

  test('marks that cannot follow are a failure of their own', async () => {
    const desk = await checked();
    await desk.session.mark();
    desk.host.refuse('highlight', 'protected');
    expect(await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON)).toBe(true);
    expect(rules(desk)).toEqual(['I02', 'I05']);
    expect(desk.session.getState().work).toMatchObject({ state: 'failed', task: 'mark', code: 'protected' });
  });

  test('what is kept and is no list of waivers is taken for none', async () => {
    const desk = openDesk();
    desk.host.settings.set(WAIVERS_SETTING, { version: 1, waivers: 'nonsense' });
    await desk.session.check();
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
  });
});

test('among several forms only those looked at are listed', async () => {
  const desk = openDesk();
  const [sheet] = desk.host.workbook.sheets;
  desk.host.workbook = { ...desk.host.workbook, sheets: [sheet!, { ...sheet!, name: '第二张' }] };
  await desk.session.check();
  await desk.session.waive(itemOf(desk.session, 'F06').finding, REASON);
  const { session } = desk;
  expect(session.getState().waivedView.waived).toHaveLength(1);
  session.setScope({ form: session.getState().checked!.report.forms[1]!.form.id });
  expect(session.getState().waivedView.waived).toHaveLength(0);
  session.setScope('all');
  expect(session.getState().waivedView.waived).toMatchObject([{ cell: '自评表!H6' }]);
});
