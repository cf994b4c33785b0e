import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { READINESS_STATES, type ReadinessState, isHalfChecked, readinessState } from '../../batch/readiness';
import { useBatch, useBatchState, useLocale } from './context';
import { ReadinessIcon } from './readiness-icon';
import { Tile } from './tile';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 12px',
    flexShrink: 0,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** How many files can be imported; each count filters the files. */
export function ReadinessTiles() {
  const styles = useStyles();
  const batch = useBatch();
  const { matrix, filter } = useBatchState();
  const { batch: texts, readiness: words } = useLocale().interface;
  const { counts, half } = useMemo(() => {
    const tally: Record<ReadinessState, number> = { ready: 0, blocked: 0, unknown: 0 };
    for (const { readiness } of matrix.rows) tally[readinessState(readiness)]++;
    return { counts: tally, half: matrix.rows.filter(({ readiness }) => isHalfChecked(readiness)).length };
  }, [matrix]);
  return (
    <div className={styles.root} role="group" aria-label={texts.readiness.label}>
      {READINESS_STATES.map((state) => (
        <Tile
          key={state}
          compact
          name={words.states[state]}
          icon={<ReadinessIcon state={state} />}
          count={counts[state]}
          pressed={filter.readiness === state}
          onPress={() => {
            batch.setFilter({ readiness: filter.readiness === state ? undefined : state });
          }}
        />
      ))}
      {half > 0 && <p className={styles.note}>{words.notComparedFiles(half)}</p>}
    </div>
  );
}
