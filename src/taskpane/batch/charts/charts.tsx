import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useDeferredValue, useId, useState } from 'react';
import { TextButton } from '../../components/text-button';
import { useBatchState, useText } from '../context';
import { FaultBars } from './fault-bars';
import { ScoreChart } from './score-chart';

const useStyles = makeStyles({
  root: { flexShrink: 0, padding: '4px 12px' },
  toggle: { display: 'inline-flex', alignItems: 'center', gap: '2px', fontSize: tokens.fontSizeBase200 },
  panels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
    gap: '8px',
    marginTop: '4px',
    alignItems: 'stretch',
  },
});

/** What is most often wrong, and how the scores claimed compare with those recomputed. */
export function Charts({ folded }: { readonly folded: boolean }) {
  const styles = useStyles();
  // The figures may come a moment after the rest.
  const matrix = useDeferredValue(useBatchState().matrix);
  const { charts } = useText();
  const [open, setOpen] = useState(!folded);
  const id = useId();
  if (matrix.rows.length === 0) return null;
  return (
    <section className={styles.root} aria-label={charts.label}>
      <TextButton
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        {open ? charts.hide : charts.show}
      </TextButton>
      {open && (
        <div id={id} className={styles.panels}>
          <FaultBars matrix={matrix} />
          <ScoreChart pairs={matrix.pairs} />
        </div>
      )}
    </section>
  );
}
