import fc from 'fast-check';
import { planFixes } from '../../src/core/fix';
import type { LayoutName } from '../../src/core/forms/model';
import { recalculate } from '../../src/core/formula/recalculate';
import { cellKey } from '../../src/core/grid/address';
import { type Edit, withEdits } from '../../src/core/grid/edit';
import type { Cell, Workbook } from '../../src/core/grid/workbook';
import {
  EMPTY_JOURNAL,
  type Journal,
  planUndo,
  push,
  restoreJournal,
  storeJournal,
} from '../../src/core/journal';
import { buildForm } from '../support/form-builder';
import { LAYOUTS } from '../support/form-layouts';
import { changeLists, changesFor } from '../support/mutations';

const LABEL = { id: 'fix-all', values: { count: 2 } };

function sheetOf(cells: readonly Cell[]): Workbook {
  const sheet = {
    name: 'S',
    visibility: 'visible' as const,
    cells: new Map(cells.map((cell, row) => [cellKey(row, 0), cell])),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    protected: false,
  };
  return { sheets: [sheet], date1904: false };
}

function edit(row: number, before: Edit['before'], after: Edit['after']): Edit {
  return { at: { sheet: 'S', row, column: 0 }, before, after };
}

function journalOf(...entries: readonly (readonly [group: string | null, ...edits: Edit[]])[]): Journal {
  return entries.reduce(
    (journal, [group, ...edits]) => push(journal, { label: LABEL, group, edits }),
    EMPTY_JOURNAL,
  );
}

function valuesAfter(workbook: Workbook, edits: readonly Edit[]): unknown[] {
  return [...(withEdits(workbook, edits).sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
}

describe('undo', () => {
  test('restores value, formula and format', () => {
    const first = edit(
      0,
      { value: 0.9, format: '0%' },
      { value: 0.9883, formula: 'ROUND(E6/D6,4)', format: '0.00%' },
    );
    const second = edit(1, { value: 7, formula: 'A1+1' }, { value: 8 });
    const workbook = withEdits(
      sheetOf([
        { value: 0.9, format: '0%' },
        { value: 7, formula: 'A1+1' },
      ]),
      [first, second],
    );
    const { edits, refused } = planUndo(journalOf([null, first, second]), workbook, 1);
    expect(edits.map(({ after }) => after)).toEqual([
      { value: 0.9, format: '0%' },
      { value: 7, formula: 'A1+1' },
    ]);
    expect(refused).toEqual([]);
  });

  test('gives a cell without a format its General back', () => {
    const written = edit(0, { value: 1 }, { value: 0.5, format: '0.00%' });
    const { edits } = planUndo(journalOf([null, written]), sheetOf([{ value: 0.5, format: '0.00%' }]), 1);
    expect(edits[0]?.after).toEqual({ value: 1, format: 'General' });
  });

  test('refuses cells that were changed since, and names them', () => {
    const first = edit(0, { value: 1 }, { value: 2 });
    const second = edit(1, { value: 1 }, { value: 2 });
    const workbook = sheetOf([{ value: 3 }, { value: 2 }]);
    const plan = planUndo(journalOf([null, first, second]), workbook, 1);
    expect(plan.refused).toEqual([first]);
    expect(valuesAfter(workbook, plan.edits)).toEqual([3, 1]);
    expect(plan.journal.entries).toEqual([]);
  });

  test('refuses a cell that a later entry has written', () => {
    const journal = journalOf(
      [null, edit(0, { value: 1 }, { value: 2 })],
      [null, edit(0, { value: 2 }, { value: 3 })],
    );
    const plan = planUndo(journal, sheetOf([{ value: 3 }]), 1);
    expect(plan.edits).toEqual([]);
    expect(plan.journal.entries.map(({ id }) => id)).toEqual([2]);
  });

  test('takes a whole group back, each cell to what stood there first', () => {
    const journal = journalOf(
      ['g', edit(0, { value: 1 }, { value: 2, format: '0.00' })],
      [null, edit(1, { value: 5 }, { value: 6 })],
      ['g', edit(0, { value: 2 }, { value: 3 })],
    );
    const plan = planUndo(journal, sheetOf([{ value: 3, format: '0.00' }, { value: 6 }]), 3);
    expect(plan.edits.map(({ at, after }) => [at.row, after])).toEqual([
      [0, { value: 1, format: 'General' }],
    ]);
    expect(plan.journal.entries.map(({ id }) => id)).toEqual([2]);
  });

  test('cannot type an error value in again, but restores the formula behind one', () => {
    const typed = edit(0, { value: { error: '#N/A' } }, { value: 1 });
    const worked = edit(1, { value: { error: '#DIV/0!' }, formula: 'E6/D6' }, { value: 1 });
    const plan = planUndo(journalOf([null, typed, worked]), sheetOf([{ value: 1 }, { value: 1 }]), 1);
    expect(plan.refused).toEqual([typed]);
    expect(plan.edits.map(({ after }) => after)).toEqual([{ value: null, formula: 'E6/D6' }]);
  });

  test('of an unknown entry does nothing', () => {
    const journal = journalOf([null, edit(0, { value: 1 }, { value: 2 })]);
    expect(planUndo(journal, sheetOf([{ value: 2 }]), 9)).toEqual({ edits: [], refused: [], journal });
  });
});

describe('size', () => {
  test('the oldest entries go first and ids are not used again', () => {
    let journal = EMPTY_JOURNAL;
    for (let i = 0; i < 60; i++)
      journal = push(journal, { label: LABEL, group: null, edits: [edit(i, { value: 1 }, { value: 2 })] });
    expect(journal.entries.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => index + 11));
    expect(journal.next).toBe(61);
  });

  test('many edits push entries out, but never the newest', () => {
    const many = Array.from({ length: 1500 }, (_, row) => edit(row, { value: 1 }, { value: 2 }));
    expect(journalOf([null, ...many], [null, ...many]).entries.map(({ id }) => id)).toEqual([2]);
    expect(journalOf([null, ...many, ...many]).entries).toHaveLength(1);
  });
});

describe('storage', () => {
  const journal = journalOf(
    ['g', edit(0, { value: { error: '#N/A' }, formula: 'A2' }, { value: 2, formula: 'A1', format: '0.00' })],
    [null, edit(1, { value: null }, { value: 'x' })],
  );

  test('a stored journal comes back as it was', () => {
    expect(restoreJournal(JSON.parse(JSON.stringify(storeJournal(journal))))).toEqual(journal);
  });

  test.each([
    ['nothing', null],
    ['a text', 'journal'],
    ['another version', { ...(storeJournal(journal) as object), version: 2 }],
    [
      'a negative row',
      storeJournal({
        ...journal,
        entries: [{ id: 1, label: LABEL, group: null, edits: [edit(-1, { value: 1 }, { value: 2 })] }],
      }),
    ],
    ['an entry without edits', { version: 1, next: 2, entries: [{ id: 1, label: LABEL, group: null }] }],
  ])('%s is not taken for one', (_name, value) => {
    expect(restoreJournal(value)).toBeNull();
  });
});

test('fixing and undoing any changed form is the identity', () => {
  const layouts = fc.constantFrom<LayoutName[]>(...LAYOUTS.map(({ name }) => name));
  fc.assert(
    fc.property(layouts, changeLists, (layout, list) => {
      const { workbook } = buildForm({ layout, change: changesFor(layout, list) });
      const plan = planFixes(workbook, { select: 'suggested' });
      const undo = planUndo(
        push(EMPTY_JOURNAL, { label: LABEL, group: null, edits: plan.edits }),
        plan.workbook,
        1,
      );
      expect(undo.refused).toEqual([]);
      const undone = recalculate(
        withEdits(plan.workbook, undo.edits),
        undo.edits.map(({ at }) => at),
        plan.workbook,
      );
      expect(contents(undone.workbook)).toEqual(contents(workbook));
    }),
    { numRuns: 150 },
  );
});

/** Cells by key; `General` is what a cell without a format has. */
function contents({ sheets }: Workbook): unknown[] {
  return sheets.map(({ cells }) =>
    [...cells].map(([key, { format = 'General', ...cell }]) => [key, { ...cell, format }]),
  );
}
