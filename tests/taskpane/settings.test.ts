import fc from 'fast-check';
import { en } from '../../src/locales/en';
import { zhCN } from '../../src/locales/zh-CN';
import { paneCommands } from '../../src/taskpane/commands';
import { type PersonalStorage, Preferences, languageLike } from '../../src/taskpane/preferences';
import { createSession } from '../../src/taskpane/session';
import {
  DEFAULTS,
  type Settings,
  effectiveSettings,
  readUserLayer,
  readWorkbookLayer,
  storedLayer,
  without,
} from '../../src/taskpane/session/settings';
import { WRONG, openDesk } from './desk';

const KEY = 'formlint.settings';

const settings: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    live: fc.boolean(),
    marks: fc.boolean(),
    recompute: fc.constantFrom('kept', 'values', 'formulas'),
    language: fc.constantFrom('auto', 'zh-CN', 'en'),
  },
  { requiredKeys: [] },
);

describe('which setting holds', () => {
  test.each([
    [{}, {}, true, 'default'],
    [{ live: false }, {}, false, 'user'],
    [{ live: false }, { live: true }, true, 'workbook'],
    [{}, { live: false }, false, 'workbook'],
  ] as const)('of the person %j and the workbook %j', (user, workbook, value, from) => {
    expect(effectiveSettings(user, workbook).live).toEqual({ value, from });
  });

  test('every one is the workbook’s, else the person’s, else the default', () => {
    fc.assert(
      fc.property(settings, settings, (user, { language: _, ...workbook }) => {
        const effective = effectiveSettings(user, workbook);
        expect(effective.language.value).toBe(user.language ?? DEFAULTS.language);
        for (const key of ['live', 'marks', 'recompute'] as const) {
          expect(effective[key].value).toBe(workbook[key] ?? user[key] ?? DEFAULTS[key]);
          expect(effective[key].from === 'default').toBe(!(key in workbook) && !(key in user));
        }
      }),
    );
  });
});

describe('what is kept', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(settings, (layer) => {
        const stored: unknown = JSON.parse(JSON.stringify(storedLayer(layer)));
        expect(readUserLayer(stored)).toEqual({ layer, damaged: false });
      }),
    );
  });

  test('may be any JSON: reading never throws, and gives settings only', () => {
    const versioned = fc.dictionary(
      fc.constantFrom('live', 'marks', 'recompute', 'language', '__proto__', 'x'),
      fc.jsonValue(),
    );
    const stored = fc.oneof(
      fc.jsonValue(),
      versioned.map((record) => ({ ...record, version: 1 })),
    );
    fc.assert(
      fc.property(stored, (json) => {
        for (const { layer } of [readUserLayer(json), readWorkbookLayer(json)]) {
          expect(readUserLayer(storedLayer(layer))).toEqual({ layer, damaged: false });
        }
      }),
    );
  });

  test.each([
    ['nothing', null, {}, false],
    ['no object', 'live', {}, true],
    ['an unknown version', { version: 2, live: false }, {}, true],
    ['a broken value beside a sound one', { version: 1, live: 'no', marks: true }, { marks: true }, true],
    ['what a later version added', { version: 1, live: false, colour: 'red' }, { live: false }, false],
  ])('%s', (_what, json, layer, damaged) => {
    expect(readUserLayer(json)).toEqual({ layer, damaged });
  });

  test('a workbook has no say in the language', () => {
    expect(readWorkbookLayer({ version: 1, language: 'en', live: false }).layer).toEqual({ live: false });
  });

  test('a setting that is given up leaves the others', () => {
    expect(without({ live: false, marks: true }, 'live')).toEqual({ marks: true });
    expect(storedLayer({})).toBeNull();
  });
});

function storageWith(text: string | null, fits = true): PersonalStorage & { text: string | null } {
  const storage = {
    text,
    read: () => storage.text,
    keep: (next: string) => {
      if (fits) storage.text = next;
      return fits;
    },
  };
  return storage;
}

const load = (language: 'zh-CN' | 'en') => Promise.resolve(language === 'en' ? en : zhCN);

describe('the person’s own', () => {
  test('outlive the page', async () => {
    const storage = storageWith(null);
    await new Preferences({ locale: zhCN, storage, load }).replace({ live: false, language: 'en' });
    const next = new Preferences({ locale: zhCN, storage, load });
    await next.ready;
    expect(next.get()).toMatchObject({ layer: { live: false, language: 'en' }, problem: null, locale: en });
  });

  test('hold for the page where nothing may be kept, and that is said', async () => {
    const preferences = new Preferences({ locale: zhCN, storage: storageWith(null, false), load });
    await preferences.replace({ marks: true });
    expect(preferences.get()).toMatchObject({ layer: { marks: true }, problem: 'not-kept' });
  });

  test.each(['{', '7', '"en"', '[]'])('broken data %s gives the defaults, and that is said', (text) => {
    const preferences = new Preferences({ locale: zhCN, storage: storageWith(text), load });
    expect(preferences.get()).toMatchObject({ layer: {}, damaged: true });
  });

  test('say so when the language does not load, and keep the one that is there', async () => {
    const preferences = new Preferences({ locale: zhCN, load: () => Promise.reject(new Error('offline')) });
    await preferences.replace({ language: 'en' });
    expect(preferences.get()).toMatchObject({ problem: 'language-missing', locale: zhCN });
  });

  test('say nothing of a language that is wanted no longer when it turns out not to load', async () => {
    let fail = (_error: Error): void => undefined;
    const slow = () => new Promise<typeof en>((_done, failed) => (fail = failed));
    const preferences = new Preferences({ locale: zhCN, load: slow });
    const english = preferences.replace({ language: 'en' });
    await preferences.replace({ language: 'zh-CN' });
    fail(new Error('offline'));
    await english;
    expect(preferences.get().problem).toBeNull();
  });

  test('the language chosen last is the one spoken, whichever loads first', async () => {
    const waiting: (() => void)[] = [];
    const slow = (language: 'zh-CN' | 'en') =>
      language === 'en' ? new Promise<typeof en>((done) => waiting.push(() => done(en))) : load(language);
    const preferences = new Preferences({ locale: zhCN, load: slow });
    const english = preferences.replace({ language: 'en' });
    await preferences.replace({ language: 'zh-CN' });
    for (const done of waiting) done();
    await english;
    expect(preferences.get().locale).toBe(zhCN);
  });

  test.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-US', 'en'],
    ['de', 'en'],
  ])('automatic for %s is %s', (display, language) => {
    expect(languageLike(display)).toBe(language);
  });
});

describe('a session', () => {
  function withPreferences(layer: Partial<Settings>) {
    const desk = openDesk({ change: WRONG });
    const preferences = new Preferences({ locale: zhCN, load });
    const defects: unknown[] = [];
    const onDefect = (error: unknown) => defects.push(error);
    const session = createSession({ host: desk.host, locale: zhCN, preferences, onDefect });
    return { ...desk, session, preferences, defects, set: () => preferences.replace(layer) };
  }

  test('keeps a setting with the workbook, and gives it up again', async () => {
    const { host, session } = openDesk();
    await session.open();
    await session.settings.change('recompute', 'formulas');
    await session.settings.keepInWorkbook('recompute');
    await session.settings.change('recompute', 'values');
    expect(host.settings.get(KEY)).toEqual({ version: 1, recompute: 'values' });
    const held = () => session.getState().settings.effective.recompute;
    expect(held()).toEqual({ value: 'values', from: 'workbook' });
    await session.settings.release('recompute');
    expect(host.settings.get(KEY)).toBeNull();
    expect(held()).toEqual({ value: 'formulas', from: 'user' });
    await session.settings.release('recompute');
    expect(held()).toEqual({ value: 'kept', from: 'default' });
  });

  test('reads the workbook’s when it opens, and says what it cannot read', async () => {
    const { host, session } = openDesk();
    host.settings.set(KEY, { version: 1, live: 'sometimes', recompute: 'formulas' });
    await session.open();
    expect(session.getState().settings).toMatchObject({
      damaged: ['workbook'],
      effective: { live: { from: 'default' }, recompute: { value: 'formulas', from: 'workbook' } },
    });
    await session.settings.resetAll();
    expect(host.settings.get(KEY)).toBeNull();
    expect(session.getState().settings.damaged).toEqual([]);
  });

  test('changes nothing that the workbook refuses to keep', async () => {
    const { host, session } = openDesk();
    await session.open();
    host.refuse('setSetting', 'read-only');
    await session.settings.keepInWorkbook('live');
    expect(session.getState().settings).toMatchObject({
      problem: 'read-only',
      effective: { live: { from: 'default' } },
    });
    await session.settings.change('live', false);
    expect(session.getState().settings.problem).toBeNull();
  });

  test('holds at once, however slow the workbook, and in the order of the person', async () => {
    const { host, session } = openDesk();
    await session.open();
    const held = () => session.getState().settings.effective.recompute;
    const update = host.updateSetting.bind(host);
    let last: Promise<unknown> = Promise.resolve();
    host.updateSetting = (key, change) => {
      const slow = last
        .then(() => new Promise((resolve) => setTimeout(resolve, 5)))
        .then(() => update(key, change));
      last = slow;
      return slow;
    };
    const first = session.settings.keepInWorkbook('recompute');
    expect(held()).toEqual({ value: 'kept', from: 'workbook' });
    const second = session.settings.change('recompute', 'formulas');
    await first;
    expect(held()).toEqual({ value: 'formulas', from: 'workbook' });
    await second;
    expect(held()).toEqual({ value: 'formulas', from: 'workbook' });
    expect(host.settings.get(KEY)).toEqual({ version: 1, recompute: 'formulas' });
  });

  test('shows a defect as a failure too', async () => {
    const { host, session, defects } = withPreferences({});
    const defect = new TypeError('a defect');
    host.updateSetting = () => Promise.reject(defect);
    await session.settings.keepInWorkbook('live');
    expect(session.getState().settings.problem).toBe('failed');
    expect(defects).toEqual([defect]);
  });

  test('marks after every check once that is set, and at once', async () => {
    const { host, session } = withPreferences({});
    await session.check();
    expect(host.marks).toEqual([]);
    await session.settings.change('marks', true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.marks.length).toBeGreaterThan(0);
    await session.clearMarks();
    await session.check();
    expect(host.marks.length).toBeGreaterThan(0);
    await session.settings.change('marks', false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.marks).toEqual([]);
    expect(session.getState().marksOn).toBe(false);
  });

  test('tells what was found though the marks were refused', async () => {
    const { host, session, set } = withPreferences({ marks: true });
    await set();
    host.refuse('highlight', 'mark-limit');
    expect(await session.check()).toBe(true);
    expect(session.getState()).toMatchObject({
      stale: false,
      marksOn: false,
      work: { state: 'failed', task: 'mark', code: 'mark-limit' },
    });
    expect(session.getState().view.all).toBeGreaterThan(0);
  });

  test('speaks another language at once, in what was found as well', async () => {
    const { session, preferences } = withPreferences({});
    await session.check();
    const titles = () => session.getState().view.groups.map(({ name }) => name);
    const before = titles();
    await preferences.replace({ language: 'en' });
    expect(session.locale.language).toBe('en');
    expect(session.getState().language).toBe('en');
    expect(titles()).not.toEqual(before);
  });

  test('recomputes from the ribbon as set', async () => {
    const { session } = openDesk();
    await session.settings.change('recompute', 'formulas');
    await paneCommands(session).recompute();
    expect(session.getState().preview?.kind).toBe('formulas');
  });

  test('does not listen any more once it is disposed of', async () => {
    const { session, preferences } = withPreferences({});
    session.dispose();
    await preferences.replace({ live: false });
    expect(session.getState().settings.effective.live.value).toBe(true);
  });
});
