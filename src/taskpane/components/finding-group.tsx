import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useText } from '../context';
import type { Group, Item } from '../session/findings';
import { FindingItem } from './finding-item';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    '& svg': { flexShrink: 0 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
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
  const { findings } = useText();
  const items = group.items.filter((item) => shown.has(item));
  return (
    <>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
          {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          {findings.group(group.name, group.items.length)}
        </button>
      </h3>
      {open && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <FindingItem key={item.id} item={item} current={item.id === current} />
          ))}
        </ul>
      )}
    </>
  );
}
