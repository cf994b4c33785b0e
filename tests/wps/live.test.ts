/** The pane over the emulated WPS: it follows the workbook, at a price that can be paid for every cell typed in. */
import type { CellRef } from '../../src/core/grid/address';
import type { Host } from '../../src/hosts/host';
import { zhCN } from '../../src/locales/zh-CN';
import { type Session, createSession } from '../../src/taskpane/session';
import { type FormOptions } from '../support/form-builder';
import { STANDARD, type Behaviour } from '../hosts/wps/emulator/variants';
import { FAULTS, LAYOUT_NAMES, formFile } from '../hosts/wps/forms';
import { type OpenWps, openWps } from '../hosts/wps/open';

/** What a typed cell may cost: placing its event, and reading its form again. */
const EDIT_BUDGET = 52;

interface Pane extends OpenWps {
  readonly session: Session;
  /** The cell of a score above its weight. */
  readonly wrong: CellRef;
}

const sessions: Session[] = [];

/** What the first check of a pane loads. */
beforeAll(() => import('../../src/taskpane/engine'), 60_000);

afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose();
});

function sessionOf(host: Host): Session {
  const session = createSession({ host, locale: zhCN });
  sessions.push(session);
  return session;
}

async function openPane(
  form: FormOptions = { layout: 'shenzhen-2022' },
  different: Partial<Behaviour> = {},
  count = 1,
): Promise<Pane> {
  const forms = Array.from({ length: count }, () => ({ ...form, change: FAULTS }));
  const opened = openWps(formFile(...forms), { ...STANDARD, ...different });
  const session = sessionOf(opened.host);
  await session.check();
  return { ...opened, session, wrong: cellsOf(session, 'I02')[0] ?? { sheet: '', row: 0, column: 0 } };
}

function cellsOf(session: Session, rule: string): CellRef[] {
  const { report } = session.getState().checked ?? {};
  const found = report?.findings.filter((finding) => finding.rule === rule) ?? [];
  return found.flatMap(({ sheet, cells: [at] }) => (at ? [{ sheet, ...at }] : []));
}

function type({ wps }: OpenWps, { sheet, ...at }: CellRef, value: unknown): void {
  wps.userEdit(sheet, at, value);
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const isFollowed = (pane: Pane) => cellsOf(pane.session, 'I02').length === 0;

describe('a typed cell', () => {
  it.each(LAYOUT_NAMES)(`is followed in at most ${String(EDIT_BUDGET)} calls: %s`, async (layout) => {
    const pane = await openPane({ layout });
    expect(isFollowed(pane)).toBe(false);
    const { calls, misuses } = pane.wps.bridge;
    calls.length = 0;
    type(pane, pane.wrong, 0);
    await until(() => isFollowed(pane));
    expect(calls.length).toBeLessThanOrEqual(EDIT_BUDGET);
    expect(misuses).toEqual([]);
  });

  it('costs no more among other forms', async () => {
    const pane = await openPane({ layout: 'shenzhen-2022' }, {}, 5);
    const before = cellsOf(pane.session, 'I02').length;
    pane.wps.bridge.calls.length = 0;
    type(pane, pane.wrong, 0);
    await until(() => cellsOf(pane.session, 'I02').length < before);
    expect(pane.wps.bridge.calls.length).toBeLessThanOrEqual(EDIT_BUDGET);
  });

  it('costs as little where no file can be read', async () => {
    const pane = await openPane({ layout: 'shenzhen-2024' }, { files: 'absent' });
    pane.wps.bridge.calls.length = 0;
    type(pane, pane.wrong, 0);
    await until(() => isFollowed(pane));
    expect(pane.wps.bridge.calls.length).toBeLessThanOrEqual(EDIT_BUDGET);
  });

  it('with a percent sign, which changes its format, costs as little the next time', async () => {
    const pane = await openPane();
    const { calls } = pane.wps.bridge;
    const counts: number[] = [];
    for (const format of ['0.00%', '0.00%']) {
      pane.wps.book.sheet(pane.wrong.sheet)?.change(pane.wrong, (cell) => ({ ...cell, format }));
      calls.length = 0;
      type(pane, pane.wrong, counts.length / 100);
      await until(() => calls.some(({ member }) => member === 'Worksheet.Visible'));
      await until(() => pane.session.getState().following.state === 'well');
      counts.push(calls.length);
    }
    expect(counts[1]).toBeLessThanOrEqual(EDIT_BUDGET);
    expect(counts[0]).toBeLessThanOrEqual(2 * EDIT_BUDGET);
  });

  it('has the marks of its sheet drawn anew, and of no other', async () => {
    const pane = await openPane({ layout: 'shenzhen-2022' }, {}, 2);
    await pane.session.mark();
    const { bridge, book } = pane.wps;
    const other = book.sheets[1]?.conditionalFormats ?? [];
    const kept = [...other];
    const marks = () => book.sheets[0]?.conditionalFormats.length ?? 0;
    const before = marks();
    bridge.calls.length = 0;
    type(pane, pane.wrong, 0);
    await until(() => marks() > 0 && marks() < before);
    expect(bridge.calls.length).toBeLessThanOrEqual(EDIT_BUDGET + 20 * before);
    expect(book.sheets[1]?.conditionalFormats).toEqual(kept);
  });
});

describe('following', () => {
  it('waits while a cell is being edited, and goes on afterwards', async () => {
    const pane = await openPane();
    type(pane, pane.wrong, 0);
    pane.wps.isEditing = true;
    await until(() => pane.session.getState().following.state === 'waiting');
    pane.wps.isEditing = false;
    await until(() => isFollowed(pane));
    expect(pane.session.getState()).toMatchObject({ following: { state: 'well' }, stale: false });
  });

  it.each(['never', 'refused'] as const)('goes on where listening is answered by: %s', async (events) => {
    const pane = await openPane({ layout: 'shenzhen-2022' }, { events });
    type(pane, pane.wrong, 0);
    await until(() => isFollowed(pane));
    expect(pane.wps.bridge.misuses).toEqual([]);
  });

  it('takes in a sheet that comes, and one that goes', async () => {
    const pane = await openPane();
    const { book } = pane.wps;
    const forms = () => pane.session.getState().checked?.report.forms.length;
    book.addSheet({ ...book.snapshot().sheets[0]!, name: '副本' });
    pane.wps.goTo(book.sheet('副本')!);
    await until(() => forms() === 2);
    book.deleteSheet('副本');
    pane.wps.raise('SheetActivate', book.active);
    await until(() => forms() === 1);
  });
});

describe('undo', () => {
  it('outlives the pane', async () => {
    const pane = await openPane();
    const before = pane.wps.book.snapshot();
    await pane.session.previewSafeFixes();
    await pane.session.applyPreview();
    const undoable = pane.session.getState().undoable?.cells ?? 0;
    expect(undoable).toBeGreaterThan(0);

    const next = sessionOf(pane.reload());
    await next.check();
    expect(next.getState().undoable?.cells).toBe(undoable);
    await next.undo();
    expect(next.getState().notice).toMatchObject({ kind: 'undone', cells: undoable, refused: [] });
    expect(pane.wps.book.snapshot()).toEqual(before);
  });

  it('is there as well for work whose pane was gone before its end', async () => {
    const pane = await openPane();
    const before = pane.wps.book.snapshot();
    let isGone = false;
    pane.wps.bridge.before = ({ kind, member }) => {
      if (isGone) throw new Error('0x800A01A8');
      isGone = kind === 'set' && member === 'Range.Formula';
    };
    await pane.session.previewSafeFixes();
    await pane.session.applyPreview();
    pane.wps.bridge.before = () => undefined;
    const next = sessionOf(pane.reload());
    await next.check();
    expect(next.getState().recovered).toMatchObject([{ outcome: 'finished' }]);
    await next.undo();
    expect(pane.wps.book.snapshot()).toEqual(before);
  });
});
