/**
 * Every fault at every sync of every operation that writes: afterwards all is there or nothing, what the host has
 * said agrees with what the workbook holds, and the next operation works.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import type { Edit } from '../../../src/core/grid/edit';
import { type Host, type Mark, HostError } from '../../../src/hosts/host';
import { SHEETS, contractFile } from '../contract/book';
import { edit, mark } from '../contract/steps';
import { plain } from '../plain';
import { bootDesktop } from './emulator/boot';
import type { BatchFault } from './emulator/schedule';
import { Status } from './emulator/server';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
/** Milliseconds until the host gives up where an answer is to get lost; a busy machine answers sooner. */
const TIMEOUT = 100;
const { scores, locked } = SHEETS;

beforeAll(() => bootDesktop(excel.current));
const LABEL = { id: 'safe', values: { cells: 4 } };
/** Apart from each other and on two sheets, with formats, formulas and texts. */
const EDITS: readonly Edit[] = [
  edit(scores, 'B3', { value: 60, format: '0.0' }),
  edit(scores, 'B5', { value: 60, formula: 'B3' }),
  edit(scores, 'A7', { value: '00123', format: '@' }),
  edit(locked, 'B2', { value: 90 }),
];
const OLD_MARKS = [mark('B3', 'error'), mark('A5:A6', 'info')];
const NEW_MARKS: readonly Mark[] = [mark('B4:B5', 'warning'), mark('A1', 'error'), mark('D8', 'info')];

interface Operation {
  readonly prepare?: (host: Host) => Promise<unknown>;
  readonly act: (host: Host) => Promise<unknown>;
  /** Marks may also be gone altogether when drawing has failed: half of them never stay. */
  readonly mayClearMarks?: true;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  apply: { act: (host) => host.apply(EDITS) },
  'apply, to be kept for undo': { act: (host) => host.apply(EDITS, { undo: LABEL }) },
  revert: {
    prepare: (host) => host.apply(EDITS),
    act: (host) => host.revert({ edits: EDITS }),
  },
  undo: {
    prepare: (host) => host.apply(EDITS, { undo: LABEL }),
    act: async (host) => {
      const [entry] = await host.undoEntries();
      if (entry) await host.undo(entry.id);
    },
  },
  highlight: {
    prepare: (host) => host.highlight(OLD_MARKS),
    act: (host) => host.highlight(NEW_MARKS),
    mayClearMarks: true,
  },
  clear: {
    prepare: (host) => host.highlight(OLD_MARKS),
    act: (host) => host.clearHighlights(),
  },
  'a setting': {
    prepare: (host) => host.setSetting('规则包', 'a'),
    act: (host) => host.setSetting('规则包', { id: 'b' }),
  },
  'a changed setting': {
    prepare: (host) => host.setSetting('规则包', ['a']),
    act: (host) => host.updateSetting('规则包', (value) => [...new Set([...(value as string[]), 'b'])]),
  },
};

function faults(random: () => number): Readonly<Record<string, BatchFault>> {
  const at = random();
  const failed = (code: string): BatchFault => ({ kind: 'failed', code, at });
  return {
    'cell being edited': { kind: 'refused', status: Status.cellEditing },
    'dialog open': { kind: 'refused', status: Status.dialogOpen },
    'activity limit': { kind: 'refused', status: Status.activityLimit },
    'session timed out': { kind: 'refused', status: Status.sessionTimedOut },
    'request too large': { kind: 'refused', status: Status.requestTooLarge },
    'response too large': { kind: 'answer-refused', status: Status.responseTooLarge },
    'cell being edited, within the batch': failed('InvalidOperationInCellEditMode'),
    protected: failed('AccessDenied'),
    'something gone': failed('ItemNotFound'),
    'internal error': failed('GeneralException'),
    aborted: failed('RequestAborted'),
    'answer lost, not done': { kind: 'lost-before' },
    'answer lost, done': { kind: 'lost-after' },
    'answer late': { kind: 'late', delay: 1.3 * TIMEOUT },
  };
}

/** Cells, marks and settings, in a form that tells all differences; names of tasks are random and left out. */
function contents({ server: { book } }: OpenExcel): string {
  book.calculate();
  const marks = book.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.map(({ range, formula, fill, font }) => ({
      sheet: sheet.name,
      range,
      formula,
      fill,
      font,
    })),
  );
  const own = [...book.settings].filter(([key]) => !key.startsWith('formlint.'));
  const kept = [...book.settings].filter(([key]) => key.startsWith('formlint.undo.')).map(([, text]) => text);
  return JSON.stringify([plain(book.snapshot()), marks, own, kept]);
}

function pending({ server: { book } }: OpenExcel): string[] {
  return [...book.settings].flatMap(([key, text]) =>
    key.startsWith('formlint.pending.') || String(text).includes('"isWhole":false') ? [key] : [],
  );
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function opened({ prepare }: Operation): Promise<OpenExcel> {
  const open = excel.open(contractFile());
  await prepare?.(open.host);
  return open;
}

/** Contents before and after, and the number of syncs between. */
async function undisturbed(operation: Operation) {
  const open = await opened(operation);
  const before = contents(open);
  const file = Buffer.from(await open.saved());
  open.server.takeCounters();
  await operation.act(open.host);
  return { before, file, after: contents(open), syncs: open.server.takeCounters().batches };
}

const withoutMarks = (text: string): string => {
  const [cells, , ...rest] = JSON.parse(text) as unknown[];
  return JSON.stringify([cells, [], ...rest]);
};

const SEEDS = [1, 2, 3];

describe.each(Object.entries(OPERATIONS))('%s', (_name, operation) => {
  const kinds = Object.keys(faults(seeded(1)));
  it.each(kinds)('%s', async (kind) => {
    const { before, file, after, syncs } = await undisturbed(operation);
    for (let nth = 1; nth <= syncs; nth++) {
      for (const seed of SEEDS) {
        const fault = faults(seeded(seed * 31 + nth))[kind];
        if (!fault || (seed > 1 && fault.kind !== 'failed')) continue;
        const open = await opened(operation);
        open.server.schedule.set(nth, fault);
        const losesAnswer = fault.kind.startsWith('l');
        const error = await operation.act(losesAnswer ? open.pane(TIMEOUT) : open.host).then(
          () => null,
          (reason: unknown) => reason,
        );
        const now = contents(open);
        const context = { kind, nth, seed, code: error instanceof HostError ? error.code : error };
        if (error === null) expect({ ...context, now }).toEqual({ ...context, now: after });
        else {
          expect(error).toBeInstanceOf(HostError);
          expect(context.code).not.toBe('in-doubt');
          const allowed = operation.mayClearMarks ? [before, withoutMarks(before)] : [before];
          expect({ ...context, isWhole: allowed.includes(now) }).toEqual({ ...context, isWhole: true });
        }
        if (now === before && error !== null) expect(file.equals(await open.saved())).toBe(true);
        expect({ ...context, pending: pending(open) }).toEqual({ ...context, pending: [] });
        open.server.schedule.clear();
        if (error !== null) await operation.act(open.host);
        expect({ ...context, finally: contents(open) }).toEqual({ ...context, finally: after });
        expect(plain(await open.host.read())).toEqual(plain(open.server.book.snapshot()));
        expect(open.server.unsupported).toEqual([]);
      }
    }
  });
});
