import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Finding, Term } from '../../core/finding';
import { cellName } from '../cells';
import { useSession, useText } from '../context';
import { TextButton } from './text-button';

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
      <span>
        {arithmetic.map((term, index) => (
          <Figure key={index} term={term} sheet={finding.sheet} tabIndex={tabIndex} />
        ))}
      </span>
    </p>
  );
}

interface FigureProps {
  readonly term: Term;
  readonly sheet: string;
  readonly tabIndex: number;
}

function Figure({ term: { text, at }, sheet, tabIndex }: FigureProps) {
  const session = useSession();
  const { findings } = useText();
  if (!at) return <Fragment>{text}</Fragment>;
  const name = cellName(at, sheet);
  return (
    <TextButton
      tabIndex={tabIndex}
      aria-label={findings.figure(text, name)}
      title={name}
      onClick={() => void session.locate(at)}
    >
      {text}
    </TextButton>
  );
}
