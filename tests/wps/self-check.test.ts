/** The self-check in every variant of the emulated WPS, in broken ones, and broken off. */
import { PROBES } from '../../src/wps/self-check/probes';
import { type Result, runSelfCheck } from '../../src/wps/self-check/run';
import { type Scratch, clearLeftOvers, leftOvers } from '../../src/wps/self-check/scratch';
import { contractFile } from '../hosts/contract/book';
import { type Behaviour, STANDARD, VARIANTS } from '../hosts/wps/emulator/variants';
import { EmulatedWps } from '../hosts/wps/emulator/wps';

/** What each variant has to be found to be: by probe, its answer for the behaviour. */
const EXPECTED: Readonly<Record<string, (behaviour: Behaviour) => string>> = {
  lists: ({ lists }) => lists,
  'empty-cell': ({ empty }) => String(empty),
  'mixed-format': ({ mixed }) => String(mixed),
  'mixed-lock': ({ mixed }) => String(mixed),
  'mixed-fill': ({ mixedColour, mixed }) => (mixedColour === 'black' ? 'black' : String(mixed)),
  areas: ({ areas }) => areas,
  address: ({ address }) => address,
  flags: ({ flags }) => flags,
  'general-format': ({ general }) => general,
  errors: ({ errors }) => errors,
  constants: ({ constants }) => constants,
  'first-item': ({ firstItem }) => String(firstItem),
  'missing-item': ({ missingItem }) => (missingItem === 'null' ? 'nothing' : 'throws'),
  'empty-sheet': ({ emptySheet }) => (emptySheet === 'null' ? 'nothing' : 'A1'),
  events: ({ events }) => events,
  'events-in-spite': ({ eventsInSpite }) => (eventsInSpite ? 'yes' : 'no'),
  'custom-parts': ({ customParts }) => customParts,
  files: ({ files }) => files,
  'condition-formula': ({ conditionFormula }) => conditionFormula,
  members: ({ absent }) => lackingIn(absent, 'yes'),
  copying: ({ absent }) => lackingIn(absent, 'yes'),
  'moved-formulas': ({ absent }) => lackingIn(absent, 'yes'),
  'array-rows': ({ mixed }) => String(mixed),
};

function lackingIn(absent: readonly string[], otherwise: string): string {
  return absent.length > 0 ? `lacking: ${absent.join(', ')}` : otherwise;
}

/** What has to be found to be otherwise than expected: no host could mend it. */
function unexpectedOf({ newRows }: Behaviour): readonly string[] {
  return newRows === 'plain' ? ['new-row-looks'] : [];
}

const SWITCHES = { ScreenUpdating: true, EnableEvents: true, Calculation: -4105 };

beforeAll(() => {
  const page = { userAgent: 'Mozilla/5.0 Chrome/104.0.5112.102 Safari/537.36 WpsOfficeApp/' };
  Object.defineProperty(globalThis, 'navigator', { value: page, configurable: true });
  // Nobody has to wait a second for an event that does not come.
  const wait = setTimeout;
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((work: () => void, time = 0) => wait(work, Math.min(time, 5)));
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'navigator');
  jest.restoreAllMocks();
});

function wpsOf(different: Partial<Behaviour> = {}): EmulatedWps {
  return new EmulatedWps(contractFile(), { ...STANDARD, ...different });
}

async function checked(
  wps: EmulatedWps,
  onResult: (result: Result, scratch: Scratch) => void = () => undefined,
) {
  const used: Scratch[] = [];
  const check = await runSelfCheck(wps.application(), PROBES, {
    onScratch: (scratch) => used.push(scratch),
    onResult: (result) => {
      onResult(result, used[0]!);
    },
    pause: () => Promise.resolve(),
  });
  const failed = check.results.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  const answers = Object.fromEntries(check.results.map(({ id, answer }) => [id, answer]));
  return { ...check, failed, answers };
}

function expectUntouched(wps: EmulatedWps): void {
  expect(wps.switches).toEqual(SWITCHES);
  expect([wps.displaysAlerts, wps.isSaved, wps.listening()]).toEqual([true, true, 0]);
  expect(wps.cutCopyMode).toBe(0);
  expect(wps.book.sheets.map(({ name }) => name)).toEqual(wpsOf().book.sheets.map(({ name }) => name));
  expect(wps.book.active.name).toBe(wpsOf().book.active.name);
  expect(Buffer.from(wps.saved()).equals(Buffer.from(contractFile()))).toBe(true);
}

it('has a probe only once', () => {
  expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
});

describe.each(VARIANTS)('%s', (_name, behaviour) => {
  it('is found to be what it is, and left as it was', async () => {
    const wps = wpsOf(behaviour);
    const { failed, answers, isClean, isBroken } = await checked(wps);
    expect(failed).toEqual(unexpectedOf(behaviour));
    for (const [id, answer] of Object.entries(EXPECTED))
      expect([id, answers[id]]).toEqual([id, answer(behaviour)]);
    expect([isClean, isBroken]).toEqual([true, false]);
    expect(wps.bridge.misuses).toEqual([]);
    expectUntouched(wps);
  });
});

describe('a WPS as we could not use it', () => {
  const loose = (different: Record<string, unknown>) => wpsOf(different);

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['gives a format where cells differ', { mixed: '0.00' }, ['mixed-format', 'mixed-lock']],
    ['calls the general format otherwise', { general: 'Standard' }, ['general-format']],
    ['gives zero for an empty cell', { empty: 0 }, ['empty-cell']],
  ])('%s', async (_what, different, expected) => {
    const { failed } = await checked(loose(different));
    expect(failed).toEqual(expect.arrayContaining([...expected]));
  });

  it.each<[string, string, readonly string[]]>([
    [
      'does not take formats',
      'set Range.NumberFormat',
      ['mixed-format', 'areas', 'last-contents', 'long-numbers'],
    ],
    ['does not hide', 'set Range.Hidden', ['hidden-rows', 'hidden-columns']],
    ['does not merge', 'call Range.Merge', ['merges', 'merge-unasked']],
    ['takes no conditions', 'call FormatConditions.Add', ['condition', 'condition-formula']],
    ['does not protect', 'call Worksheet.Protect', ['protection', 'unprotect-unasked']],
    ['inserts no rows', 'call Range.Insert', ['copying', 'new-row-looks', 'moved-formulas']],
    ['deletes no rows', 'call Range.Delete', ['moved-formulas']],
    ['copies nothing', 'call Range.Copy', ['copying']],
    ['enters no arrays', 'set Range.FormulaArray', ['array-rows']],
    ['finds nothing', 'call Range.Find', ['last-contents']],
    ['does not calculate', 'call Application.Calculate', ['calculation']],
    ['selects nothing', 'call Range.Select', ['selection']],
  ])('%s', async (_what, member, expected) => {
    const wps = wpsOf();
    wps.bridge.before = (call) => {
      if (`${call.kind} ${call.member}` === member) throw new Error('0x800A03EC');
    };
    const { failed, isBroken } = await checked(wps);
    expect(failed).toEqual(expected);
    expect(isBroken).toBe(false);
    expect(wps.book.sheets.map(({ name }) => name)).toEqual(wpsOf().book.sheets.map(({ name }) => name));
  });

  it('says what an error says to nobody', async () => {
    const wps = wpsOf();
    wps.bridge.before = ({ member }) => {
      if (member === 'Range.Find') throw new Error('/报表/自评表.xlsx');
    };
    expect(JSON.stringify((await checked(wps)).results)).not.toContain('报表');
  });
});

describe('cleaning up', () => {
  it.each(PROBES.map(({ id }) => id))('is complete when the page closes after %s', async (last) => {
    const wps = wpsOf();
    const { isBroken, isClean, results } = await checked(wps, ({ id }, scratch) => {
      if (id === last) scratch.close();
    });
    expect([isClean, isBroken]).toEqual([true, last !== PROBES.at(-1)?.id]);
    expect(results.at(-1)?.id).toBe(last);
    expectUntouched(wps);
  });

  it('says so where the sheet cannot be taken away, and takes it away the next time', async () => {
    const wps = wpsOf();
    wps.bridge.before = ({ member }) => {
      if (member === 'Worksheet.Delete') throw new Error('0x800A03EC');
    };
    expect((await checked(wps)).isClean).toBe(false);
    expect(clearLeftOvers(wps.application())).toBe(0);
    wps.bridge.before = () => undefined;
    expect(leftOvers(wps.application())).toHaveLength(2);
    expect(clearLeftOvers(wps.application())).toBe(2);
    expect(leftOvers(wps.application())).toEqual([]);
    expect(clearLeftOvers(wps.application())).toBe(0);
    expect(wps.book.sheets.map(({ name }) => name)).toEqual(wpsOf().book.sheets.map(({ name }) => name));
  });

  it('leaves sheets with a name like ours alone', () => {
    const wps = wpsOf();
    wps.book.sheets[0]!.name = '表检自检_结果';
    expect(clearLeftOvers(wps.application())).toBe(0);
  });

  it('leaves nothing where not even a sheet can be named', async () => {
    const wps = wpsOf();
    wps.bridge.before = (call) => {
      if (call.kind === 'set' && call.member === 'Worksheet.Name') throw new Error('0x800A03EC');
    };
    await expect(checked(wps)).rejects.toThrow('0x800A03EC');
    wps.bridge.before = () => undefined;
    expectUntouched(wps);
  });
});
