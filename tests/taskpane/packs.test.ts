import type { NamedFile } from '../../src/taskpane/session/pack-choice';
import { type Desk, itemOf, openDesk, openSession } from './desk';

const PACK = {
  id: 'own-bureau',
  version: '2026.1',
  date: '2026-01-01',
  title: '本局规则包',
  rules: { I05: { off: '总分由系统计算' }, F06: { severity: 'warning' } },
  own: [
    {
      code: 'U01',
      name: 'budget-limit',
      severity: 'warning',
      title: '全年预算数不得超过上限',
      message: '全年预算数超过上限',
      basis: '本局通知',
      for: 'fund-row',
      check: { left: 'budget', is: '<', right: 1 },
    },
  ],
};

function fileOf(content: unknown, name = '本局.json'): NamedFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, size: text.length, text: () => Promise.resolve(text) };
}

async function checked(): Promise<Desk> {
  const desk = openDesk();
  expect(await desk.session.check()).toBe(true);
  return desk;
}

function rules({ session }: Pick<Desk, 'session'>): string[] {
  return session.getState().view.items.map(({ finding }) => finding.rule);
}

const packsUsed = ({ session }: Pick<Desk, 'session'>) =>
  session.getState().checked?.report.forms.map(({ pack }) => pack);

describe('the pack', () => {
  test('is that of the layout until one is chosen', async () => {
    const desk = await checked();
    expect(packsUsed(desk)).toEqual(['shenzhen-2022@2026.1']);
    expect(await desk.session.choosePack('cn-default')).toBe(true);
    expect(packsUsed(desk)).toEqual(['cn-default@2026.1']);
    expect(await desk.session.choosePack(null)).toBe(true);
    expect(packsUsed(desk)).toEqual(['shenzhen-2022@2026.1']);
    expect(desk.host.reads).toBe(1);
  });

  test('that is for other forms only gives way to that of the layout', async () => {
    const desk = await checked();
    await desk.session.choosePack('shenzhen-2021');
    expect(packsUsed(desk)).toEqual(['shenzhen-2022@2026.1']);
  });

  test('is remembered with the workbook', async () => {
    const desk = await checked();
    await desk.session.choosePack('cn-default');
    const later = openSession(desk.host);
    await later.check();
    expect(later.getState().pack).toMatchObject({ kind: 'built-in', pack: { id: 'cn-default' } });
    expect(packsUsed({ session: later })).toEqual(['cn-default@2026.1']);
  });

  test('can be chosen before the first check', async () => {
    const desk = openDesk();
    expect(await desk.session.choosePack('cn-default')).toBe(true);
    expect(desk.session.getState().checked).toBeNull();
    await desk.session.check();
    expect(packsUsed(desk)).toEqual(['cn-default@2026.1']);
  });
});

describe('a pack from a file', () => {
  test('brings its severities, its rules with their words, and what it switches off', async () => {
    const desk = await checked();
    expect(await desk.session.loadPack(fileOf(PACK))).toBe(true);
    expect(rules(desk)).not.toContain('I05');
    expect(itemOf(desk.session, 'F06').finding.severity).toBe('warning');
    expect(itemOf(desk.session, 'U01').message).toBe('全年预算数超过上限');
    const [report] = desk.session.getState().checked!.report.forms;
    expect(report).toMatchObject({
      pack: 'own-bureau@2026.1',
      deactivated: [{ rule: 'I05', reason: '总分由系统计算' }],
    });
  });

  test('is used for fixes too', async () => {
    const desk = await checked();
    await desk.session.loadPack(fileOf(PACK));
    await desk.session.previewSafeFixes();
    expect(desk.session.getState().preview?.entries.map(({ rule }) => rule)).not.toContain('I05');
  });

  test('is remembered whole', async () => {
    const desk = await checked();
    await desk.session.loadPack(fileOf(PACK));
    const later = openSession(desk.host);
    await later.check();
    expect(later.getState().pack).toMatchObject({ kind: 'file', name: '本局.json' });
    expect(rules({ session: later })).toContain('U01');
  });

  test('takes its words along when it goes', async () => {
    const desk = await checked();
    await desk.session.loadPack(fileOf(PACK));
    expect(desk.session.locale.rules).toHaveProperty('U01');
    await desk.session.choosePack(null);
    expect(desk.session.locale.rules).not.toHaveProperty('U01');
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
  });

  test('that has a fault is refused whole, with every problem', async () => {
    const desk = await checked();
    const { checked: before } = desk.session.getState();
    expect(await desk.session.loadPack(fileOf({ ...PACK, date: '昨天', wrong: 1 }))).toBe(false);
    const { packRefusal, pack, checked: after } = desk.session.getState();
    expect(packRefusal).toMatchObject({
      file: '本局.json',
      reason: 'unfit',
      problems: expect.arrayContaining([
        { path: 'date', id: 'malformed', values: {} },
        { path: 'wrong', id: 'unknown-key', values: {} },
      ]),
    });
    expect(pack).toEqual({ kind: 'auto' });
    expect(after).toBe(before);
    expect(desk.host.settings.size).toBe(0);
  });

  test.each<[string, NamedFile]>([
    ['not-json', fileOf('{ id: ')],
    ['too-large', { ...fileOf(PACK), size: 2_000_000 }],
    ['unreadable', { ...fileOf(PACK), text: () => Promise.reject(new Error('gone')) }],
  ])('that is %s is refused', async (reason, file) => {
    const desk = await checked();
    expect(await desk.session.loadPack(file)).toBe(false);
    expect(desk.session.getState().packRefusal).toEqual({ file: '本局.json', reason });
    // The next good one puts the refusal away.
    await desk.session.loadPack(fileOf(PACK));
    expect(desk.session.getState().packRefusal).toBeNull();
  });
});

describe('what the host refuses', () => {
  test('a choice that cannot be kept is not made', async () => {
    const desk = await checked();
    desk.host.refuse('setSetting', 'read-only');
    expect(await desk.session.loadPack(fileOf(PACK))).toBe(false);
    expect(desk.session.getState()).toMatchObject({
      work: { state: 'failed', task: 'choose-pack', code: 'read-only' },
      pack: { kind: 'auto' },
    });
    expect(rules(desk)).toEqual(['F06', 'I02', 'I05']);
  });

  test.each([
    { version: 1, kind: 'built-in', id: 'gone-2019' },
    { version: 1, kind: 'file', name: '旧.json', json: { ...PACK, version: 'alt' } },
    'nonsense',
  ])('a kept choice that cannot be used any more is said to be lost: %j', async (kept) => {
    const desk = openDesk();
    desk.host.settings.set('formlint.pack', kept);
    expect(await desk.session.check()).toBe(true);
    expect(desk.session.getState()).toMatchObject({ pack: { kind: 'auto' }, notice: { kind: 'pack-lost' } });
  });
});
