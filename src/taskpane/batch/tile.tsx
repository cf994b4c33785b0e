import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PRESSED } from '../components/pressed';
import { useLocale } from './context';

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    // Where there is little room, the count stands beside its name.
    '@media (max-width: 639px)': { flexDirection: 'row', alignItems: 'center', padding: '4px 8px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':disabled svg': { opacity: 0.5 },
  },
  compact: { flexDirection: 'row', alignItems: 'center', gap: '6px', padding: '4px 8px' },
  pressed: PRESSED,
  name: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    alignItems: 'center',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  word: { overflow: 'hidden', textOverflow: 'ellipsis' },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 639px)': {
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  small: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface TileProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly pressed: boolean;
  /** On one line, however much room there is. */
  readonly compact?: boolean;
  readonly onPress: () => void;
}

/** A count that filters what it counts. */
export function Tile({ name, icon, count, pressed, compact = false, onPress }: TileProps) {
  const styles = useStyles();
  const { language } = useLocale();
  return (
    <button
      type="button"
      className={mergeClasses(styles.tile, compact && styles.compact, pressed && styles.pressed)}
      aria-pressed={pressed}
      disabled={count === 0 && !pressed}
      onClick={onPress}
    >
      <span className={styles.name}>
        {icon} <span className={styles.word}>{name}</span>
      </span>
      <span className={mergeClasses(styles.count, compact && styles.small)}>
        {count.toLocaleString(language)}
      </span>
    </button>
  );
}
