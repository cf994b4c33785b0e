/** What localisation suggests for a failed equality, as fixes; never safe: the figures belong to another system. */
import type { Equality } from '../accounts/equality';
import { type Figure, amountIn, decimalsOf } from '../accounts/model';
import type { Change, Repair, Slip } from '../accounts/repair';
import type { Fix } from '../finding';
import { refName } from '../grid/address';
import { type CellContent, type Edit, beforeOf } from '../grid/edit';
import { groupThousands } from '../text/decimal';
import { shownLike } from './accounts-amounts';
import { fixOf, numberContent } from './edits';

/** Ids of the titles: a change by itself, several at once, and a change that a typing slip explains. */
export const BALANCE_FIXES = [
  'change',
  'several',
  'transposed',
  'dropped',
  'doubled',
  'shifted',
  'sign',
  'digit',
  'neighbour',
  'blank',
] as const satisfies readonly (Slip | 'change' | 'several')[];
export type BalanceFix = (typeof BALANCE_FIXES)[number];

const MOST_OFFERED = 5;

export function offered(repairs: readonly Repair[]): readonly Repair[] {
  return repairs.slice(0, MOST_OFFERED);
}

/** The likeliest first; each with all of its changes, that of a figure of this equality before the others. */
export function balanceFixes(equality: Equality, repairs: readonly Repair[]): readonly Fix[] {
  return offered(repairs).flatMap((repair) => fixesOf(equality, repair));
}

function fixesOf(equality: Equality, { changes }: Repair): readonly Fix[] {
  const own = figuresOf(equality);
  const ordered = [...changes].sort((a, b) => Number(own.has(b.figure)) - Number(own.has(a.figure)));
  const [first] = ordered;
  if (!first || ordered.some(({ figure }) => figure.field.inline)) return [];
  const edits = ordered.map((change) => editOf(equality, change, ordered));
  if (ordered.length === 1)
    return fixOf('suggested', first.slip ?? 'change', edits, titleValues(equality, first));
  const changed = ordered.map(
    ({ figure, fen }) => `${refName(figure.at, equality.total.at.sheet)} → ${shownLike(figure, fen)}`,
  );
  return fixOf('suggested', 'several', edits, { changes: changed.join('、') });
}

function titleValues(
  equality: Equality,
  { figure, fen }: Change,
): { cell: string; name: string; value: string } {
  return {
    cell: refName(figure.at, equality.total.at.sheet),
    name: figure.name,
    value: shownLike(figure, fen),
  };
}

function figuresOf({ total, addends }: Equality): ReadonlySet<Figure> {
  return new Set([total, ...addends.map(({ figure }) => figure)]);
}

function editOf(equality: Equality, change: Change, all: readonly Change[]): Edit {
  const { figure } = change;
  return {
    at: figure.at,
    before: beforeOf(figure.field.cell),
    after: contentOf(change, formulaFor(equality, change, all)),
  };
}

/** A number stays a number and a text a text, as the cell's own style has it. */
function contentOf({ figure, fen }: Change, formula: string | undefined): CellContent {
  const { field } = figure;
  const value = amountIn(figure, fen);
  const isText = typeof field.cell.value === 'string' && field.number !== null;
  if (!isText || formula !== undefined) return numberContent(field, value, formula);
  const digits = value.toFixed(Math.max(decimalsOf(figure), field.text.split('.')[1]?.length ?? 0));
  return { value: field.text.includes(',') ? withSeparators(digits) : digits };
}

function withSeparators(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  return [groupThousands(whole), ...(fraction === undefined ? [] : [fraction])].join('.');
}

/** For a total that is worked out in its cell: the sum that it should be, where that comes to the right amount. */
function formulaFor(
  { relation, total, addends }: Equality,
  { figure, fen }: Change,
  all: readonly Change[],
): string | undefined {
  if (figure !== total || total.field.cell.formula === undefined || relation !== 'sum') return undefined;
  const after = (part: Figure): number => all.find((change) => change.figure === part)?.fen ?? part.fen ?? 0;
  const sum = addends.reduce((result, { figure: part, sign }) => result + sign * after(part), 0);
  const countable = addends.every(({ figure: part }) => canBeAdded(part) && part.scale === total.scale);
  return countable && sum === fen && addends.length > 0 ? formulaOf(total, addends) : undefined;
}

/** Formulas pass over texts and blanks alike, but a dash or a number stored as text would be an error or lost. */
function canBeAdded({ field: { cell } }: Figure): boolean {
  return typeof cell.value === 'number' || cell.value === null;
}

function formulaOf(total: Figure, addends: Equality['addends']): string {
  const terms = addends.map(
    ({ figure: { at }, sign }) => `${sign === 1 ? '+' : '-'}${refName(at, total.at.sheet)}`,
  );
  return terms.join('').replace(/^\+/, '');
}
