/** The emulation itself: it must refuse what the vendor does not declare. */
import { contractFile } from '../../contract/book';
import { Bridge, Misuse } from './bridge';
import { declaredMembers } from './declared';
import { EmulatedWps } from './wps';

type Loose = Record<string, unknown> & Record<'Sheets' | 'Address', (...given: unknown[]) => unknown>;

describe('the declarations', () => {
  it('are read whole', () => {
    const range = declaredMembers(['Range']);
    expect(range.size).toBeGreaterThan(150);
    expect(range.get('Address')).toEqual({ isMethod: true, isReadonly: true, arguments: 5 });
    expect(range.get('Value2')).toEqual({ isMethod: false, isReadonly: false, arguments: 0 });
    expect(range.get('MergeArea')).toEqual({ isMethod: false, isReadonly: true, arguments: 0 });
    expect(declaredMembers(['Application', 'EtAddonRoot']).has('ApiEvent')).toBe(true);
  });
});

describe('the guard', () => {
  const bridge = new Bridge();
  const range = bridge.guarded<Loose>({ Address: () => '$A$1', Count: 1, MergeCells: false }, 'Range');

  it.each<[string, () => unknown]>([
    ['members that are not declared', () => range.Adress],
    ['members that are not emulated', () => range.Borders],
    ['arguments too many', () => range.Address(1, 2, 3, 4, 5, 6)],
    ['writing to what is read-only', () => (range.Count = 2)],
    ['writing to methods', () => Object.assign(range, { Address: '$B$2' })],
    ['writing what is not declared', () => (range.Colour = 1)],
  ])('refuses %s, and remembers it', (_what, misuse) => {
    const before = bridge.misuses.length;
    expect(misuse).toThrow(Misuse);
    expect(bridge.misuses).toHaveLength(before + 1);
  });

  it('counts reading, writing and calling once each', () => {
    bridge.calls.length = 0;
    range.MergeCells = range.Address() === '$A$1' && range.Count === 1;
    expect(bridge.calls.map(({ kind, member }) => `${kind} ${member}`)).toEqual([
      'call Range.Address',
      'get Range.Count',
      'set Range.MergeCells',
    ]);
  });

  it('knows what an object has without crossing over', () => {
    bridge.calls.length = 0;
    expect(['Address' in range, 'Nothing' in range, bridge.calls.length]).toEqual([true, false, 0]);
  });
});

describe('the emulated program', () => {
  it('refuses addresses that are too long, and part of a merged cell', () => {
    const wps = new EmulatedWps(contractFile());
    const sheet = wps.worksheet(wps.book.active);
    expect(() => sheet.Range(new Array(60).fill('A1:B2').join())).toThrow();
    expect(() => {
      sheet.Range('B1').Formula = '1';
    }).toThrow();
  });

  it('gives the bytes that were opened while nothing is changed', () => {
    const wps = new EmulatedWps(contractFile());
    expect(Buffer.from(wps.saved())).toEqual(Buffer.from(contractFile()));
  });
});
