import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentMultiple16Regular } from '@fluentui/react-icons/svg/document-multiple';
import { type ReactNode, useMemo } from 'react';
import { ROW_STATES, type RowState, stateOf } from '../../batch/matrix-view';
import { useBatch, useBatchState, useLocale, useText } from './context';
import { StateIcon } from './state-icon';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: '8px',
    padding: '12px 12px 4px',
    flexShrink: 0,
  },
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
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& svg': { color: 'HighlightText' },
    },
  },
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
});

/** What is always there, even without a file. */
const USUAL: ReadonlySet<RowState> = new Set<RowState>(['errors', 'warnings', 'passed']);

/** How many files came to which conclusion; each count filters the files. */
export function Tiles() {
  const styles = useStyles();
  const batch = useBatch();
  const { matrix, filter } = useBatchState();
  const { states } = useText();
  const counts = useMemo(() => {
    const tally = new Map<RowState, number>();
    for (const row of matrix.rows) tally.set(stateOf(row), (tally.get(stateOf(row)) ?? 0) + 1);
    return tally;
  }, [matrix]);
  const isOffered = (state: RowState): boolean =>
    USUAL.has(state) || filter.state === state || counts.has(state);
  return (
    <div className={styles.root} role="group" aria-label={states.label}>
      <Tile
        name={states.all}
        icon={<DocumentMultiple16Regular />}
        count={matrix.rows.length}
        pressed={filter.state === undefined}
        onPress={() => {
          batch.setFilter({ state: undefined });
        }}
      />
      {ROW_STATES.filter(isOffered).map((state) => (
        <Tile
          key={state}
          name={states[state]}
          icon={<StateIcon state={state} />}
          count={counts.get(state) ?? 0}
          pressed={filter.state === state}
          onPress={() => {
            batch.setFilter({ state: filter.state === state ? undefined : state });
          }}
        />
      ))}
    </div>
  );
}

interface TileProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Tile({ name, icon, count, pressed, onPress }: TileProps) {
  const styles = useStyles();
  const { language } = useLocale();
  return (
    <button
      type="button"
      className={mergeClasses(styles.tile, pressed && styles.pressed)}
      aria-pressed={pressed}
      disabled={count === 0 && !pressed}
      onClick={onPress}
    >
      <span className={styles.name}>
        {icon} <span className={styles.word}>{name}</span>
      </span>
      <span className={styles.count}>{count.toLocaleString(language)}</span>
    </button>
  );
}
