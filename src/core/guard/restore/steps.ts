/** The steps that make chosen restorations, in an order that loses nothing. */
import { cellKey } from '../../grid/address';
import { type Edit, withEdits } from '../../grid/edit';
import { movedReshape } from '../../grid/moved-reshape';
import type { RowMove } from '../../grid/row-move';
import { type Reshape, type Step, rowMoveOf } from '../../grid/shape';
import type { Workbook } from '../../grid/workbook';
import { withReshape } from '../../grid/with-shape';
import { fittedReshape } from './fitted-reshape';
import { joined } from './merge-work';
import type { Restoration, RestoringWork } from './restoration';

type WorkOf<Kind extends RestoringWork['kind']> = Extract<RestoringWork, { kind: Kind }>;

/**
 * Contents first, in one step; then each sheet's merges, with the contents of that sheet; then the rows, one by one;
 * protection last. Each step is as it reads after those before it, so that all can be made in a row. Rows move what is
 * below: after these steps everything is to be planned anew. That plan also finds formulas that named several rows
 * that were gone, and a row that could not be made in its turn. What is locked is left out.
 *
 * @param workbook as it was when the restorations were planned
 */
export function restoreSteps(workbook: Workbook, restorations: readonly Restoration[]): readonly Step[] {
  const works = restorations.filter(({ isLocked }) => !isLocked).map(({ work }) => work);
  const steps = contentSteps(works);
  const contents = steps.reduce(withStep, workbook);
  return [
    ...steps,
    ...rowSteps(contents, worksOf(works, 'rows')),
    ...protectingSteps(worksOf(works, 'protection')),
  ];
}

/** The workbook after a step. */
export function withStep(workbook: Workbook, { change, edits }: Step): Workbook {
  return change ? withReshape(workbook, { change, edits }) : withEdits(workbook, edits);
}

function worksOf<Kind extends RestoringWork['kind']>(
  works: readonly RestoringWork[],
  kind: Kind,
): readonly WorkOf<Kind>[] {
  return works.filter((work): work is WorkOf<Kind> => work.kind === kind);
}

function contentSteps(works: readonly RestoringWork[]): readonly Step[] {
  const merges = worksOf(works, 'merges');
  const edits = worksOf(works, 'content').map(({ edit }) => edit);
  const sheets = [...new Set(merges.map(({ change }) => change.sheet))];
  const before = onePerCell([
    ...merges.flatMap(({ emptied }) => emptied),
    ...edits.filter(({ at }) => !sheets.includes(at.sheet)),
  ]);
  const changing = sheets.flatMap((sheet): Step[] => {
    const own = merges.filter(({ change }) => change.sheet === sheet);
    const behind = [
      ...edits.filter(({ at }) => at.sheet === sheet),
      ...own.flatMap(({ uncovered }) => uncovered),
    ];
    return [{ change: joined(own.map(({ change }) => change)), edits: onePerCell(behind) }];
  });
  return [...(before.length > 0 ? [{ change: null, edits: before }] : []), ...changing];
}

/** Two merges may uncover the same cell. */
function onePerCell(edits: readonly Edit[]): readonly Edit[] {
  return [
    ...new Map(
      edits.map((edit) => [`${edit.at.sheet}!${String(cellKey(edit.at.row, edit.at.column))}`, edit]),
    ).values(),
  ];
}

/** From the top down: what is planned further down moves along. */
function rowSteps(workbook: Workbook, works: readonly WorkOf<'rows'>[]): readonly Step[] {
  const steps: Reshape[] = [];
  const moves: RowMove[] = [];
  let state = workbook;
  for (const { reshapes } of [...works].sort((a, b) => rowOf(a) - rowOf(b))) {
    const before = [...moves];
    for (const planned of reshapes) {
      const moved = before.reduce<Reshape | null>((one, move) => one && movedReshape(one, move), planned);
      const reshape = moved && fittedReshape(state, moved);
      if (!reshape) break;
      steps.push(reshape);
      state = withReshape(state, reshape);
      moves.push(...[rowMoveOf(reshape.change) ?? []].flat());
    }
  }
  return steps;
}

function rowOf({ reshapes }: WorkOf<'rows'>): number {
  return Math.min(...reshapes.map(({ change }) => ('at' in change ? change.at : 0)));
}

function protectingSteps(works: readonly WorkOf<'protection'>[]): readonly Step[] {
  const sheets = new Map(works.map(({ change }) => [change.sheet, change]));
  return [...sheets.values()].map((change) => ({ change, edits: [] }));
}
