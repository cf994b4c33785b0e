/** Guided editing by the session, over files as they are opened in the browser, and over a host that refuses. */
import { baselineOf } from '../../src/core/guard/baseline';
import type { Form } from '../../src/core/forms/model';
import { recognise } from '../../src/core/forms/recognise';
import type { CellRef } from '../../src/core/grid/address';
import type { Step } from '../../src/core/grid/shape';
import { cellAt, sheetNamed } from '../../src/core/grid/workbook';
import { recompute } from '../../src/core/recompute';
import { FileHost } from '../../src/hosts/file/file-host';
import { zhCN } from '../../src/locales/zh-CN';
import { type Session, createSession } from '../../src/taskpane/session';
import { plain } from '../hosts/plain';
import { type BuiltForm, buildForm } from '../support/form-builder';
import { present } from '../support/rules';
import { fileOf } from '../support/workbook-file';
import { SHEET, WRONG, itemOf, openDesk, openSession } from './desk';
import type { FakeHost } from './fake-host';
import { openedFile } from '../support/opened-file';

interface FileDesk {
  readonly host: FileHost;
  readonly session: Session;
  readonly form: BuiltForm;
  readonly cell: (path: string) => CellRef;
}

/** A checked session over a file whose totals are live. */
async function openFile(options: Partial<Parameters<typeof buildForm>[0]> = {}): Promise<FileDesk> {
  const form = buildForm({ layout: 'shenzhen-2022', ...options });
  const { workbook } = recompute(form.workbook, recognise(form.workbook), { mode: 'formulas' });
  const host = new FileHost(openedFile(fileOf(workbook)), '自评表.xlsx');
  const session = createSession({ host, locale: zhCN });
  await session.check();
  return { host, session, form, cell: (path) => ({ sheet: SHEET, ...present(form.at(path)) }) };
}

async function formOf({ host }: FileDesk): Promise<Form> {
  return present(recognise(await host.read())[0]);
}

/** Rules with findings, as often as they have some. */
function found({ session }: { readonly session: Session }): readonly string[] {
  return (session.getState().checked?.report.findings ?? []).map(({ rule }) => rule).sort();
}

describe('a new row in a file', () => {
  test('appears below, is gone to, and brings no finding while nothing is typed', async () => {
    const desk = await openFile();
    const before = await formOf(desk);
    const findings = found(desk);
    const at = desk.cell('indicators.0.target');
    expect(await desk.session.editing.insertRow(at)).toBe(true);
    const after = await formOf(desk);
    expect(after.total?.label.at.row).toBe((before.total?.label.at.row ?? 0) + 1);
    expect(await desk.host.selection()).toMatchObject({ sheet: SHEET, range: { top: at.row + 1 } });
    expect(found(desk)).toEqual(findings);
    expect(desk.session.getState()).toMatchObject({
      notice: { kind: 'edited', task: 'insert-row' },
      undoable: { shape: 'insert-row' },
      work: { state: 'idle' },
    });
  });

  test('the results follow what is typed into it: a weight too many is found', async () => {
    const desk = await openFile();
    const at = desk.cell('indicators.0.target');
    await desk.session.editing.insertRow(at);
    const { columns } = await formOf(desk);
    const cells = { level3: '培训人数', target: '≥60人', actual: '60人', weight: 5, score: 5 };
    const edits = Object.entries(cells).map(([column, value]) => ({
      at: { sheet: SHEET, row: at.row + 1, column: present(columns[column as 'weight']).at.column },
      before: { value: null },
      after: { value },
    }));
    desk.host.enter(edits);
    await desk.session.followNow();
    expect(found(desk)).toEqual(expect.arrayContaining(['I03', 'I04']));
    const form = await formOf(desk);
    expect(form.total?.weight?.text).toMatch(/^105/);
  });

  test('undo brings back the workbook as it was', async () => {
    const desk = await openFile();
    const [before, findings] = [plain(await desk.host.read()), found(desk)];
    await desk.session.editing.insertRow(desk.cell('indicators.3.target'));
    expect(plain(await desk.host.read())).not.toEqual(before);
    expect(await desk.session.undo()).toBe(true);
    expect(plain(await desk.host.read())).toEqual(before);
    expect(found(desk)).toEqual(findings);
    expect(desk.session.getState().notice).toMatchObject({ kind: 'shape-undone', change: 'insert-row' });
  });
});

describe('a row that goes from a file', () => {
  test('takes its findings along, brings those that follow, and all comes back by undo', async () => {
    const desk = await openFile({ change: { 'indicators.0.score': 50 } });
    const before = plain(await desk.host.read());
    expect(found(desk)).toContain('I02');
    expect(await desk.session.editing.removeRow(desk.cell('indicators.0.score'))).toBe(true);
    expect(found(desk)).not.toContain('I02');
    expect(found(desk)).toEqual(expect.arrayContaining(['I03', 'I04']));
    expect(desk.session.getState().notice).toMatchObject({ kind: 'edited', task: 'remove-row' });
    await desk.session.undo();
    expect(plain(await desk.host.read())).toEqual(before);
    expect(found(desk)).toContain('I02');
    expect(desk.session.getState().notice).toMatchObject({ kind: 'shape-undone', change: 'delete-row' });
  });
});

describe('rows that cannot come or go', () => {
  test.each([
    ['insertRow', 'header.project-name'],
    ['removeRow', 'total.label'],
    ['insertRow', 'funds.total.budget'],
  ] as const)('%s at %s is none of the table', async (intent, path) => {
    const desk = await openFile();
    const before = plain(await desk.host.read());
    expect(await desk.session.editing[intent](desk.cell(path))).toBe(false);
    expect(desk.session.getState().notice).toEqual({
      kind: 'row-refused',
      reason: 'not-in-table',
      cells: [],
    });
    expect(plain(await desk.host.read())).toEqual(before);
  });

  test('a cell of another sheet is none of the table', async () => {
    const desk = await openFile();
    expect(await desk.session.editing.insertRow({ sheet: '别处', row: 15, column: 3 })).toBe(false);
    expect(desk.session.getState().notice).toMatchObject({ reason: 'not-in-table' });
  });

  test.each(['insertRow', 'removeRow'] as const)('%s leaves a protected sheet alone', async (intent) => {
    const desk = await openFile({ protect: true });
    expect(await desk.session.editing[intent](desk.cell('indicators.0.score'))).toBe(false);
    expect(desk.session.getState().notice).toMatchObject({ kind: 'row-refused', reason: 'protected' });
  });
});

/** One cell to be written, as it stands there. */
function stepAt(host: FakeHost, at: CellRef, value: number): Step {
  const sheet = present(sheetNamed(host.workbook, at.sheet));
  return {
    change: null,
    edits: [{ at, before: { value: cellAt(sheet, at.row, at.column).value }, after: { value } }],
  };
}

describe('several steps', () => {
  test('are made one after the other, each one of undo', async () => {
    const { host, session, cell } = openDesk();
    await session.check();
    const steps = ['indicators.0.score', 'indicators.1.score'].map((path) => stepAt(host, cell(path), 1));
    expect(await session.editing.carryOut('balance', steps)).toBe(true);
    expect(session.getState().notice).toEqual({ kind: 'edited', task: 'balance', cells: 2 });
    await session.undo();
    expect(host.valueAt(cell('indicators.0.score'))).toBe(1);
    expect(host.valueAt(cell('indicators.1.score'))).not.toBe(1);
  });

  test('one refused in the middle ends them: what was made stays, is checked and can be taken back', async () => {
    const { host, session, cell } = openDesk();
    await session.check();
    expect(itemOf(session, 'I02')).toBeTruthy();
    const protect: Step = { change: { kind: 'protect', sheet: SHEET }, edits: [] };
    host.refuse('reshape', 'immovable');
    const steps = [
      stepAt(host, cell('indicators.0.score'), 1),
      protect,
      stepAt(host, cell('indicators.1.score'), 1),
    ];
    expect(await session.editing.carryOut('restore', steps)).toBe(false);
    expect(session.getState()).toMatchObject({
      work: { state: 'failed', task: 'restore', code: 'immovable' },
      notice: { kind: 'edited-partly', done: 1, steps: 3 },
    });
    expect(host.valueAt(cell('indicators.0.score'))).toBe(1);
    expect(host.valueAt(cell('indicators.1.score'))).not.toBe(1);
    expect(found({ session })).not.toContain('I02');
    expect(session.getState().undoable).toMatchObject({ cells: 1 });
    await session.undo();
    expect(host.valueAt(cell('indicators.0.score'))).toBe(50);
  });

  test('a cell that has changed meanwhile is named, after what was made', async () => {
    const { host, session, cell } = openDesk();
    await session.check();
    const steps = ['indicators.0.score', 'indicators.1.score'].map((path) => stepAt(host, cell(path), 1));
    const changed = cell('indicators.1.score');
    host.type(changed, 3, 'self');
    await session.editing.carryOut('balance', steps);
    expect(session.getState().notice).toEqual({ kind: 'out-of-date', cells: [changed] });
    expect(host.valueAt(cell('indicators.0.score'))).toBe(1);
    expect(host.valueAt(changed)).toBe(3);
    expect(session.getState().undoable).toMatchObject({ cells: 1 });
  });

  test('the first one refused leaves nothing to undo', async () => {
    const { host, session, cell } = openDesk();
    await session.check();
    host.refuse('apply', 'busy');
    expect(await session.editing.carryOut('balance', [stepAt(host, cell('indicators.0.score'), 1)])).toBe(
      false,
    );
    expect(session.getState()).toMatchObject({ undoable: null, notice: null, work: { code: 'busy' } });
    expect(host.valueAt(cell('indicators.0.score'))).toBe(WRONG['indicators.0.score']);
  });
});

describe('the baseline', () => {
  const blank = baselineOf(buildForm({ layout: 'shenzhen-2022' }).workbook, 'received');
  const change = { 'columns.target': '指标值' };

  test('is kept, and used by the next session on the same host', async () => {
    const { host, session } = openDesk({ change });
    await session.check();
    expect(found({ session })).not.toContain('T04');
    expect(await session.editing.setBaseline(blank)).toBe(true);
    expect(session.getState().notice).toEqual({ kind: 'baseline-set' });
    const compared = found({ session });
    expect(compared).toContain('T04');
    session.dispose();
    const next = openSession(host);
    await next.check();
    expect(next.getState().baseline?.origin).toBe('received');
    expect(found({ session: next })).toEqual(compared);
  });

  test('is compared with no more once it is taken away', async () => {
    const { host, session } = openDesk({ change });
    await session.check();
    const before = found({ session });
    await session.editing.setBaseline(blank);
    await session.editing.setBaseline(null);
    expect(session.getState()).toMatchObject({ baseline: null, notice: { kind: 'baseline-removed' } });
    expect(found({ session })).toEqual(before);
    const next = openSession(host);
    await next.check();
    expect(next.getState().baseline).toBeNull();
  });

  test('that could not be kept is not compared with either', async () => {
    const { host, session } = openDesk({ change });
    await session.check();
    const before = found({ session });
    host.refuse('setSetting', 'read-only');
    expect(await session.editing.setBaseline(blank)).toBe(false);
    expect(session.getState()).toMatchObject({
      baseline: null,
      work: { state: 'failed', task: 'set-baseline', code: 'read-only' },
    });
    expect(found({ session })).toEqual(before);
  });
});
