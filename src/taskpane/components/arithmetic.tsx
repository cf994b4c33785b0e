import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Finding } from '../../core/finding';
import { cellName } from '../cells';
import { useSession, useText } from '../context';
import { wordingOf } from '../../locales/wording';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  line: { margin: '1px 0', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  note: { margin: '1px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { color: tokens.colorNeutralForeground3, marginInlineEnd: '4px' },
});

/** What stands there, what should, the equation whose figures lead to their cells, and what it rests on. */
export function Arithmetic({ finding, tabIndex }: { readonly finding: Finding; readonly tabIndex: number }) {
  const styles = useStyles();
  const session = useSession();
  const { findings } = useText();
  const { arithmetic, expected, found, sheet, rule } = finding;
  return (
    <>
      {expected !== null && (
        <p className={styles.line}>
          <span className={styles.label}>{findings.found}</span>
          {found || findings.blank}
          <span className={styles.label}> → {findings.expected}</span>
          <strong>{expected || findings.blank}</strong>
        </p>
      )}
      {arithmetic.length > 0 && (
        <p className={styles.line}>
          <span className={styles.label}>{findings.arithmetic}</span>
          {arithmetic.map(({ text, at }, index) =>
            at ? (
              <TextButton
                key={index}
                tabIndex={tabIndex}
                aria-label={findings.figure(text, cellName(at, sheet))}
                title={cellName(at, sheet)}
                onClick={() => void session.locate(at)}
              >
                {text}
              </TextButton>
            ) : (
              <Fragment key={index}>{text}</Fragment>
            ),
          )}
        </p>
      )}
      <p className={styles.note}>{findings.basis(wordingOf(session.locale, rule).basis)}</p>
    </>
  );
}
