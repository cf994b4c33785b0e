import { makeStyles } from '@fluentui/react-components';
import type { Group, Item } from '../session/findings';
import { TableDetails } from './accounts/table-details';
import { useTallyText } from './accounts/tally-text';
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
        note={useTallyText(group.table)}
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
      {open && group.table && <TableDetails report={group.table} />}
    </>
  );
}
