/** What a difference says, in few words: findings say the same values at greater length. */
import type { Message, MessageValues } from '../finding';
import { columnName, formatAddress, formatRange } from '../grid/address';
import { wordFor } from '../rules/words';
import { normalizeLabel } from '../text/normalize';
import type { ContentChange, Difference, LineChange } from './difference';

type LineId = `${LineChange['kind']}-${LineChange['what']}`;

/** Each has its wording in `locales/…/guard.ts`. */
export type DifferenceId =
  | 'value'
  | 'label'
  | 'heading'
  | 'formula'
  | 'filled'
  | 'emptied'
  | 'renamed'
  | 'header-emptied'
  | 'points'
  | 'note-altered'
  | 'note-removed'
  | 'formula-lost'
  | 'formula-emptied'
  | 'formula-broken'
  | LineId
  | `${Exclude<LineId, 'column-deleted'>}-blank`
  | 'merge-broken'
  | 'merge-added'
  | 'merges-gone'
  | 'section-deleted'
  | 'sheet-renamed'
  | 'protection-removed'
  | 'unlocked'
  | 'fill';

export interface DifferenceMessage extends Message {
  readonly id: DifferenceId;
}

/**
 * Values, where a difference has such: `cell`, `name`, `found` and `expected` as shown, `lines`, `text`, `range`,
 * `count`, `section`.
 */
export function describeDifference(difference: Difference): DifferenceMessage {
  return { id: idOf(difference), values: { cell: formatAddress(difference.at), ...valuesOf(difference) } };
}

function idOf(difference: Difference): DifferenceId {
  switch (difference.kind) {
    case 'content':
      return contentId(difference);
    case 'note':
      return `note-${difference.what}`;
    case 'formula-lost':
      return difference.found === '' ? 'formula-emptied' : 'formula-lost';
    case 'row':
    case 'column':
      return lineId(difference);
    case 'merge':
      return `merge-${difference.what}`;
    default:
      return difference.kind;
  }
}

/** A column that is gone has a letter at least. */
function lineId({ kind, what, text }: LineChange): DifferenceId {
  const id: LineId = `${kind}-${what}`;
  return text !== '' || id === 'column-deleted' ? id : `${id}-blank`;
}

function contentId({ what, found, isDoubtful }: ContentChange): DifferenceId {
  if (isDoubtful) return 'renamed';
  return found === '' ? 'emptied' : what;
}

function valuesOf(difference: Difference): MessageValues {
  switch (difference.kind) {
    case 'content':
      return { name: difference.name, ...(difference.what === 'heading' ? wordsOf : contentsOf)(difference) };
    case 'formula-lost':
    case 'formula-broken':
      return { name: difference.name, ...contentsOf(difference) };
    case 'note':
      return contentsOf(difference);
    case 'header-emptied':
      return { name: wordFor(`header.${difference.key}`), ...contentsOf(difference) };
    case 'points':
      return { section: difference.section, ...difference.points };
    case 'row':
    case 'column':
      return { lines: linesOf(difference), text: quoted(difference.text) };
    case 'merge':
      return { range: formatRange(difference.range) };
    case 'merges-gone':
      return { count: difference.ranges.length };
    case 'section-deleted':
      return { section: difference.section };
    case 'sheet-renamed':
      return { found: difference.now, expected: difference.before };
    case 'unlocked':
    case 'fill':
      return { count: difference.cells.length };
    case 'protection-removed':
      return {};
  }
}

function contentsOf({
  found,
  expected,
}: {
  readonly found: string;
  readonly expected: string;
}): MessageValues {
  return { found: quoted(found), expected: quoted(expected) };
}

/** Headings without their stars. */
function wordsOf({ found, expected }: { readonly found: string; readonly expected: string }): MessageValues {
  return contentsOf({ found: normalizeLabel(found), expected: normalizeLabel(expected) });
}

/** `12`, `5–6`, `D`; '' for lines that are gone. */
function linesOf({ kind, lines }: LineChange): string {
  const names = lines.map((line) => (kind === 'row' ? String(line + 1) : columnName(line)));
  const [from = '', to = from] = [names[0], names[names.length - 1]];
  return from === to ? from : `${from}–${to}`;
}

const LONGEST_QUOTE = 40;

/** Texts of cells in messages: on one line, and no longer than one is read. Formulas are given whole. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, '');
  return line.length > LONGEST_QUOTE && !line.startsWith('=') ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
