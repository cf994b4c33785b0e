import { type Host, HostError } from '../../src/hosts/host';
import { Recorder } from '../../src/taskpane/diagnostics/recorder';
import { INITIAL_STATE, type SessionState } from '../../src/taskpane/session/state';
import { openDesk } from './desk';

/** A clock that a test moves. */
function aClock() {
  const clock = { time: Date.UTC(2026, 0, 1), now: () => clock.time, elapsed: () => clock.time };
  return clock;
}

function aRecorder(change: Partial<Host> = {}) {
  const { host } = openDesk();
  Object.assign(host, change);
  const clock = aClock();
  return { host, clock, recorder: new Recorder(host, clock) };
}

describe('calls', () => {
  test('are counted and timed, and answer as before', async () => {
    const { recorder, host, clock } = aRecorder();
    const read = host.read.bind(host);
    host.read = (options) => {
      clock.time += 40;
      return read(options);
    };
    expect(await recorder.watched.read()).toEqual(await host.read());
    clock.time += 1000;
    await recorder.watched.listSheets();
    expect(recorder.recording().calls).toEqual({
      read: { count: 1, failed: 0, last: 40, longest: 40 },
      listSheets: { count: 1, failed: 0, last: 0, longest: 0 },
    });
  });

  test('that fail are counted, and fail with the same error', async () => {
    const { recorder, host } = aRecorder();
    host.refuse('read', 'timed-out');
    await expect(recorder.watched.read()).rejects.toMatchObject({ code: 'timed-out' });
    expect(recorder.recording().calls.read).toMatchObject({ count: 1, failed: 1 });
    expect(recorder.recording().errors).toEqual([
      { at: '2026-01-01T00:00:00.000Z', during: 'read', code: 'timed-out', own: null, where: null },
    ]);
  });

  test('that give no promise are passed on alone', () => {
    const { recorder, host } = aRecorder();
    const seen: string[] = [];
    recorder.watched.onChange(({ sheet }) => seen.push(sheet));
    host.type({ sheet: '自评表', row: 0, column: 0 }, 1);
    expect(seen).toEqual(['自评表']);
    expect(recorder.recording().calls).toEqual({});
  });

  test('are counted by the host itself where it does', () => {
    expect(aRecorder({ counters: () => ({ syncs: 7 }) }).recorder.recording().counters).toEqual({ syncs: 7 });
    expect(aRecorder().recorder.recording().counters).toEqual({});
  });
});

describe('errors', () => {
  const excels = (code: string, errorLocation: string) =>
    Object.assign(new Error('机密内容'), { code, debugInfo: { errorLocation, statement: '机密内容' } });

  test.each([
    [
      'Excel’s code and place',
      new HostError('failed', [], excels('InvalidArgument', 'Range.values')),
      'InvalidArgument',
      'Range.values',
    ],
    [
      'at the bottom of several',
      new HostError('in-doubt', [], new HostError('timed-out', [], excels('GeneralException', 'Workbook'))),
      'GeneralException',
      'Workbook',
    ],
    [
      'a number of WPS',
      new HostError('failed', [], { number: -2147467259, description: '机密内容' }),
      '-2147467259',
      null,
    ],
    ['a defect', new TypeError('机密内容'), 'TypeError', null],
    [
      'what is no code',
      new HostError('failed', [], { code: '机密 内容', debugInfo: { errorLocation: "Sheet '机密'!A1" } }),
      null,
      null,
    ],
    ['a text', '机密内容', null, null],
    ['nothing', undefined, null, null],
  ])('%s', (_what, error, own, where) => {
    const { recorder } = aRecorder();
    recorder.defect(error);
    const { errors } = recorder.recording();
    expect(errors).toMatchObject([{ during: 'pane', own, where }]);
    expect(JSON.stringify(errors)).not.toContain('机密');
  });

  test('only the latest are kept', () => {
    const { recorder, clock } = aRecorder();
    for (let second = 0; second < 30; second++) {
      clock.time += 1000;
      recorder.defect(new Error());
    }
    const { errors } = recorder.recording();
    expect(errors).toHaveLength(20);
    expect(errors[19]?.at).toBe('2026-01-01T00:00:30.000Z');
  });
});

describe('tasks', () => {
  const busy = (task: 'check' | 'mark'): SessionState => ({
    ...INITIAL_STATE,
    work: { state: 'busy', task, progress: null, cancellable: true },
  });
  const failed: SessionState = {
    ...INITIAL_STATE,
    work: { state: 'failed', task: 'check', code: 'busy', cells: [] },
  };

  test.each([
    ['done', INITIAL_STATE],
    ['failed', failed],
    ['cancelled', { ...INITIAL_STATE, notice: { kind: 'cancelled' } }],
    ['done', busy('mark')],
  ] as const)('%s', (outcome, end) => {
    const { recorder, clock } = aRecorder();
    recorder.follow(busy('check'));
    clock.time += 120;
    recorder.follow(busy('check'));
    clock.time += 5;
    recorder.follow(end);
    expect(recorder.recording().tasks).toEqual({
      check: { at: '2026-01-01T00:00:00.000Z', took: 125, outcome },
    });
  });

  test('are not cancelled because an earlier one was', () => {
    const { recorder } = aRecorder();
    const notice = { kind: 'cancelled' } as const;
    recorder.follow({ ...busy('mark'), notice });
    recorder.follow({ ...INITIAL_STATE, notice });
    expect(recorder.recording().tasks).toMatchObject({ mark: { outcome: 'done' } });
  });
});
