/** What is asked for while something else is under way is done all the same. */
import { baselineOf } from '../../src/core/guard/baseline';
import { paneCommands } from '../../src/taskpane/commands';
import { openDesk, itemOf } from './desk';

async function checked() {
  const desk = openDesk();
  await desk.session.check();
  return desk;
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('while the program is still selecting a cell', () => {
  test('an action is done', async () => {
    const { host, session, cell } = await checked();
    const release = host.holdSelections();
    const going = session.locate(cell('total.score'));
    expect(await session.previewSafeFixes()).toBe(true);
    expect(session.getState().preview?.kind).toBe('safe');
    release();
    expect(await going).toBe(true);
  });

  test('the person can go on, and ends where they wanted to be last', async () => {
    const { host, session } = await checked();
    const release = host.holdSelections();
    const first = session.focusNext();
    await tick();
    const later = [session.focusNext(), session.focusNext()];
    release();
    expect([await first, ...(await Promise.all(later))]).toEqual([true, false, true]);
    const { focus, view } = session.getState();
    const [at] = view.items.find(({ id }) => id === focus)!.finding.cells;
    expect(host.selected?.range).toMatchObject({ top: at!.row, left: at!.column });
  });
});

describe('while a check is under way', () => {
  test('a cell can be gone to', async () => {
    const { host, session } = await checked();
    const release = host.hold();
    const check = session.check();
    await tick();
    expect(await session.locate(itemOf(session, 'F06'))).toBe(true);
    const [at] = itemOf(session, 'F06').finding.cells;
    expect(host.selected?.range).toMatchObject({ top: at!.row, left: at!.column });
    release();
    await check;
  });

  test('a refusal to go there is said once the check is over', async () => {
    const { host, session, cell } = await checked();
    const release = host.hold();
    const check = session.check();
    await tick();
    host.refuse('select', 'sheet-missing');
    const going = session.locate(cell('total.score'));
    await tick();
    expect(session.getState().work).toMatchObject({ state: 'busy', task: 'check' });
    release();
    await check;
    expect(await going).toBe(false);
    expect(session.getState().work).toMatchObject({ state: 'failed', task: 'locate' });
    await session.locate(cell('total.score'));
    expect(session.getState().work).toEqual({ state: 'idle' });
  });

  test('a pack can be chosen', async () => {
    const { host, session } = await checked();
    const release = host.hold();
    const check = session.check();
    const chosen = session.choosePack('cn-default');
    release();
    expect([await check, await chosen]).toEqual([true, true]);
    expect(session.getState().pack).toMatchObject({ pack: { id: 'cn-default' } });
  });

  test('a baseline that has just been read is set', async () => {
    const { host, session } = await checked();
    const release = host.hold();
    const check = session.check();
    const baseline = baselineOf(host.workbook, 'template');
    const set = session.editing.setBaseline(baseline);
    release();
    expect([await check, await set]).toEqual([true, true]);
    expect(session.getState().checked?.under.baseline).toEqual(baseline);
  });

  test('another button of the ribbon waits for it', async () => {
    const { host, session } = openDesk();
    const commands = paneCommands(session);
    const release = host.hold();
    const asked = [commands.check(), commands.fixSafe()];
    await tick();
    release();
    await Promise.all(asked);
    expect(session.getState().preview?.kind).toBe('safe');
    expect(host.reads).toBe(1);
  });
});

test('automatic marks that are switched off while they are drawn go again', async () => {
  const { host, session } = await checked();
  const set = session.settings.change('marks', true);
  const off = session.settings.change('marks', false);
  await Promise.all([set, off]);
  while (session.getState().work.state === 'busy') await tick();
  expect(session.getState().marksOn).toBe(false);
  expect(host.marks).toEqual([]);
});

test('automatic marks that are switched off during another job go after it', async () => {
  const { host, session } = await checked();
  await session.settings.change('marks', true);
  while (!session.getState().marksOn) await tick();
  const preview = session.previewSafeFixes();
  await session.settings.change('marks', false);
  await preview;
  await tick();
  while (session.getState().work.state === 'busy') await tick();
  expect(session.getState().marksOn).toBe(false);
  expect(host.marks).toEqual([]);
});

test('ticks that follow each other at once all count', async () => {
  const { session } = await checked();
  await session.previewSafeFixes();
  const ids = session
    .getState()
    .preview!.entries.filter(({ optional }) => optional)
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  await Promise.all(ids.map((id) => session.tick([id], false)));
  const { entries } = session.getState().preview!;
  expect(entries.filter(({ id, ticked }) => ids.includes(id) && ticked)).toEqual([]);
});

describe('what is made of the results', () => {
  test('has what was typed just before', async () => {
    const { host, session, cell } = await checked();
    host.type(cell('funds.total.score'), 9.88);
    expect(await session.upToDate()).toBe(true);
    expect(session.getState().view.items.map(({ finding }) => finding.rule)).not.toContain('F06');
  });

  test('has it also where the results do not follow by themselves, or says why not', async () => {
    const { host, session, cell } = await checked();
    await session.settings.change('live', false);
    host.type(cell('funds.total.score'), 9.88);
    host.refuse('read', 'cell-editing');
    expect(await session.upToDate()).toBe(false);
    expect(session.getState().work).toMatchObject({ state: 'failed', code: 'cell-editing' });
    expect(await session.upToDate()).toBe(true);
    expect(session.getState().view.items.map(({ finding }) => finding.rule)).not.toContain('F06');
  });
});
