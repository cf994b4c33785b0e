import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { Charts } from './charts/charts';
import { FilterRow } from './filter-row';
import { MatrixCards } from './matrix/cards';
import { MatrixGrid } from './matrix/grid';
import { useNarrow } from './media';
import { ReadinessTiles } from './readiness-tiles';
import { RunBar } from './run-bar';
import { Tiles } from './tiles';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
  },
});

/** What the batch found so far, and how far it is. */
export function Results() {
  const styles = useStyles();
  const scroller = useRef<HTMLElement>(null);
  const narrow = useNarrow();
  return (
    <>
      <RunBar />
      <main ref={scroller} className={styles.root}>
        <Tiles />
        <ReadinessTiles />
        <Charts folded={narrow} />
        <FilterRow narrow={narrow} />
        {narrow ? <MatrixCards scroller={scroller} /> : <MatrixGrid />}
      </main>
    </>
  );
}
