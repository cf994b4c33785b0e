/** What a change of shape has to know beforehand, besides the cells: asked for in one sync. */
import type { ShapeChange } from '../../../core/grid/shape';
import { HostError } from '../../host';
import type { Context } from '../session';
import { rowOn } from './shape-steps';
import { type StoredTask, askForSurplus, newTask, storedTasks } from './undo-store';

export interface Preparation {
  readonly stored: readonly StoredTask[];
  /** Points of the row that goes, or that the new one is like. */
  readonly height: number | null;
  readonly surplus: readonly string[];
}

/** @throws HostError `read-only`; `busy` where other work is under way */
export async function prepare(context: Context, change: ShapeChange): Promise<Preparation> {
  const { workbook } = context;
  let row: Excel.Range | null = null;
  let surplus = (): string[] => [];
  const stored = await storedTasks(context, () => {
    workbook.load('readOnly');
    surplus = askForSurplus(context, newTask({ direction: 'apply', edits: [], label: null, undoes: null }));
    const sheet = workbook.worksheets.getItem(change.sheet);
    const index =
      change.kind === 'insert-row' ? change.like : change.kind === 'delete-row' ? change.at : null;
    if (index !== null) row = rowOn(sheet, index).load('format/rowHeight');
  });
  if (workbook.readOnly) throw new HostError('read-only');
  if (stored.some(({ owner }) => owner !== null)) throw new HostError('busy');
  const height = (row as Excel.Range | null)?.format.rowHeight ?? null;
  return { stored, height, surplus: surplus() };
}
