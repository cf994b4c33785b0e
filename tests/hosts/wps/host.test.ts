/** What is WPS's own: switches, colours, error values, events, what is kept with the workbook. */
import { parseRange } from '../../../src/core/grid/address';
import type { Cell } from '../../../src/core/grid/workbook';
import { WAIVERS_NAMESPACE, WAIVERS_SETTING, storeWaivers, waiversIn } from '../../../src/core/waiver-store';
import { HostError } from '../../../src/hosts/host';
import { WpsHost, findApplication } from '../../../src/hosts/wps';
import { readCustomPart, readWorkbook } from '../../../src/xlsx';
import { buildXlsx } from '../../support/xlsx';
import { SHEETS, contractFile } from '../contract/book';
import { codeOf, edit, errorOf, mark } from '../contract/steps';
import { cellRef, keyOf } from '../plain';
import { STANDARD } from './emulator/variants';
import { type OpenWps, openWps } from './open';

const { scores, locked } = SHEETS;
const SWITCHES = { ScreenUpdating: true, EnableEvents: true, Calculation: -4105 };

function open(different: Partial<typeof STANDARD> = {}): OpenWps {
  return openWps(contractFile(), { ...STANDARD, ...different });
}

async function cell({ host }: OpenWps, a1: string, sheet: string = scores): Promise<Cell | undefined> {
  return (await host.read({ sheets: [sheet] })).sheets[0]?.cells.get(keyOf(a1));
}

/** Refuses the nth use of a member, alone or with everything after it. */
function failing({ wps }: OpenWps, member: string, nth: number, isLasting = false): void {
  let uses = 0;
  wps.bridge.before = (call) => {
    const isUse = `${call.kind} ${call.member}` === member;
    if (isUse) uses += 1;
    if (isLasting ? uses >= nth : isUse && uses === nth) throw new Error('0x800A03EC');
  };
}

afterEach(() => jest.useRealTimers());

describe('the switches of the program', () => {
  it.each([
    ['ends', () => Promise.resolve()],
    ['throws', () => Promise.reject(new Error('坏了'))],
  ])('are as before when work %s', async (_how, work) => {
    const { host, wps } = open();
    const seen: unknown[] = [];
    await host
      .quiet(() => {
        seen.push({ ...wps.switches });
        return work();
      })
      .catch(() => undefined);
    expect(seen).toEqual([{ ScreenUpdating: false, EnableEvents: false, Calculation: -4135 }]);
    expect(wps.switches).toEqual(SWITCHES);
  });

  it("leave the user's own manual calculation and switched-off events alone", async () => {
    const { host, wps } = open();
    Object.assign(wps.switches, { EnableEvents: false, Calculation: -4135 });
    await host.quiet(() => host.quiet(() => Promise.resolve()));
    expect(wps.switches).toEqual({ ScreenUpdating: true, EnableEvents: false, Calculation: -4135 });
  });

  it('are as before when a write is refused', async () => {
    const opened = open();
    failing(opened, 'set Range.Formula', 1);
    expect(await codeOf(opened.host.apply([edit(scores, 'B3', { value: 60 })]))).toBe('failed');
    expect(opened.wps.switches).toEqual(SWITCHES);
  });

  it('are brought back later where WPS refuses for a while', async () => {
    jest.useFakeTimers();
    const opened = open();
    const { host, wps } = opened;
    await host.quiet(() => {
      failing(opened, 'set Application.EnableEvents', 1, true);
      return Promise.resolve();
    });
    expect(wps.switches).toEqual({ ...SWITCHES, EnableEvents: false, ScreenUpdating: false });
    wps.bridge.before = () => undefined;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(wps.switches).toEqual(SWITCHES);
  });

  it('let formulas have their results within quiet work', async () => {
    const opened = open();
    await opened.host.quiet(async () => {
      await opened.host.apply([edit(scores, 'B3', { value: 40 })]);
      expect((await cell(opened, 'B5'))?.value).toBe(88.5);
    });
  });
});

describe('reading', () => {
  it('takes colours with the lowest byte red, and white for none', async () => {
    const file = buildXlsx([
      { name: '色', cells: { A1: { value: 1, fill: '#102030' }, A2: { value: 2, fill: '#000000' }, A3: 3 } },
    ]);
    const { host, wps } = openWps(file);
    const [sheet] = (await host.read()).sheets;
    expect(['A1', 'A2', 'A3'].map((a1) => sheet?.cells.get(keyOf(a1))?.fill)).toEqual([
      '#102030',
      '#000000',
      undefined,
    ]);
    expect(wps.worksheet(wps.book.sheets[0]!).Range('A1').Interior.Color).toBe(0x302010);
  });

  it('knows error values by their numbers, and numbers that only look like them', async () => {
    const file = buildXlsx([
      {
        name: '错',
        cells: {
          A1: { value: { error: '#N/A' } },
          A2: { value: { error: '#DIV/0!' }, formula: '1/0' },
          A3: -2146826281,
          A4: { value: '#N/A 未提供' },
        },
      },
    ]);
    const [sheet] = (await openWps(file).host.read()).sheets;
    const values = ['A1', 'A2', 'A3', 'A4'].map((a1) => sheet?.cells.get(keyOf(a1))?.value);
    expect(values).toEqual([{ error: '#N/A' }, { error: '#DIV/0!' }, -2146826281, '#N/A 未提供']);
  });

  it('tells the sheet in front and the date system', async () => {
    const { host, wps } = openWps(
      buildXlsx(
        [
          { name: '一', cells: {} },
          { name: '二', cells: { A1: 1 } },
        ],
        { date1904: true },
      ),
    );
    await host.select('二', { top: 0, left: 0, bottom: 0, right: 0 });
    expect(await host.read()).toMatchObject({ activeSheet: '二', date1904: true });
    expect(wps.bridge.misuses).toEqual([]);
  });

  it('lets WPS have its turn after every block, and stops there when asked to', async () => {
    const cells = Object.fromEntries(Array.from({ length: 9_000 }, (_none, i) => [`A${i + 1}`, i]));
    const { wps } = openWps(buildXlsx([{ name: '长', cells }]));
    let pauses = 0;
    const stop = new AbortController();
    const pause = () => {
      pauses += 1;
      if (pauses === 4) stop.abort();
      return Promise.resolve();
    };
    const host = new WpsHost(wps.application(), { pause });
    expect((await host.read()).sheets[0]?.cells.size).toBe(9_000);
    expect(pauses).toBe(3);
    expect(await codeOf(host.read({ signal: stop.signal }))).toBe('cancelled');
    expect(pauses).toBe(4);
  });

  it('reads a sheet with formats down to its end as far as it has contents', async () => {
    const far = { value: null, fill: '#FFFF00' };
    const { host } = openWps(buildXlsx([{ name: '远', cells: { A1: 1, C5: '末', J1048576: far } }]));
    const [sheet] = (await host.read()).sheets;
    expect([...(sheet?.cells.keys() ?? [])]).toEqual([keyOf('A1'), keyOf('C5')]);
  });
});

describe('writing', () => {
  it('takes everything back when a later part is refused', async () => {
    const opened = open();
    failing(opened, 'set Range.Formula', 2);
    const edits = [edit(scores, 'B3', { value: 60, format: '0.0' }), edit(scores, 'B6', { value: false })];
    expect(await codeOf(opened.host.apply(edits))).toBe('failed');
    expect(Buffer.from(await opened.saved())).toEqual(Buffer.from(contractFile()));
    expect(await opened.reload().recover()).toEqual([]);
  });

  it('refuses to keep what WPS makes something else of', async () => {
    const opened = open();
    const { wps } = opened;
    const enter = wps.book.sheet(scores)!;
    const original = enter.enter.bind(enter);
    enter.enter = (at, input) => original(at, input === 60 ? 61 : input);
    const error = await errorOf(opened.host.apply([edit(scores, 'B3', { value: 60 })]));
    expect(error).toMatchObject({ code: 'failed', cells: [cellRef(scores, 'B3')] });
    expect(Buffer.from(await opened.saved())).toEqual(Buffer.from(contractFile()));
  });

  it.each([
    ['nothing is written', 1, 'rolled-back'],
    ['half is written', 2, 'rolled-back'],
  ])(
    'leaves a note by which the next pane takes it back when the pane ends where %s',
    async (_where, nth, outcome) => {
      const opened = open();
      failing(opened, 'set Range.Formula', nth, true);
      const edits = [edit(scores, 'B3', { value: 60 }), edit(scores, 'B6', { value: false })];
      expect(await codeOf(opened.host.apply(edits, { undo: { id: 'safe', values: {} } }))).toBe('in-doubt');
      opened.wps.bridge.before = () => undefined;
      expect(await opened.reload().recover()).toMatchObject([{ outcome, label: { id: 'safe' } }]);
      expect(await opened.reload().recover()).toEqual([]);
      expect(Buffer.from(await opened.saved())).toEqual(Buffer.from(contractFile()));
    },
  );

  it('finds work finished whose end was not noted', async () => {
    const opened = open();
    failing(opened, 'call CustomXMLParts.Add', 2, true);
    const label = { id: 'safe', values: {} };
    expect(await codeOf(opened.host.apply([edit(scores, 'B3', { value: 60 })], { undo: label }))).toBe(
      'in-doubt',
    );
    opened.wps.bridge.before = () => undefined;
    expect(await opened.reload().recover()).toMatchObject([{ outcome: 'finished', label }]);
    expect((await cell(opened, 'B3'))?.value).toBe(60);
    expect(await opened.reload().undoEntries()).toMatchObject([{ label }]);
  });

  it('leaves cells alone that somebody changed before the next pane came, and names them', async () => {
    const opened = open();
    failing(opened, 'set Range.Formula', 2, true);
    const edits = [edit(scores, 'B3', { value: 60 }), edit(scores, 'B6', { value: false })];
    await errorOf(opened.host.apply(edits));
    opened.wps.bridge.before = () => undefined;
    await opened.userEdit(scores, 'B3', 55);
    expect(await opened.reload().recover()).toMatchObject([
      { outcome: 'conflict', cells: [cellRef(scores, 'B3')] },
    ]);
    expect((await cell(opened, 'B3'))?.value).toBe(55);
  });

  it('keeps the formats of a protected sheet and writes into its unlocked cells', async () => {
    const opened = open();
    const { edits } = await opened.host.apply([edit(locked, 'B2', { value: 90, format: '0.00' })]);
    expect(edits[0]?.after).toEqual({ value: 90 });
    expect(await cell(opened, 'B2', locked)).toEqual({ value: 90, locked: false });
    expect(opened.wps.book.sheet(locked)?.protected).toBe(true);
  });

  it('names what is in the way: a cell being edited, a workbook that is only to be read', async () => {
    const { host, wps } = open();
    wps.isEditing = true;
    expect(await codeOf(host.read())).toBe('cell-editing');
    expect(await codeOf(host.setSetting('a', 1))).toBe('cell-editing');
    wps.isEditing = false;
    wps.book.readOnly = true;
    const reader = new WpsHost(wps.application());
    expect((await reader.capabilities()).canWrite).toBe(false);
    expect(await codeOf(reader.apply([edit(scores, 'B3', { value: 60 })]))).toBe('read-only');
    expect(await codeOf(reader.highlight([mark('B3', 'error')]))).toBe('read-only');
  });
});

describe('marks', () => {
  it('are conditional formats of the same kind as in Excel, in the same colours', async () => {
    const { host, wps } = open();
    await host.highlight([mark('B3:B5', 'error'), mark('A1', 'info')]);
    expect(wps.book.sheet(scores)?.conditionalFormats).toMatchObject([
      {
        formula: '=LEN("formlint:F06:error")>0',
        range: parseRange('B3:B5'),
        fill: '#FFC7CE',
        font: '#9C0006',
      },
      { formula: '=LEN("formlint:F06:info")>0', range: parseRange('A1'), fill: '#DDEBF7', font: '#1F4E78' },
    ]);
  });

  it("leave the user's own conditional formats alone", async () => {
    const { host, wps } = open();
    const formats = wps.book.sheet(scores)!.conditionalFormats;
    const own = { ...ownFormat, formula: '=LEN(A1)>0' };
    formats.push({ ...ownFormat, formula: '=LEN("formlint:F06:error")>0' }, own);
    await host.clearHighlights();
    expect(formats).toEqual([own]);
  });

  it('are refused on a protected sheet, with its cells named, and taken away where one fails', async () => {
    const opened = open();
    const { host, wps } = opened;
    const error = await errorOf(host.highlight([{ ...mark('B2', 'error'), sheet: locked }]));
    expect(error).toMatchObject({ code: 'protected', cells: [cellRef(locked, 'B2')] });
    failing(opened, 'call FormatConditions.Add', 2);
    expect(await codeOf(host.highlight([mark('B3', 'error'), mark('B4', 'error')]))).toBe('failed');
    expect(wps.book.sheet(scores)?.conditionalFormats).toEqual([]);
  });
});

const ownFormat = {
  id: '1',
  type: 'Custom',
  range: { top: 0, left: 0, bottom: 0, right: 0 },
  fill: '#FFFFFF',
  font: '#000000',
  priority: 1,
  stopIfTrue: false,
};

describe('what is kept with the workbook', () => {
  const waiver = { rule: 'F06', form: 'f', place: 'H8', fingerprint: 'x', reason: '已说明' };

  it('has the waivers in the part that files have', async () => {
    const { host, saved } = open();
    await host.setSetting(WAIVERS_SETTING, storeWaivers([waiver]));
    await host.setSetting('规则包', '本市');
    const file = readWorkbook(await saved());
    const text = file.ok ? readCustomPart(file.file, WAIVERS_NAMESPACE) : null;
    expect(waiversIn(text ?? '')).toEqual([waiver]);
    expect(await host.getSetting('规则包')).toBe('本市');
    expect(host.keeps).toBe('workbook');
  });

  it('leaves no trace of a setting that was taken back', async () => {
    const { host, saved } = open();
    await host.setSetting('规则包', '本市');
    await host.setSetting('规则包', null);
    expect(Buffer.from(await saved())).toEqual(Buffer.from(contractFile()));
  });

  it.each(['refused', 'forgotten'] as const)(
    'is kept beside it where parts are %s, and says so',
    async (customParts) => {
      const { host, reload } = open({ customParts });
      await host.setSetting(WAIVERS_SETTING, storeWaivers([waiver]));
      expect(host.keeps).toBe('beside');
      expect(await reload().getSetting(WAIVERS_SETTING)).toEqual(storeWaivers([waiver]));
    },
  );

  it('loses nothing to another pane that writes at the same time', async () => {
    const { host, reload } = open();
    const other = reload();
    let isFirst = true;
    await host.updateSetting('次数', (value) => {
      if (isFirst) void other.updateSetting('次数', (own) => Number(own ?? 0) + 1);
      isFirst = false;
      return Number(value ?? 0) + 1;
    });
    expect(await host.getSetting('次数')).toBe(2);
  });
});

describe('the application of a page', () => {
  const application = open().wps.application();

  it.each([
    ['Application', { Application: application }],
    ['wps', { wps: application }],
    ['a property of wps', { wps: { EtApplication: application } }],
    ['a method of wps', { wps: { EtApplication: () => application } }],
  ])('is found as %s', (_where, page) => {
    expect(findApplication(page)).toBe(application);
  });

  it.each([
    ['outside WPS', {}],
    ["in WPS's text program", { Application: { Documents: {}, ActiveDocument: {} } }],
  ])('is none %s', (_where, page) => {
    expect(findApplication(page)).toBeNull();
  });

  it('keeps to the workbook that was in front', async () => {
    const { wps } = open();
    const app = wps.application();
    const host = new WpsHost(app);
    expect(await host.identify()).toEqual({ name: '自评表.xlsx', path: '/报表/自评表.xlsx' });
    expect(await errorOf(host.read({ sheets: ['没有'] }))).toBeInstanceOf(HostError);
    expect(wps.bridge.calls.filter(({ member }) => member === 'Application.ActiveWorkbook')).toHaveLength(1);
  });
});
