import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Ref } from 'react';
import { useText } from '../context';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
  },
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
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface GroupHeadingProps {
  readonly name: string;
  /** Null where nothing is counted. */
  readonly count: number | null;
  /** In a line of its own below the name. */
  readonly note?: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** `▾ 资金 (2)`: opens and closes the group below it. */
export function GroupHeading({ name, count, note = null, open, onToggle, ref }: GroupHeadingProps) {
  const styles = useStyles();
  const { findings } = useText();
  return (
    <h3 className={styles.heading}>
      <button ref={ref} type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        <span>
          {count === null ? name : findings.group(name, count)}
          {note !== null && <span className={styles.note}>{note}</span>}
        </span>
      </button>
    </h3>
  );
}
