/** What is said about an equality of the accounts that does not hold to the last digit. */
import type { Change } from '../accounts/repair';
import type { Message, MessageValues } from '../finding';
import { shownAmount, shownLike, unitOf } from './accounts-amounts';
import { refName } from '../grid/address';
import { balanceFixes, offered } from './balance-fixes';
import { balanceTerms, sumShown } from './balance-terms';
import { byFirstCell } from './by-cell';
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

/**
 * The drafts with those about one total made one. Remarks on rounding give way to findings.
 */
export function oneForEachCell(drafts: readonly Draft[]): readonly Draft[] {
  return byFirstCell(drafts).flatMap((all) => {
    const findings = all.filter(({ severity }) => severity !== 'info');
    return merged(findings.length > 0 ? findings : all);
  });
}

/** Speaks of the first, and shows the equations and the suggestions of all. */
function merged([first, ...others]: readonly Draft[]): readonly Draft[] {
  if (!first) return [];
  if (others.length === 0) return [first];
  const all = [first, ...others];
  const fixes = new Map(
    all.flatMap((draft) => draft.fixes ?? []).map((fix) => [JSON.stringify(fix.edits), fix]),
  );
  return [
    {
      ...first,
      related: all.flatMap((draft) => draft.related ?? []),
      expected: all.every(({ expected }) => expected === first.expected) ? (first.expected ?? null) : null,
      arithmetic: joinedTerms(
        all.flatMap(({ arithmetic = [] }, index) => [...(index > 0 ? [{ text: '；' }] : []), ...arithmetic]),
      ),
      fixes: [...fixes.values()],
    },
  ];
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

/**
 * What the total should be by the likeliest repair that changes it: left open where all of them change other cells,
 * and by a bound that several would satisfy.
 */
function expectedOf(balance: TableBalance): string | null {
  const { total, relation } = balance.equality;
  const isBound = relation === 'at-least' || relation === 'at-most';
  if (isBound && !locatedChange(balance)) return null;
  const changes = offered(balance.fault?.repairs ?? []).flatMap((repair) => repair.changes);
  const own = changes.find(({ figure }) => figure.path === total.path);
  return own ? shownLike(total, own.fen) : null;
}
