import type { BalanceState } from '../../../core/accounts/equality';
import type { TableReport } from '../../../core/check/report';
import { useText } from '../../context';
import { tallyOf } from '../../session/equalities';

const STATES: readonly BalanceState[] = ['exact', 'rounding', 'broken', 'unreadable'];

/** How the equalities of a table stand; what there is none of goes without saying. */
export function useTallyText(table: TableReport | null): string | null {
  const { accounts } = useText();
  if (!table) return null;
  const { balances } = table;
  if (balances.length === 0) return accounts.noEqualities;
  const tally = tallyOf(balances);
  const present = STATES.filter((state) => tally[state] > 0);
  const states = present.map((state) => accounts.states[state](tally[state]));
  return accounts.tally(balances.length, states.join(accounts.stateSeparator));
}
