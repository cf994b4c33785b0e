/** A page of a table: its title, what stands above it, its headings, lines and notes. */
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import { normalizeLabel } from '../../text/normalize';
import type { AccountsSet, TableCode } from '../model';
import { type Body, type Headed, readBody } from './body';
import { detailReader } from './detail';
import { type Frame, isFrameRow, isFrameText, readFrame } from './frame';
import { type Column, type Headings, headingsAt } from './headings';
import { listReader } from './list';
import type { NamedColumns, Reader } from './reader';
import { sidesReader } from './sides';
import { threePublicReader } from './three-public';
import type { Title } from './titles';

export interface Page extends Body {
  readonly title: Title;
  readonly titleField: Field | null;
  readonly frame: Frame;
  readonly top: number;
  readonly columns: NamedColumns;
  readonly layout: Reader['layout'];
  readonly unknown: readonly Column[];
}

/** Rows between a title and its headings at most. */
const MOST_ABOVE = 12;

/**
 * The page under a title; null where no headings of such a table follow (a list of contents, a mention).
 *
 * @param titleField null where only the sheet's name says which table it is
 * @param from first row that may belong to it, below the title
 * @param to last such row: the next title follows
 */
export function readPage(
  view: SheetView,
  title: Title,
  titleField: Field | null,
  from: number,
  to: number,
): Page | null {
  const found = findHeadings(view, title, titleField !== null, from, to);
  if (!found) return null;
  const top = titleField ? firstAbove(view, titleField.at.row) : from;
  const frame = readFrame(view, titleField, top, found.headings);
  const body = readBody(view, found, to, {
    headedBy: (row) => headedBy(view, title, row),
    endsAt: (row) => isOtherTitle(view, row),
  });
  const { columns, layout, unknown } = found.reader;
  return { title, titleField, frame, top, columns, layout, unknown, ...body };
}

function findHeadings(
  view: SheetView,
  title: Title,
  titled: boolean,
  from: number,
  to: number,
): Headed | null {
  for (let row = from; row <= Math.min(to, from + MOST_ABOVE); row++) {
    if (titled && isOtherTitle(view, row)) return null;
    const found = headedBy(view, title, row);
    if (found) return found;
  }
  return null;
}

function headedBy(view: SheetView, { table, kind }: Title, row: number): Headed | null {
  const headings = headingsAt(view, table, row);
  const reader = headings && readerFor(view, table, kind, headings);
  return reader && { headings, reader };
}

function readerFor(
  view: SheetView,
  table: TableCode,
  kind: AccountsSet['kind'],
  headings: Headings,
): Reader | null {
  switch (table) {
    case 'T1':
    case 'T4':
      return sidesReader(view, table, headings);
    case 'T6':
      return detailReader(view, headings);
    case 'T9':
      return threePublicReader(view, headings, kind);
    default:
      return listReader(view, headings);
  }
}

/** Table numbers and the like may stand above the title. */
function firstAbove(view: SheetView, titleRow: number): number {
  let top = titleRow;
  while (top > 0 && isFrameRow(view, top - 1)) top--;
  return top;
}

/** The title of a table that is none of the nine ends what belongs to the one above. */
function isOtherTitle(view: SheetView, row: number): boolean {
  const labelled = view.labelled(row);
  const [first] = labelled;
  if (!first || labelled.length > 2 || isFrameText(view, first.field)) return false;
  const { text } = first.field;
  return text.length > 4 && text.length <= 60 && /表(?:\(续(?:表)?\))?$/.test(normalizeLabel(text));
}
