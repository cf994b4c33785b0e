import { makeStyles } from '@fluentui/react-components';
import { DocumentMultiple16Regular } from '@fluentui/react-icons/svg/document-multiple';
import { useMemo } from 'react';
import { ROW_STATES, type RowState, stateOf } from '../../batch/matrix-view';
import { useBatch, useBatchState, useText } from './context';
import { StateIcon } from './state-icon';
import { Tile } from './tile';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: '8px',
    padding: '12px 12px 4px',
    flexShrink: 0,
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
