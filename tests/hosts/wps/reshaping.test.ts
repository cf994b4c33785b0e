/** A change of shape is whole or not at all, wherever WPS fails. */
import { errorOf } from '../contract/steps';
import type { Call } from './emulator/bridge';
import {
  LABEL,
  NAMES,
  broken,
  expectSwitchesBack,
  open,
  planned,
  restart,
  stateOf,
  wholeState,
} from './reshaping-plans';

const MEMBERS: readonly string[] = [
  'call Range.Insert',
  'call Range.Delete',
  'call Range.Merge',
  'call Range.UnMerge',
  'call Worksheet.Protect',
  'set Range.Formula',
  'set Range.NumberFormat',
  'set Application.CutCopyMode',
  'call CustomXMLParts.Add',
];

/** Switches that were refused are brought back within a second. */
afterAll(() => new Promise((resolve) => setTimeout(resolve, 1_100)));

/** Not every call is tried each time: others for each of the plans. */
const EVERY = 3;

describe.each(NAMES)('%s', (name) => {
  test.each(MEMBERS)('where WPS refuses %s, nothing is left of it', async (member) => {
    const whole = await wholeState(name);
    const opened = open();
    const before = stateOf(opened);
    const { change, edits } = await planned(opened, name);
    const refused: Call[] = [];
    opened.wps.bridge.before = (call: Call) => {
      if (refused.length > 0 || `${call.kind} ${call.member}` !== member) return;
      refused.push(call);
      throw new Error('0x800A03EC');
    };
    const error = await errorOf(opened.host.reshape(change, edits, { undo: LABEL }));
    // Without custom parts the note is kept beside the workbook.
    const isRefused = refused.length > 0 && member !== 'call CustomXMLParts.Add';
    expect(error === null).toBe(!isRefused);
    expect(stateOf(opened)).toEqual(isRefused ? before : whole);
    expect(await opened.host.undoEntries()).toHaveLength(isRefused ? 0 : 1);
    expect(await opened.reload().recover()).toEqual([]);
    expectSwitchesBack(opened);
    expect(opened.wps.bridge.misuses).toEqual([]);
  });

  test('is whole or gone after the next start, wherever the program broke down', async () => {
    const whole = await wholeState(name);
    const outcomes = new Set<string>();
    for (let nth = 1 + (NAMES.indexOf(name) % EVERY); ; nth += EVERY) {
      const opened = open();
      const before = stateOf(opened);
      const { change, edits } = await planned(opened, name);
      const isBroken = await broken(opened, nth, () => opened.host.reshape(change, edits, { undo: LABEL }));
      if (!isBroken) break;
      restart(opened);
      const next = opened.reload();
      const [found] = await next.recover();
      const entries = await next.undoEntries();
      const outcome = found?.outcome ?? (entries.length > 0 ? 'done' : 'nothing');
      expect([nth, outcome, stateOf(opened)]).toEqual([nth, outcome, entries.length > 0 ? whole : before]);
      expect(await next.recover()).toEqual([]);
      expectSwitchesBack(opened);
      outcomes.add(outcome);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['done', 'nothing', 'rolled-back']));
    expect(outcomes.has('conflict')).toBe(false);
  });

  test('is taken back although the program breaks down while it is taken back', async () => {
    for (let nth = 5; ; nth += 11) {
      const opened = open();
      const before = stateOf(opened);
      const { change, edits } = await planned(opened, name);
      await opened.host.reshape(change, edits, { undo: LABEL });
      const [entry] = await opened.host.undoEntries();
      const isBroken = await broken(opened, nth, () => opened.reload().undo(entry?.id ?? ''));
      restart(opened);
      const next = opened.reload();
      await next.recover();
      const [left] = await next.undoEntries();
      if (left) expect(await next.undo(left.id)).toMatchObject({ reshaped: null });
      expect(stateOf(opened)).toEqual(before);
      if (!isBroken) break;
    }
  });
});
