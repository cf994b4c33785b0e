/**
 * Reads the workbook in two syncs, whatever the number of sheets: first the sheets' names, then a window of each
 * sheet's used range. Only sheets that are larger than the window, or answers over the payload limit, cost more.
 * Given ranges are read in one sync.
 */
import type { Sheet, Workbook } from '../../../core/grid/workbook';
import { type Place, type ReadOptions, HostError } from '../../host';
import { withinRanges } from '../../ranges';
import type { Layouts } from './layouts';
import type { SheetHead } from './read-block';
import { Reading } from './reading';
import type { Context, Session } from '../session';
import type { SheetNames } from './sheet-names';

/** What is remembered of the workbook from one reading to the next. */
export interface Memory {
  readonly layouts: Layouts;
  readonly names: SheetNames;
}

export function readWorkbook(session: Session, memory: Memory, options: ReadOptions = {}): Promise<Workbook> {
  const { ranges, signal } = options;
  const read = (context: Context) =>
    ranges ? readRanges(context, memory, options, ranges) : readSheets(context, memory, options);
  return session.run(read, { signal });
}

async function readSheets(context: Context, memory: Memory, options: ReadOptions): Promise<Workbook> {
  const { heads, active } = await context.ask(() => ({
    heads: askForHeads(context),
    active: context.workbook.worksheets.getActiveWorksheet().load('name'),
  }));
  memory.names.learn(heads());
  const wanted = chosen(heads(), options.sheets).map((head) => ({ ...head, ranges: null }));
  const reading = new Reading(context, memory.layouts, wanted, options);
  await reading.readAll();
  if (reading.forgetOldLayouts()) return readSheets(context, memory, options);
  return workbookOf(
    wanted.map((head) => reading.sheet(head)),
    active.name,
  );
}

/** The ranges' sheets with nothing outside the ranges. */
async function readRanges(
  context: Context,
  memory: Memory,
  options: ReadOptions,
  places: readonly Place[],
): Promise<Workbook> {
  const { layouts, names } = memory;
  // What the ids are now is known after the sync only.
  const expected = [...new Set(places.map(({ sheet }) => sheet))].map((name) => ({
    name,
    id: names.idOf(name) ?? '',
    ranges: places.flatMap(({ sheet, range }) => (sheet === name ? [range] : [])),
  }));
  const reading = new Reading(context, layouts, expected, options);
  const { sheets, active } = await reading.readPlaces(places, () => {
    const { worksheets } = context.workbook;
    return {
      sheets: expected.map(({ name }) =>
        worksheets.getItem(name).load('id,name,visibility,protection/protected'),
      ),
      active: worksheets.getActiveWorksheet().load('name'),
    };
  });
  const heads = sheets.map(headOf);
  const isOther = heads.some(({ id }, i) => expected[i]?.id !== '' && expected[i]?.id !== id);
  if (isOther) {
    layouts.forget();
    names.forget();
  }
  names.learn(heads);
  if (isOther || reading.forgetOldLayouts()) return readRanges(context, memory, options, places);
  return workbookOf(
    expected.flatMap(({ name }, i) => {
      const head = heads[i];
      return head ? [withinRanges(reading.sheet({ ...head, name }), places)] : [];
    }),
    active.name,
  );
}

function workbookOf(sheets: readonly Sheet[], activeSheet: string): Workbook {
  // Office.js does not tell the workbook's date system.
  return { sheets, date1904: false, activeSheet };
}

/** Asks in the current batch. @returns to be called after the sync */
export function askForHeads(context: Context): () => SheetHead[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return () => worksheets.items.map(headOf);
}

function headOf({ id, name, visibility, protection }: Excel.Worksheet): SheetHead {
  return { id, name, visibility: visibilityOf(visibility), protected: protection.protected };
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): SheetHead['visibility'] {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}

function chosen(heads: readonly SheetHead[], wanted: readonly string[] | undefined): readonly SheetHead[] {
  if (!wanted) return heads;
  const found = heads.filter(({ name }) => wanted.includes(name));
  if (found.length < new Set(wanted).size) throw new HostError('sheet-missing');
  return found;
}
