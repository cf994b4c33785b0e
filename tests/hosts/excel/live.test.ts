/**
 * The pane keeps up with Excel by itself: what an edit costs in a large workbook, that it takes nothing from the
 * user, and what happens where Excel refuses.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { formatAddress } from '../../../src/core/grid/address';
import type { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { zhCN } from '../../../src/locales/zh-CN';
import { type Session, createSession } from '../../../src/taskpane/session';
import type { SessionState } from '../../../src/taskpane/session/state';
import { manyForms } from '../../support/many-forms';
import { present } from '../../support/rules';
import { fileOf } from '../../support/workbook-file';
import { bootDesktop } from './emulator/boot';
import type { Counters } from './emulator/server';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(14);
const FORMS = manyForms(3);
const SCORE = formatAddress(FORMS.at('indicators.0.score'));
const OFTEN = 20;

beforeAll(() => bootDesktop(excel.current));
let panes: Session[] = [];

function closePanes(): void {
  for (const pane of panes) pane.dispose();
  panes = [];
}

afterEach(closePanes);

function paneOn(host: ExcelHost): Session {
  const pane = createSession({ host, locale: zhCN });
  panes.push(pane);
  return pane;
}

interface Desk extends OpenExcel {
  readonly pane1: Session;
}

/** A workbook of so many forms that is checked; the person is on the first of them. */
async function checked(forms = FORMS, timeout?: number): Promise<Desk> {
  const open = excel.open(fileOf(forms.workbook));
  const pane1 = paneOn(open.pane(timeout));
  await pane1.open();
  await open.settle();
  expect(await pane1.check()).toBe(true);
  await open.settle();
  open.server.undoStack = [];
  open.server.takeCounters();
  return { ...open, pane1 };
}

/** Waits for what the pane comes to by itself. */
async function comesTo(pane: Session, expected: (state: SessionState) => boolean): Promise<SessionState> {
  const end = Date.now() + 10_000;
  while (!expected(pane.getState())) {
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(pane.getState().following)}`);
    await new Promise((resolve) => setTimeout(resolve, OFTEN));
  }
  return pane.getState();
}

const rules = ({ view }: SessionState): string[] => view.items.map(({ finding }) => finding.rule);
const scoreIsTooHigh = (state: SessionState): boolean => rules(state).includes('I02');

/** Somebody types a score above the weight. */
async function costOfEdit({ server, settle, pane1 }: Desk): Promise<Counters> {
  server.takeCounters();
  server.userEdit('项目1', SCORE, 50);
  await comesTo(pane1, scoreIsTooHigh);
  await settle();
  return server.takeCounters();
}

describe('an edit', () => {
  it('is checked in one sync in a workbook of 200 forms, at the cost of one form', async () => {
    const alone = await costOfEdit(await checked(manyForms(1)));
    closePanes();
    const among = await costOfEdit(await checked(manyForms(200)));
    expect(alone).toMatchObject({ batches: 1, writes: 0 });
    expect(among).toMatchObject({ batches: 1, writes: 0 });
    expect(among.bytesOut).toBeLessThan(1.5 * alone.bytesOut);
    expect(among.bytesIn).toBeLessThan(1.5 * alone.bytesIn);
  });

  it('stays one that the user can take back, and is checked again when taken back', async () => {
    const desk = await checked();
    await costOfEdit(desk);
    expect(desk.server.undoStack).toEqual([`项目1!${SCORE}`]);
    desk.server.userEdit('项目1', SCORE, 6);
    await comesTo(desk.pane1, (state) => !scoreIsTooHigh(state));
    expect(desk.server.undoStack).toHaveLength(2);
  });

  it('draws marks on its own sheet, and none where they stay as they are', async () => {
    const desk = await checked();
    await desk.pane1.mark();
    await desk.settle();
    const marks = (name: string) => desk.server.book.sheet(name)?.conditionalFormats.length;
    const before = marks('项目2');
    // Reading, a look whether the marks are still there, and three to draw.
    expect(await costOfEdit(desk)).toMatchObject({ batches: 5 });
    expect(marks('项目1')).toBeGreaterThan(0);
    expect(marks('项目2')).toBe(before);
    desk.server.takeCounters();
    desk.server.userEdit('项目1', formatAddress(FORMS.at('header.project-name')), '改名后的项目');
    await comesTo(desk.pane1, ({ checked: now }) => {
      return now?.report.forms[0]?.form.header['project-name']?.value.text === '改名后的项目';
    });
    await desk.settle();
    expect(desk.server.takeCounters()).toMatchObject({ batches: 1, writes: 0 });
  });

  it('of a co-author is followed as well', async () => {
    const { server, pane1 } = await checked();
    server.userEdit('项目1', SCORE, 50, 'Remote');
    await comesTo(pane1, scoreIsTooHigh);
  });

  it('that moves rows, and a sheet that is renamed, added or deleted, leave nothing behind', async () => {
    const { server, pane1 } = await checked();
    server.userInsertRow('项目1', 0);
    await comesTo(pane1, ({ scope }) => scope !== 'all' && 'form' in scope && scope.form.includes('!A2:'));
    // Of this Excel does not tell.
    present(server.book.sheets[0]).name = '改名';
    server.userEdit('改名', 'A1', '附件');
    await comesTo(pane1, ({ checked: now }) => now?.report.forms[0]?.form.sheet === '改名');
    server.book.deleteSheet('项目2');
    await comesTo(pane1, ({ checked: now }) => now?.report.forms.length === 2);
    server.book.addSheet({ ...present(manyForms(4).workbook.sheets[3]), name: '新表' });
    await comesTo(pane1, ({ checked: now }) => now?.report.forms.length === 3);
  });
});

describe('an Excel that refuses', () => {
  it('while a cell is being edited is waited for', async () => {
    const { server, pane1 } = await checked();
    server.faults.cellEditing = true;
    server.userEdit('项目1', SCORE, 50);
    await comesTo(pane1, ({ following }) => following.state === 'waiting');
    expect(pane1.getState()).toMatchObject({ work: { state: 'idle' }, following: { code: 'cell-editing' } });
    server.faults.cellEditing = false;
    const state = await comesTo(pane1, scoreIsTooHigh);
    expect(state.following).toEqual({ state: 'well' });
  });

  it('to answer at all is given up on, and followed again once it is back', async () => {
    const { server, pane1 } = await checked(FORMS, 1_000);
    server.faults.hang = true;
    server.userEdit('项目1', SCORE, 50);
    await comesTo(pane1, ({ following }) => following.state === 'waiting');
    expect(pane1.getState().following).toEqual({ state: 'waiting', code: 'timed-out' });
    server.faults.hang = false;
    await comesTo(pane1, scoreIsTooHigh);
  });

  it('an answer so large gets it in parts', async () => {
    const { server, pane1 } = await checked();
    server.faults.responseLimit = 6_000;
    server.userEdit('项目1', SCORE, 50);
    await comesTo(pane1, scoreIsTooHigh);
    expect(server.takeCounters().batches).toBeGreaterThan(1);
  });
});

it('shows the form of the sheet that the user goes to', async () => {
  const { server, pane1 } = await checked();
  server.userActivate('项目3');
  await comesTo(pane1, ({ scope }) => scope !== 'all' && 'form' in scope && scope.form.startsWith('项目3!'));
});

describe('two panes on one workbook', () => {
  it('follow what the other writes, and either takes back what the other wrote', async () => {
    const desk = await checked();
    const { server, pane1 } = desk;
    const pane2 = paneOn(desk.pane());
    expect(await pane2.check()).toBe(true);
    await costOfEdit(desk);
    await comesTo(pane2, scoreIsTooHigh);
    expect(await pane1.previewSafeFixes()).toBe(true);
    const cells = pane1.getState().preview?.edits.length ?? 0;
    expect(await pane1.applyPreview()).toBe(true);
    await comesTo(pane2, ({ undoable }) => undoable?.cells === cells);
    expect(scoreIsTooHigh(pane2.getState())).toBe(false);
    expect(await pane2.undo()).toBe(true);
    expect(pane2.getState().notice).toMatchObject({ kind: 'undone', cells, refused: [] });
    await comesTo(pane1, scoreIsTooHigh);
    await comesTo(pane1, ({ undoable }) => undoable === null);
    await desk.settle();
    expect(server.book.sheet('项目1')?.cell(FORMS.at('indicators.0.score')).value).toBe(50);
    for (const pane of [pane1, pane2]) {
      expect(pane.getState()).toMatchObject({ work: { state: 'idle' }, following: { state: 'well' } });
    }
  });
});
