import { makeStyles, tokens } from '@fluentui/react-components';
import { wordingOf } from '../../../locales/wording';
import { useSession, useText } from '../../context';
import type { Equation } from '../../session/equalities';
import { Terms } from '../terms';

const useStyles = makeStyles({
  list: { margin: '2px 0', padding: 0, listStyleType: 'none' },
  item: {
    padding: '3px 0',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    contentVisibility: 'auto',
    containIntrinsicSize: '320px 26px',
  },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  difference: { marginInlineStart: '8px', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

interface EquationListProps {
  readonly equations: readonly Equation[];
  /** Each tells of which rule it is. */
  readonly withRule?: boolean;
}

/** `31,314.11 ≠ 13,919.27 + 17,394.34  相差 0.50`: every figure leads to its cell. */
export function EquationList({ equations, withRule = false }: EquationListProps) {
  const styles = useStyles();
  const { locale } = useSession();
  const { accounts } = useText();
  return (
    <ul className={styles.list}>
      {equations.map(({ key, rule, sheet, terms, difference }) => (
        <li key={key} className={styles.item}>
          {withRule && (
            <div className={styles.rule}>
              {rule} {wordingOf(locale, rule).title}
            </div>
          )}
          <Terms terms={terms} sheet={sheet} />
          {difference !== null && (
            <span className={styles.difference}>{accounts.difference(difference)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
