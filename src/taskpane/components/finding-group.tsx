import { makeStyles } from '@fluentui/react-components';
import type { BalanceState } from '../../core/accounts/equality';
import { useText } from '../context';
import { tallyOf } from '../session/equalities';
import type { Group, Item } from '../session/findings';
import { TableEqualities } from './accounts/table-equalities';
import { FindingItem } from './finding-item';
import { GroupHeading } from './group-heading';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface FindingGroupProps {
  readonly group: Group;
  readonly open: boolean;
  /** The findings that are put into the page so far. */
  readonly shown: ReadonlySet<Item>;
  readonly current: string | null;
  readonly onToggle: () => void;
}

export function FindingGroup({ group, open, shown, current, onToggle }: FindingGroupProps) {
  const styles = useStyles();
  const items = group.items.filter((item) => shown.has(item));
  return (
    <>
      <GroupHeading
        name={group.name}
        count={group.items.length}
        note={useTallyText(group)}
        open={open}
        onToggle={onToggle}
      />
      {open && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <FindingItem key={item.id} item={item} current={item.id === current} />
          ))}
        </ul>
      )}
      {open && group.table && <TableEqualities balances={group.table.balances} />}
    </>
  );
}

const STATES: readonly BalanceState[] = ['exact', 'rounding', 'broken', 'unreadable'];

/** How the equalities of a table stand; what there is none of goes without saying. */
function useTallyText({ table }: Group): string | null {
  const { accounts } = useText();
  if (!table) return null;
  const { balances } = table;
  const tally = tallyOf(balances);
  const states = STATES.filter((state) => tally[state] > 0).map((state) =>
    accounts.states[state](tally[state]),
  );
  return balances.length > 0
    ? accounts.tally(balances.length, states.join(accounts.stateSeparator))
    : accounts.noEqualities;
}
