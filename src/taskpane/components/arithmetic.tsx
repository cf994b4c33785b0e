import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../core/finding';
import { useText } from '../context';
import { Terms } from './terms';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: '1px 0',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  label: { color: tokens.colorNeutralForeground3, marginInlineEnd: '4px' },
});

interface ArithmeticProps {
  readonly finding: Finding;
  readonly tabIndex: number;
}

/** What stands there, what should, and the equation, whose figures lead to their cells. */
export function Arithmetic({ finding, tabIndex }: ArithmeticProps) {
  const styles = useStyles();
  const { findings } = useText();
  const { arithmetic, expected, found } = finding;
  if (expected === null && arithmetic.length === 0) return null;
  return (
    <p className={styles.line}>
      {expected !== null && (
        <span>
          <span className={styles.label}>{findings.found}</span>
          {found || findings.blank}
          <span className={styles.label}> → {findings.expected}</span>
          <strong>{expected || findings.blank}</strong>
        </span>
      )}
      <Terms terms={arithmetic} sheet={finding.sheet} tabIndex={tabIndex} />
    </p>
  );
}
