/** What is said about an equality of the accounts that does not hold to the last digit. */
import type { Addend, Equality } from '../accounts/equality';
import type { Figure } from '../accounts/model';
import type { Change } from '../accounts/repair';
import type { Message, MessageValues, Term } from '../finding';
import { shownAmount, shownLike, unitWord } from './accounts-amounts';
import { balanceFixes, cellName } from './balance-fixes';
import { joinedTerms } from './equation';
import type { Draft, TableBalance } from './rule';

/** A finding for a broken equality, a remark for one that only rounding explains; null for any other. */
export function balanceDraft(balance: TableBalance): Draft | null {
  const { equality, state, fault } = balance;
  if (state === 'exact' || state === 'unreadable') return null;
  const { total } = equality;
  const common = {
    cells: [{ row: total.at.row, column: total.at.column }],
    related: equality.addends.map(({ figure }) => figure.at),
    found: shownAmount(total),
    arithmetic: arithmeticOf(balance),
  };
  if (state === 'rounding') {
    const message = { id: 'rounding', values: valuesOf(balance) };
    return { ...common, severity: 'info', message, expected: sumShown(balance) };
  }
  return {
    ...common,
    message: messageOf(balance),
    expected: expectedOf(balance),
    fixes: balanceFixes(equality, fault?.repairs ?? []),
  };
}

function messageOf(balance: TableBalance): Message {
  const located = locatedChange(balance);
  const values = valuesOf(balance);
  const { equality, fault } = balance;
  if (!located || !fault) return { id: equality.message, values };
  const { figure, fen } = located;
  const place = { cell: cellName(equality, figure.at), part: figure.name, value: shownLike(figure, fen) };
  return { id: 'located', values: { ...values, ...place, count: fault.broken.length } };
}

/** The one cell that all failed equalities around this one point at; null where there are several ways. */
function locatedChange({ fault }: TableBalance): Change | null {
  const [first] = fault?.repairs ?? [];
  const [only, ...others] = first?.changes ?? [];
  return fault?.unique && only && others.length === 0 ? only : null;
}

function valuesOf(balance: TableBalance): MessageValues {
  const { total } = balance.equality;
  return {
    name: total.name,
    found: shownAmount(total),
    expected: sumShown(balance),
    difference: shownLike(total, Math.abs(balance.difference)),
    unit: unitWord(total),
  };
}

/** What the total should be: left open by a bound, and where another cell than the total is wrong. */
function expectedOf(balance: TableBalance): string | null {
  const { total, relation } = balance.equality;
  const located = locatedChange(balance);
  if (located) return located.figure === total ? shownLike(total, located.fen) : null;
  return relation === 'sum' || relation === 'same' ? sumShown(balance) : null;
}

function sumShown({ equality: { total }, difference }: TableBalance): string {
  return shownLike(total, (total.fen ?? 0) - difference);
}

/** `31,314.11 ≠ 1.00 + 2.00 = 3.00`; with the names where the figures stand in several tables. */
function arithmeticOf(balance: TableBalance): Term[] {
  const { equality } = balance;
  const { total, addends } = equality;
  const parts = addends.filter(({ figure }) => figure.fen !== 0);
  const named = addends.some(({ figure }) => figure.table !== total.table);
  const sum = parts.length > 1 ? ` = ${sumShown(balance)}` : '';
  return joinedTerms([
    ...termsOf(total, named),
    { text: ` ${signOf(balance)} ` },
    ...(parts.length === 0 ? [{ text: shownLike(total, 0) }] : []),
    ...parts.flatMap((addend, index) => [...joint(addend, index), ...termsOf(addend.figure, named)]),
    ...(sum === '' ? [] : [{ text: sum }]),
  ]);
}

function termsOf(figure: Figure, named: boolean): Term[] {
  const term = { text: shownAmount(figure), at: figure.at };
  return named ? [{ text: `${figure.name} ` }, term] : [term];
}

function joint({ sign }: Addend, index: number): Term[] {
  if (index === 0) return sign === 1 ? [] : [{ text: '−' }];
  return [{ text: sign === 1 ? ' + ' : ' − ' }];
}

const BOUNDS: Readonly<Record<Equality['relation'], string>> = {
  sum: '≠',
  same: '≠',
  'at-least': '<',
  'at-most': '>',
};

function signOf({ state, equality }: TableBalance): string {
  return state === 'rounding' ? '≈' : BOUNDS[equality.relation];
}
