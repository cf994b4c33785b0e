/** The page behind the ribbon: one pane for each workbook, and what the buttons ask of it. */
import { COMMANDS, ownId, take, tokenIn } from '../../src/wps/mailbox';
import { Panes } from '../../src/wps/entry/panes';
import type { Program } from '../../src/wps/program';
import { contractFile } from '../hosts/contract/book';
import { STANDARD } from '../hosts/wps/emulator/variants';
import { EmulatedWps } from '../hosts/wps/emulator/wps';
import { EmulatedProgram } from './program';

const PAGE = 'http://addin/wps/taskpane.html';

const book = (name: string) => new EmulatedWps(contractFile(), STANDARD, name);

function entry(...books: readonly EmulatedWps[]) {
  const emulated = new EmulatedProgram(...books);
  const program = emulated.application() as unknown as Program;
  const shown = () => emulated.panes.map(({ Visible }) => Visible);
  return { emulated, program, shown, panes: new Panes(program, PAGE, '表检') };
}

describe('the panes', () => {
  it('has one for the workbook in front, docked at the right, that knows its place', () => {
    const { emulated, program, panes, shown } = entry(book('甲.xlsx'));
    const token = panes.show() ?? '';
    const [pane] = emulated.panes;
    expect(pane).toMatchObject({ DockPosition: 2, Width: 380, address: `${PAGE}#pane=${token}` });
    expect(tokenIn(`#pane=${token}`)).toBe(token);
    expect(ownId(program.PluginStorage, token)).toBe(pane?.ID);
    expect(panes.show()).toBe(token);
    expect(shown()).toEqual([true]);
  });

  it('is none without a workbook', () => {
    const { emulated, panes } = entry();
    expect([panes.show(), emulated.panes]).toEqual([null, []]);
  });

  it('are shown with their workbook, and put aside without it', () => {
    const [one, other] = [book('甲.xlsx'), book('乙.xlsx')];
    const { emulated, panes, shown } = entry(one, other);
    const first = panes.show();
    emulated.bringToFront(other);
    expect(shown()).toEqual([false]);
    expect(panes.show()).not.toBe(first);
    expect(shown()).toEqual([false, true]);
    emulated.bringToFront(one);
    expect(shown()).toEqual([true, false]);
    expect(panes.show()).toBe(first);
  });

  it('stay folded away by the person, also when their workbook comes back', () => {
    const [one, other] = [book('甲.xlsx'), book('乙.xlsx')];
    const { emulated, panes, shown } = entry(one, other);
    panes.show();
    emulated.panes[0]!.Visible = false;
    emulated.bringToFront(other);
    emulated.bringToFront(one);
    expect(shown()).toEqual([false]);
  });

  it('go with a workbook that is closed', () => {
    const [one, other] = [book('甲.xlsx'), book('乙.xlsx')];
    const { emulated, panes } = entry(one, other);
    panes.show();
    emulated.close(one);
    emulated.bringToFront(other);
    panes.show();
    expect(emulated.panes.map(({ isDeleted }) => isDeleted)).toEqual([true, false]);
  });

  it('never share a number, also after the page was loaded anew', () => {
    const one = book('甲.xlsx');
    const { program, panes } = entry(one);
    const first = panes.show();
    expect(new Panes(program, PAGE, '表检').show()).not.toBe(first);
  });
});

describe('the ribbon', () => {
  interface EntryPage {
    readonly OnAddinLoad: (ribbon: unknown) => unknown;
    readonly OnAction: (control: { Id: string }) => unknown;
    readonly GetImage: (control: { Id: string }) => string;
  }

  /** Loads the page's script into a window of its own. */
  function load(...books: readonly EmulatedWps[]) {
    const { emulated, program } = entry(...books);
    const alerts: string[] = [];
    const page = {
      Application: program,
      location: { href: 'http://addin/wps/index.html?v=1' },
      alert: (text: string) => alerts.push(text),
    };
    Object.defineProperty(globalThis, 'window', { value: page, configurable: true });
    jest.isolateModules(() => {
      jest.requireActual('../../src/wps/entry/main');
    });
    return { emulated, program, alerts, page: page as unknown as EntryPage };
  }

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('is answered at once, with true', () => {
    const { page } = load(book('甲.xlsx'));
    expect([page.OnAddinLoad({}), page.OnAction({ Id: 'formlint_open' })]).toEqual([true, true]);
  });

  it.each(COMMANDS)('hands %s to the pane, once', (command) => {
    const { page, program, emulated } = load(book('甲.xlsx'));
    page.OnAction({ Id: `formlint_${command}` });
    const token = tokenIn(emulated.panes[0]?.address ?? '') ?? '';
    expect(emulated.panes[0]?.address).toMatch(/^http:\/\/addin\/wps\/taskpane\.html#pane=\d+$/);
    expect([take(program.PluginStorage, token), take(program.PluginStorage, token)]).toEqual([command, null]);
  });

  it('opens the pane without asking anything of it', () => {
    const { page, program, emulated } = load(book('甲.xlsx'));
    page.OnAction({ Id: 'formlint_open' });
    expect(take(program.PluginStorage, tokenIn(emulated.panes[0]?.address ?? '') ?? '')).toBeNull();
    expect(emulated.panes[0]?.Visible).toBe(true);
  });

  it('says so where no workbook is open', () => {
    const { page, emulated, alerts } = load();
    page.OnAction({ Id: 'formlint_check' });
    expect([alerts.length, emulated.panes.length]).toEqual([1, 0]);
  });

  it('opens the self-check in a pane of its own', () => {
    const { page, emulated } = load(book('甲.xlsx'));
    page.OnAction({ Id: 'formlint_selfCheck' });
    expect(emulated.panes).toMatchObject([{ address: 'http://addin/wps/selfcheck.html', Visible: true }]);
  });

  it('has a picture for each button', () => {
    const { page } = load(book('甲.xlsx'));
    expect(page.GetImage({ Id: 'formlint_check' })).toBe('images/check.svg');
  });
});
