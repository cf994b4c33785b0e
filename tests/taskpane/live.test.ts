/** The results follow changes by themselves: once, soon, of what has changed only, and without getting in the way. */
import type { CellRef } from '../../src/core/grid/address';
import { cellKey } from '../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../src/core/grid/workbook';
import type { HostErrorCode } from '../../src/hosts/host';
import type { SessionState } from '../../src/taskpane/session/state';
import { type FormOptions, buildForm } from '../support/form-builder';
import { type Desk, SHEET, WRONG, itemOf, openDesk, openSession } from './desk';

const SOON = 100;
const OTHER = '另一张';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function rules({ session }: Desk): string[] {
  return session.getState().view.items.map(({ finding }) => finding.rule);
}

/** Lets a job of the person's come to its end. */
async function done<T>(job: Promise<T>): Promise<T> {
  const [result] = await Promise.all([job, jest.advanceTimersByTimeAsync(1)]);
  return result;
}

/** A form of another project. */
function otherForm(sheet: string, change: FormOptions['change'] = {}): readonly Sheet[] {
  const own = {
    'header.project-name': `${sheet}的项目`,
    'header.project-code': '440309230100150000999',
    'goal.actual': `${sheet}：全年按计划完成设备采购与安装，群众办事等候时间明显缩短。`,
  };
  return buildForm({ layout: 'shenzhen-2022', sheet, change: { ...own, ...change } }).workbook.sheets;
}

/** A workbook of two forms, checked; the person is on the first. */
async function live(): Promise<Desk> {
  const desk = openDesk();
  const other = otherForm(OTHER, WRONG);
  desk.host.workbook = { ...desk.host.workbook, sheets: [...desk.host.workbook.sheets, ...other] };
  desk.host.goTo(SHEET);
  await done(desk.session.check());
  return desk;
}

function watch({ session }: Desk): SessionState[] {
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.getState()));
  return states;
}

const on = (sheet: string, at: CellRef): CellRef => ({ ...at, sheet });

describe('an edit', () => {
  test('is followed soon, by one reading of its form, and nothing looks busy', async () => {
    const desk = await live();
    const states = watch(desk);
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).toEqual(['F06', 'I05']);
    expect(desk.host.reads).toBe(2);
    expect(desk.host.asked[1]).toMatchObject({ ranges: [{ sheet: SHEET }] });
    expect(states.every(({ work }) => work.state === 'idle')).toBe(true);
    expect(states).toHaveLength(1);
    expect(desk.session.getState()).toMatchObject({
      stale: false,
      following: { state: 'well' },
      notice: null,
    });
  });

  test('that mends all leaves a form that passes', async () => {
    const desk = await live();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    desk.host.type(desk.cell('funds.total.score'), 9.88);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).toEqual([]);
  });

  test('of a co-author is followed as well, and what they have fixed can be taken back', async () => {
    const desk = await live();
    const at = desk.cell('indicators.0.score');
    desk.host.entries = [{ id: '7', label: { id: 'safe', values: {} }, edits: [] }];
    desk.host.type(at, 8, 'remote');
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).not.toContain('I02');
    expect(desk.session.getState().undoable).toEqual({ id: '7', cells: 0 });
  });

  test('leaves what it does not concern the same objects', async () => {
    const desk = await live();
    const before = desk.session.getState();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    const { view, checked } = desk.session.getState();
    expect(view.items[0]).toBe(before.view.items[0]);
    expect(checked?.report.forms[1]).toBe(before.checked?.report.forms[1]);
    expect(checked?.report.findings).toContain(view.items[0]?.finding);
  });

  test('keeps focus, filter and open groups', async () => {
    const desk = await live();
    const { session } = desk;
    session.focus(itemOf(session, 'F06').id);
    session.setFilter({ text: 'f06' });
    session.toggleGroup('funds');
    const { focus, filter, collapsed } = session.getState();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(session.getState()).toMatchObject({ focus, filter, collapsed });
  });
});

describe('many changes', () => {
  test('at once lead to one reading', async () => {
    const desk = await live();
    const { row, column } = desk.cell('indicators.0.score');
    for (let i = 0; i < 300; i++) {
      desk.host.type({ sheet: SHEET, row: row + (i % 3), column }, i % 10);
      if (i % 10 === 0) await jest.advanceTimersByTimeAsync(2);
    }
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.host.reads).toBe(2);
  });

  test('without an end are followed all the same, now and then', async () => {
    const desk = await live();
    for (let i = 0; i < 60; i++) {
      desk.host.type(desk.cell('indicators.0.score'), i % 10);
      await jest.advanceTimersByTimeAsync(50);
    }
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.host.reads).toBeGreaterThan(2);
    expect(desk.host.reads).toBeLessThan(8);
  });
});

describe('our own writes', () => {
  test('are no changes to follow', async () => {
    const desk = await live();
    await done(desk.session.previewSafeFixes());
    await done(desk.session.applyPreview());
    const { reads } = desk.host;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(desk.host.reads).toBe(reads);
    expect(desk.host.asked[reads - 1]).toMatchObject({ ranges: [{ sheet: SHEET }] });
  });
});

describe('nothing is lost', () => {
  test('of our own writes where the program refuses to be read afterwards', async () => {
    const desk = await live();
    await done(desk.session.previewSafeFixes());
    desk.host.refuse('read', 'failed');
    expect(await done(desk.session.applyPreview())).toBe(true);
    expect(desk.session.getState().notice).toEqual({ kind: 'fixed', cells: 2 });
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).toEqual([]);
    expect(desk.session.getState()).toMatchObject({ following: { state: 'well' }, work: { state: 'idle' } });
  });

  test('of what others have written where the program refuses to say', async () => {
    const desk = await live();
    desk.host.entries = [{ id: '7', label: { id: 'safe', values: {} }, edits: [] }];
    desk.host.refuse('undoEntries', 'busy');
    desk.host.type(desk.cell('indicators.0.score'), 8, 'remote');
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).not.toContain('I02');
    expect(desk.session.getState().undoable).toBeNull();
    await jest.advanceTimersByTimeAsync(1_100);
    expect(desk.session.getState()).toMatchObject({ undoable: { id: '7' }, following: { state: 'well' } });
  });

  test('of a change while a job runs', async () => {
    const desk = await live();
    const release = desk.host.hold();
    const job = desk.session.check();
    await jest.advanceTimersByTimeAsync(1);
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(desk.host.reads).toBe(2);
    release();
    await done(job);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).not.toContain('I02');
  });

  test('of a change while one before is followed', async () => {
    const desk = await live();
    const release = desk.host.hold();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    desk.host.type(desk.cell('funds.total.score'), 9.88);
    release();
    await jest.advanceTimersByTimeAsync(SOON);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).toEqual([]);
    expect(desk.host.reads).toBe(3);
  });

  test('where a job begins before what was read is shown: it is read again', async () => {
    const desk = await live();
    const release = desk.host.hold();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    const job = desk.session.choosePack('cn-default');
    release();
    await done(job);
    expect(rules(desk)).toContain('I02');
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).not.toContain('I02');
    expect(desk.session.getState().pack.kind).toBe('built-in');
  });
});

describe('a refusal', () => {
  test.each(['cell-editing', 'busy', 'timed-out'] as const)('%s is waited out quietly', async (code) => {
    const desk = await live();
    desk.host.refuse('read', code);
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState()).toMatchObject({
      following: { state: 'waiting', code },
      work: { state: 'idle' },
    });
    await jest.advanceTimersByTimeAsync(1_100);
    expect(desk.session.getState().following).toEqual({ state: 'well' });
    expect(rules(desk)).not.toContain('I02');
  });

  test.each(['failed', 'too-large', 'unsupported'] as HostErrorCode[])(
    '%s is said calmly, and put right by the next success',
    async (code) => {
      const desk = await live();
      const before = rules(desk);
      desk.host.refuse('read', code);
      desk.host.type(desk.cell('indicators.0.score'), 8);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(desk.session.getState()).toMatchObject({
        following: { state: 'failed', code, behind: 'results' },
        work: { state: 'idle' },
      });
      expect(rules(desk)).toEqual(before);
      await desk.session.followNow();
      expect(desk.session.getState().following).toEqual({ state: 'well' });
      expect(rules(desk)).not.toContain('I02');
    },
  );

  test('is forgotten with the next change that can be followed', async () => {
    const desk = await live();
    desk.host.refuse('read', 'failed');
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    desk.host.type(desk.cell('funds.total.score'), 9.88);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().following).toEqual({ state: 'well' });
    expect(rules(desk)).toEqual([]);
  });

  test('that is a defect of ours is reported, and no more than that', async () => {
    const desk = await live();
    const defects: unknown[] = [];
    const session = openSession(desk.host, (error) => defects.push(error));
    await done(session.check());
    jest.spyOn(desk.host, 'read').mockRejectedValue(new TypeError('a defect'));
    desk.session.dispose();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(defects).toEqual([new TypeError('a defect')]);
    expect(session.getState()).toMatchObject({
      following: { state: 'failed', code: 'failed' },
      work: { state: 'idle' },
    });
  });
});

describe('forms', () => {
  const moved = (sheet: Sheet, by: number): Sheet => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key + by * cellKey(1, 0), cell])),
    merges: sheet.merges.map((merge) => ({ ...merge, top: merge.top + by, bottom: merge.bottom + by })),
  });
  const withSheet = (workbook: Workbook, changed: Sheet): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === changed.name ? changed : sheet)),
  });

  test('that move down are found where they are now', async () => {
    const desk = await live();
    const [first] = desk.host.workbook.sheets;
    desk.host.become(withSheet(desk.host.workbook, moved(first!, 2)), SHEET);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().scope).toEqual({ form: expect.stringContaining('A3:') });
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
    expect(desk.host.asked[1]?.sheets).toEqual([SHEET]);
  });

  test('that come on a new sheet are found', async () => {
    const desk = await live();
    const sheets = [...desk.host.workbook.sheets, ...otherForm('新表')];
    desk.host.become({ ...desk.host.workbook, sheets }, '新表');
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().checked?.report.forms).toHaveLength(3);
  });

  test('that go with their sheet are gone, and another one is shown', async () => {
    const desk = await live();
    const sheets = desk.host.workbook.sheets.slice(1);
    desk.host.become({ ...desk.host.workbook, sheets }, SHEET);
    await jest.advanceTimersByTimeAsync(SOON);
    const { checked, scope } = desk.session.getState();
    expect(checked?.report.forms.map(({ form }) => form.sheet)).toEqual([OTHER]);
    expect(scope).toEqual({ form: expect.stringContaining(OTHER) });
  });

  test('come to be as they are typed', async () => {
    const desk = await live();
    const [first] = desk.host.workbook.sheets;
    const empty = { ...first!, cells: new Map<number, Cell>(), merges: [] };
    desk.host.become(withSheet(desk.host.workbook, empty), SHEET);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().checked?.report.forms).toHaveLength(1);
    desk.host.become(withSheet(desk.host.workbook, first!), SHEET);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().checked?.report.forms).toHaveLength(2);
  });
});

describe('an open preview', () => {
  test('stays while its cells and what they rest on are untouched', async () => {
    const desk = await live();
    await done(desk.session.previewSafeFixes());
    const { preview } = desk.session.getState();
    desk.host.type(on(OTHER, desk.cell('indicators.0.score')), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    desk.host.type(desk.cell('header.project-name'), '改名后的项目');
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().preview).toBe(preview);
    expect(await done(desk.session.applyPreview())).toBe(true);
  });

  test.each(['indicators.0.score', 'funds.total.executed'])(
    'closes with a word when %s changes',
    async (path) => {
      const desk = await live();
      await done(desk.session.previewSafeFixes());
      desk.host.type(desk.cell(path), 7);
      await jest.advanceTimersByTimeAsync(SOON);
      expect(desk.session.getState()).toMatchObject({ preview: null, notice: { kind: 'preview-outdated' } });
    },
  );

  test('of one fix closes when its finding is gone', async () => {
    const desk = await live();
    await done(desk.session.previewFix(itemOf(desk.session, 'F06').finding, 0));
    expect(desk.session.getState().preview).not.toBeNull();
    desk.host.type(desk.cell('funds.total.score'), 9.88);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState()).toMatchObject({ preview: null, notice: { kind: 'preview-outdated' } });
  });
});

describe('marks', () => {
  test('follow on the sheets where they have changed, and only then', async () => {
    const desk = await live();
    const { session, host } = desk;
    await done(session.mark());
    const { drawings } = host;
    host.type(desk.cell('header.project-name'), '改名后的项目');
    await jest.advanceTimersByTimeAsync(SOON);
    expect(host.drawings).toBe(drawings);
    host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(host.drawings).toBe(drawings + 1);
    expect(host.drawnOn).toEqual([SHEET]);
    expect(host.marks.filter(({ sheet }) => sheet === SHEET).map(({ rule }) => rule)).toEqual(['F06', 'I05']);
    expect(host.marks.filter(({ sheet }) => sheet === OTHER)).toHaveLength(3);
  });

  test('that are refused follow later', async () => {
    const desk = await live();
    await done(desk.session.mark());
    desk.host.refuse('highlight', 'cell-editing');
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.session.getState().following).toEqual({ state: 'waiting', code: 'cell-editing' });
    expect(rules(desk)).not.toContain('I02');
    await jest.advanceTimersByTimeAsync(1_100);
    expect(desk.session.getState().following).toEqual({ state: 'well' });
    expect(desk.host.marks.filter(({ sheet }) => sheet === SHEET)).toHaveLength(2);
  });

  test.each(['protected', 'mark-limit', 'in-doubt'] as const)(
    'that are refused with %s do not keep the results back, and it is said',
    async (code) => {
      const desk = await live();
      await done(desk.session.mark());
      desk.host.refuse('highlight', code);
      desk.host.type(desk.cell('indicators.0.score'), 8);
      await jest.advanceTimersByTimeAsync(SOON);
      const following = { state: 'failed', code, behind: 'marks' };
      expect(desk.session.getState()).toMatchObject({ following, work: { state: 'idle' } });
      expect(rules(desk)).not.toContain('I02');
      await desk.session.followNow();
      expect(desk.session.getState().following).toEqual({ state: 'well' });
      expect(desk.host.marks.filter(({ sheet }) => sheet === SHEET)).toHaveLength(2);
    },
  );

  test.each([
    ['check', ({ session }: Desk) => session.check()],
    ['fix', ({ session }: Desk) => session.applyPreview()],
  ] as const)('that are refused do not make a failure of a %s', async (_task, act) => {
    const desk = await live();
    await done(desk.session.mark());
    await done(desk.session.previewSafeFixes());
    desk.host.refuse('highlight', 'protected');
    expect(await done(act(desk))).toBe(true);
    expect(desk.session.getState().work).toMatchObject({ state: 'failed', task: 'mark', code: 'protected' });
  });

  test('that another pane has cleared stay cleared', async () => {
    const desk = await live();
    await done(desk.session.mark());
    await desk.host.clearHighlights();
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(desk.host.marks).toEqual([]);
    expect(desk.session.getState().marksOn).toBe(false);
  });

  test('of an earlier pane are known, and follow the first check', async () => {
    const desk = await live();
    await done(desk.session.mark());
    const later = openSession(desk.host);
    await done(later.open());
    expect(later.getState().marksOn).toBe(true);
  });
});

describe('the sheet that the person is on', () => {
  const shown = ({ session }: Desk) => {
    const { scope } = session.getState();
    return scope !== 'all' && 'form' in scope ? scope.form.split('!')[0] : scope;
  };

  test('is the one whose form is shown', async () => {
    const desk = await live();
    desk.host.goTo(OTHER);
    expect(shown(desk)).toBe(OTHER);
    desk.host.goTo(SHEET);
    expect(shown(desk)).toBe(SHEET);
  });

  test('changes nothing while another form, or all of them, was chosen', async () => {
    const desk = await live();
    desk.session.setScope('all');
    desk.host.goTo(OTHER);
    expect(shown(desk)).toBe('all');
    desk.session.setScope(desk.session.getState().scope);
    const [first] = desk.session.getState().checked!.report.forms;
    desk.session.setScope({ form: first!.form.id });
    desk.host.goTo(SHEET);
    desk.host.goTo(OTHER);
    expect(shown(desk)).toBe(OTHER);
  });

  test('changes nothing where we have sent them there, nor while a preview waits', async () => {
    const desk = await live();
    const located = desk.session.locate(on(OTHER, desk.cell('total.score')));
    await done(located);
    desk.host.goTo(OTHER);
    expect(shown(desk)).toBe(SHEET);
    desk.host.goTo(SHEET);
    await done(desk.session.previewSafeFixes());
    desk.host.goTo(OTHER);
    expect(shown(desk)).toBe(SHEET);
  });

  test('without a form leaves what is shown', async () => {
    const desk = await live();
    const [first] = desk.host.workbook.sheets;
    const notes: Sheet = { ...first!, name: '备注', cells: new Map(), merges: [] };
    desk.host.become({ ...desk.host.workbook, sheets: [...desk.host.workbook.sheets, notes] }, '备注');
    await jest.advanceTimersByTimeAsync(SOON);
    desk.host.goTo('备注');
    expect(shown(desk)).toBe(SHEET);
    desk.host.goTo(OTHER);
    expect(shown(desk)).toBe(OTHER);
  });
});

describe('the switch', () => {
  test('off makes results stale, and on again brings them up to date', async () => {
    const desk = await live();
    await desk.session.settings.change('live', false);
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(desk.session.getState().stale).toBe(true);
    expect(desk.host.reads).toBe(1);
    await desk.session.settings.change('live', true);
    expect(desk.session.getState().stale).toBe(false);
    await jest.advanceTimersByTimeAsync(SOON);
    expect(rules(desk)).not.toContain('I02');
  });

  test('off leaves a fix to take in what came before it', async () => {
    const desk = await live();
    await desk.session.settings.change('live', false);
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await done(desk.session.applyFix(itemOf(desk.session, 'F06').finding, 0));
    if (desk.session.getState().preview) await done(desk.session.applyPreview());
    expect(desk.session.getState().stale).toBe(false);
    expect(rules(desk)).not.toContain('I02');
  });
});

test('a pane that is closed reads nothing more', async () => {
  const desk = await live();
  desk.host.type(desk.cell('indicators.0.score'), 8);
  desk.session.dispose();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(desk.host.reads).toBe(1);
  expect(jest.getTimerCount()).toBe(0);
});

test('nothing is followed before the first check', async () => {
  const desk = openDesk();
  desk.host.type(desk.cell('indicators.0.score'), 8);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(desk.host.reads).toBe(0);
});
