import { Fragment } from 'react';
import { refName } from '../../core/grid/address';
import type { Term } from '../../core/finding';
import { useSession, useText } from '../context';
import { TextButton } from './text-button';

interface TermsProps {
  readonly terms: readonly Term[];
  /** The sheet that goes without saying. */
  readonly sheet: string;
  readonly tabIndex?: number;
}

/** An equation, whose figures lead to their cells. */
export function Terms({ terms, sheet, tabIndex = 0 }: TermsProps) {
  return (
    <span>
      {terms.map((term, index) => (
        <Figure key={index} term={term} sheet={sheet} tabIndex={tabIndex} />
      ))}
    </span>
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
  const name = refName(at, sheet);
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
