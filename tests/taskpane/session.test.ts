import type { Session } from '../../src/taskpane/session';
import type { SessionState } from '../../src/taskpane/session/state';
import { type Desk, SHEET, itemOf, openDesk, openSession } from './desk';

function rules({ session }: Desk): string[] {
  return session.getState().view.items.map(({ finding }) => finding.rule);
}

async function checked(options?: Parameters<typeof openDesk>[0]): Promise<Desk> {
  const desk = openDesk(options);
  expect(await desk.session.check()).toBe(true);
  return desk;
}

/** Every state that an action passes through. */
function watch({ session }: Desk): SessionState[] {
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.getState()));
  return states;
}

describe('checking', () => {
  test('shows nothing before the first check and the findings after it', async () => {
    const desk = openDesk();
    expect(desk.session.getState()).toMatchObject({ checked: null, work: { state: 'idle' } });
    await desk.session.check();
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
    expect(desk.session.getState().view.counts).toEqual({ error: 3, warning: 0, info: 0 });
  });

  test('is busy with progress meanwhile, and takes another one asked for for the same', async () => {
    const desk = openDesk();
    const states = watch(desk);
    const release = desk.host.hold();
    const first = desk.session.check();
    const second = desk.session.check();
    release();
    expect([await first, await second]).toEqual([true, true]);
    expect(desk.host.reads).toBe(1);
    expect(states.map(({ work }) => work)).toContainEqual({
      state: 'busy',
      task: 'check',
      progress: { done: 1, total: 4 },
      cancellable: true,
    });
    expect(desk.session.getState().work).toEqual({ state: 'idle' });
  });

  test('can be cancelled and then keeps what was known', async () => {
    const desk = await checked();
    const before = desk.session.getState().checked;
    desk.host.hold();
    const again = desk.session.check();
    await new Promise((resolve) => setTimeout(resolve, 5));
    desk.session.cancel();
    expect(await again).toBe(false);
    const state = desk.session.getState();
    expect(state).toMatchObject({ work: { state: 'idle' }, notice: { kind: 'cancelled' } });
    expect(state.checked).toBe(before);
  });

  test.each(['cell-editing', 'too-large', 'timed-out', 'unsupported', 'failed'] as const)(
    'a refusal %s loses nothing',
    async (code) => {
      const desk = await checked();
      const before = desk.session.getState();
      desk.host.refuse('read', code);
      expect(await desk.session.check()).toBe(false);
      expect(desk.session.getState()).toMatchObject({
        work: { state: 'failed', task: 'check', code },
        checked: before.checked,
        view: before.view,
      });
      desk.session.dismiss();
      expect(desk.session.getState().work).toEqual({ state: 'idle' });
    },
  );

  test('a defect is reported and shown as a failure, never as endless work', async () => {
    const defects: unknown[] = [];
    const { host } = openDesk();
    const session = openSession(host, (error) => defects.push(error));
    jest.spyOn(host, 'read').mockRejectedValueOnce(new TypeError('a defect'));
    expect(await session.check()).toBe(false);
    expect(session.getState().work).toMatchObject({ state: 'failed', code: 'failed' });
    expect(defects).toEqual([new TypeError('a defect')]);
  });

  test('says when the workbook was changed since, also while it was read, where nothing follows', async () => {
    const desk = await checked();
    await desk.session.settings.change('live', false);
    desk.host.type(desk.cell('goal.actual'), '改写');
    expect(desk.session.getState().stale).toBe(true);
    await desk.session.check();
    expect(desk.session.getState().stale).toBe(false);
    const release = desk.host.hold();
    const again = desk.session.check();
    await new Promise((resolve) => setTimeout(resolve, 5));
    desk.host.type(desk.cell('goal.actual'), '再改');
    release();
    await again;
    expect(desk.session.getState().stale).toBe(true);
  });

  test('hears nothing any more once it is disposed of', async () => {
    const desk = await checked();
    await desk.session.settings.change('live', false);
    desk.session.dispose();
    desk.host.type(desk.cell('goal.actual'), '改写');
    expect(desk.session.getState().stale).toBe(false);
    expect(desk.host.listeners).toBe(0);
  });
});

describe('looking through the findings', () => {
  test('filters by severity, text and part, and sorts', async () => {
    const desk = await checked();
    const { session } = desk;
    session.setFilter({ severity: 'warning' });
    expect(rules(desk)).toEqual([]);
    session.setFilter({ severity: null, text: '总分' });
    expect(rules(desk)).toEqual(['I05']);
    session.setFilter({ text: 'f06' });
    expect(rules(desk)).toEqual(['F06']);
    session.setFilter({ text: '', part: 'section:0' });
    expect(rules(desk)).toEqual(['I02']);
    session.setFilter({ part: null });
    session.setSort('rule');
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
    expect(session.getState().view.counts.error).toBe(3);
  });

  test('next and previous go round, select the cell and open the group', async () => {
    const desk = await checked();
    const { session, host } = desk;
    session.toggleGroup('funds');
    await session.focusNext();
    expect(session.getState().focus).toBe(itemOf(session, 'F06').id);
    expect(session.getState().collapsed.has('funds')).toBe(false);
    const { row, column } = desk.cell('funds.total.score');
    expect(host.selected).toEqual({
      sheet: SHEET,
      range: { top: row, left: column, bottom: row, right: column },
    });
    await session.focusPrevious();
    expect(session.getState().focus).toBe(itemOf(session, 'I05').id);
    await session.focusNext();
    expect(session.getState().focus).toBe(itemOf(session, 'F06').id);
  });

  test('keeps the focus over a check, and drops it with its finding', async () => {
    const desk = await checked();
    const { session } = desk;
    session.focus(itemOf(session, 'I02').id);
    await session.check();
    expect(session.getState().focus).toBe(itemOf(session, 'I02').id);
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await session.check();
    expect(session.getState().focus).toBeNull();
  });

  test('a refused selection is a failure that leaves the list as it is', async () => {
    const desk = await checked();
    desk.host.refuse('select', 'sheet-missing');
    expect(await desk.session.locate(desk.cell('total.score'))).toBe(false);
    expect(desk.session.getState().work).toMatchObject({ task: 'locate', code: 'sheet-missing' });
    expect(rules(desk)).toHaveLength(3);
  });

  test('shows one form or all, beginning with the one that is open', async () => {
    const desk = openDesk();
    const [sheet] = desk.host.workbook.sheets;
    desk.host.workbook = {
      ...desk.host.workbook,
      sheets: [
        { ...sheet!, name: '第一张' },
        { ...sheet!, name: '第二张' },
      ],
    };
    await desk.host.select('第二张', { top: 0, left: 0, bottom: 0, right: 0 });
    await desk.session.check();
    const { scope, view } = desk.session.getState();
    expect(scope).toEqual({ form: expect.stringContaining('第二张') });
    expect(view.groups.map(({ key }) => key)).toContain('funds');
    desk.session.setScope('all');
    const all = desk.session.getState().view;
    expect(all.all).toBeGreaterThan(view.all);
    expect(new Set(all.items.map(({ finding }) => finding.sheet))).toEqual(new Set(['第一张', '第二张']));
  });

  test('keeps to the form when inserted rows change its id', async () => {
    const desk = await checked();
    const [sheet] = desk.host.workbook.sheets;
    const shifted = new Map([...sheet!.cells].map(([key, cell]) => [key + 16_384, cell]));
    const merges = sheet!.merges.map((merge) => ({ ...merge, top: merge.top + 1, bottom: merge.bottom + 1 }));
    desk.host.workbook = { ...desk.host.workbook, sheets: [{ ...sheet!, cells: shifted, merges }] };
    await desk.session.check();
    expect(desk.session.getState().scope).toEqual({ form: expect.stringContaining('A2:') });
    expect(rules(desk)).toContain('F06');
  });
});

describe('fixing', () => {
  test('previews first, writes only on agreement, then checks again', async () => {
    const desk = await checked();
    const { session, host } = desk;
    await session.previewSafeFixes();
    const { preview } = session.getState();
    expect(preview?.edits.map(({ after }) => after.value)).toEqual([9.88, 8]);
    expect(preview?.entries.every(({ ticked }) => ticked)).toBe(true);
    expect(host.written).toEqual([]);
    expect(await session.applyPreview()).toBe(true);
    expect(host.written).toHaveLength(1);
    expect(rules(desk)).toEqual([]);
    expect(session.getState()).toMatchObject({
      preview: null,
      stale: false,
      undoable: { cells: 2 },
      notice: { kind: 'fixed', cells: 2 },
    });
  });

  test('a change left out is not written, and what follows is worked out anew', async () => {
    const desk = await checked();
    const { session, host } = desk;
    await session.previewSafeFixes();
    await session.tick([itemOf(session, 'I02').id], false);
    const { preview } = session.getState();
    expect(preview?.entries.find(({ rule }) => rule === 'I02')?.ticked).toBe(false);
    expect(preview?.edits.some(({ at }) => at.row === desk.cell('indicators.0.score').row)).toBe(false);
    await session.tick([itemOf(session, 'I02').id], true);
    expect(session.getState().preview?.edits).toHaveLength(2);
    await session.tick([itemOf(session, 'I02').id], false);
    await session.applyPreview();
    expect(host.valueAt(desk.cell('indicators.0.score'))).toBe(50);
    expect(host.valueAt(desk.cell('funds.total.score'))).toBe(9.88);
  });

  test('closing the preview writes nothing', async () => {
    const desk = await checked();
    await desk.session.previewSafeFixes();
    desk.session.closePreview();
    expect(await desk.session.applyPreview()).toBe(false);
    expect(desk.host.written).toEqual([]);
  });

  test('one fix is written at once when nothing follows from it', async () => {
    const desk = await checked({ change: { 'total.score': 90 } });
    const { session, host } = desk;
    await session.applyFix(itemOf(session, 'I05').finding, 0);
    expect(host.valueAt(desk.cell('total.score'))).toBe(99.78);
    expect(session.getState().notice).toEqual({ kind: 'fixed', cells: 1 });
  });

  test('one fix that makes another cell follow is previewed with it', async () => {
    // The total agrees with its wrong part, so mending the part would make it disagree.
    const desk = await checked({ change: { 'funds.total.score': 9.99, 'total.score': 99.89 } });
    const { session, host } = desk;
    await session.applyFix(itemOf(session, 'F06').finding, 0);
    expect(host.written).toEqual([]);
    const { preview } = session.getState();
    expect(preview).toMatchObject({ kind: 'single' });
    expect(preview?.edits.map(({ after }) => after.value)).toEqual([9.88, 99.78]);
    await session.applyPreview();
    expect(rules(desk)).toEqual([]);
  });

  test('a locked cell is not written and says so', async () => {
    const desk = await checked({ protect: true });
    const { session, host } = desk;
    await session.applyFix(itemOf(session, 'F06').finding, 0);
    expect(session.getState().notice).toEqual({ kind: 'hindered', reason: 'locked' });
    await session.previewSafeFixes();
    expect(session.getState().preview?.locked).toBeGreaterThan(0);
    expect(host.written).toEqual([]);
  });

  test('a cell changed since the check is not written; everything is checked again', async () => {
    const desk = await checked();
    const { session, host } = desk;
    await session.previewSafeFixes();
    host.type(desk.cell('funds.total.score'), 9.5);
    await session.applyPreview();
    expect(host.written).toEqual([]);
    const state = session.getState();
    expect(state.notice).toMatchObject({ kind: 'out-of-date', cells: [desk.cell('funds.total.score')] });
    expect(state).toMatchObject({ stale: false, preview: null, undoable: null });
    expect(itemOf(session, 'F06').finding.found).toContain('9.5');
  });

  test.each(['protected', 'read-only', 'cell-editing'] as const)(
    'a refusal %s keeps the preview for another try',
    async (code) => {
      const desk = await checked();
      await desk.session.previewSafeFixes();
      const { preview } = desk.session.getState();
      desk.host.refuse('apply', code, [desk.cell('funds.total.score')]);
      await desk.session.applyPreview();
      expect(desk.session.getState()).toMatchObject({
        work: { state: 'failed', task: 'fix', code, cells: [desk.cell('funds.total.score')] },
        preview,
        undoable: null,
      });
      expect(await desk.session.applyPreview()).toBe(true);
    },
  );

  test('what is written is said to be, and can be undone, where the program refuses to be read afterwards', async () => {
    const desk = await checked();
    await desk.session.settings.change('live', false);
    await desk.session.previewSafeFixes();
    desk.host.refuse('read', 'timed-out');
    expect(await desk.session.applyPreview()).toBe(true);
    expect(desk.session.getState()).toMatchObject({
      work: { state: 'idle' },
      notice: { kind: 'fixed', cells: 2 },
      preview: null,
      stale: true,
      undoable: { id: '1', cells: 2 },
    });
    expect(rules(desk)).toContain('F06');
    await desk.session.check();
    expect(rules(desk)).not.toContain('F06');
  });

  test('what 撤销 would take back is asked for again where the program refuses to say', async () => {
    const desk = await checked();
    await desk.session.settings.change('live', false);
    await desk.session.previewSafeFixes();
    desk.host.refuse('undoEntries', 'busy');
    expect(await desk.session.applyPreview()).toBe(true);
    expect(desk.session.getState().undoable).toEqual({ id: null, cells: 2 });
    await desk.session.check();
    expect(desk.session.getState().undoable).toEqual({ id: '1', cells: 2 });
  });
});

describe('recomputing', () => {
  test.each(['kept', 'values', 'formulas'] as const)('as %s is previewed, then written', async (mode) => {
    const desk = await checked();
    const { session, host } = desk;
    await session.previewRecompute(mode);
    const { preview } = session.getState();
    expect(preview?.kind).toBe(mode);
    const score = preview?.edits.find(({ at }) => at.row === desk.cell('funds.total.score').row);
    expect(score?.after.formula === undefined).toBe(mode !== 'formulas');
    await session.applyPreview();
    expect(host.written).toHaveLength(1);
    expect(rules(desk)).not.toContain('F06');
  });
});

describe('undoing', () => {
  async function fixed(): Promise<Desk> {
    const desk = await checked();
    await desk.session.previewSafeFixes();
    await desk.session.applyPreview();
    return desk;
  }

  test('brings everything back as one step', async () => {
    const desk = await fixed();
    await desk.session.undo();
    expect(desk.host.valueAt(desk.cell('funds.total.score'))).toBe(9.99);
    expect(desk.host.valueAt(desk.cell('indicators.0.score'))).toBe(50);
    expect(desk.session.getState()).toMatchObject({
      undoable: null,
      notice: { kind: 'undone', cells: 2, refused: [] },
    });
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
  });

  test('leaves cells alone that were changed since, and names them', async () => {
    const desk = await fixed();
    desk.host.type(desk.cell('indicators.0.score'), 7);
    await desk.session.undo();
    expect(desk.host.valueAt(desk.cell('indicators.0.score'))).toBe(7);
    expect(desk.host.valueAt(desk.cell('funds.total.score'))).toBe(9.99);
    expect(desk.session.getState().notice).toEqual({
      kind: 'undone',
      cells: 1,
      refused: [expect.objectContaining({ at: desk.cell('indicators.0.score'), reason: 'changed-since' })],
    });
  });

  test('survives a reload of the pane', async () => {
    const desk = await fixed();
    const later = openSession(desk.host);
    await later.check();
    expect(later.getState().undoable).toMatchObject({ cells: 2 });
    await later.undo();
    expect(desk.host.valueAt(desk.cell('funds.total.score'))).toBe(9.99);
  });

  test('does nothing where nothing was written', async () => {
    const { session } = openDesk();
    expect(await session.undo()).toBe(false);
    await session.check();
    expect(await session.undo()).toBe(false);
    expect(session.getState().work).toEqual({ state: 'idle' });
  });

  test('takes back what was shown, not what another pane has written since', async () => {
    const desk = await fixed();
    const other = openSession(desk.host);
    await other.check();
    await other.applyFix(itemOf(await withFault(other, desk), 'F06').finding, 0);
    await desk.session.undo();
    expect(desk.host.valueAt(desk.cell('indicators.0.score'))).toBe(50);
    expect(desk.session.getState().undoable).toMatchObject({ cells: 1 });
  });

  test('says so where another pane has taken it back already', async () => {
    const desk = await fixed();
    const other = openSession(desk.host);
    await other.check();
    await other.undo();
    expect(await desk.session.undo()).toBe(true);
    expect(desk.session.getState()).toMatchObject({ undoable: null, notice: { kind: 'undone-elsewhere' } });
  });
});

/** Somebody makes the budget score wrong again, and the pane has seen it. */
async function withFault(session: Session, { host, cell }: Desk): Promise<Session> {
  host.type(cell('funds.total.score'), 9.5);
  await session.check();
  return session;
}

describe('marking', () => {
  test('is off until asked for, and drawn anew after a check only while on', async () => {
    const desk = await checked();
    const { session, host } = desk;
    expect(host.marks).toEqual([]);
    await session.mark();
    expect(host.marks.map(({ rule }) => rule)).toEqual(['F06', 'I02', 'I05']);
    expect(session.getState()).toMatchObject({ marksOn: true, notice: { kind: 'marked', cells: 3 } });
    await session.previewSafeFixes();
    await session.applyPreview();
    expect(host.marks).toEqual([]);
    await session.undo();
    expect(host.marks).toHaveLength(3);
    await session.clearMarks();
    expect(host.marks).toEqual([]);
    await session.check();
    expect(host.marks).toEqual([]);
  });

  test('stays off when the host refuses', async () => {
    const desk = await checked();
    desk.host.refuse('highlight', 'protected');
    await desk.session.mark();
    expect(desk.session.getState()).toMatchObject({
      marksOn: false,
      work: { state: 'failed', task: 'mark', code: 'protected' },
    });
  });
});

test('a form without faults has no findings', async () => {
  const desk = await checked({ change: {} });
  expect(rules(desk)).toEqual([]);
});
