/** What is said about an equality of the accounts that does not hold to the last digit. */
import type { Change } from '../accounts/repair';
import type { Message, MessageValues } from '../finding';
import { shownAmount, shownLike, unitOf } from './accounts-amounts';
import { refName } from '../grid/address';
import { balanceFixes } from './balance-fixes';
import { balanceTerms, sumShown } from './balance-terms';
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
    arithmetic: balanceTerms(balance),
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
  const place = {
    cell: refName(figure.at, equality.total.at.sheet),
    part: figure.name,
    value: shownLike(figure, fen),
  };
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
    unit: unitOf(total),
  };
}

/** What the total should be: left open by a bound, and where another cell than the total is wrong. */
function expectedOf(balance: TableBalance): string | null {
  const { total, relation } = balance.equality;
  const located = locatedChange(balance);
  if (located) return located.figure === total ? shownLike(total, located.fen) : null;
  return relation === 'sum' || relation === 'same' ? sumShown(balance) : null;
}
