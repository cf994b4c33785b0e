import { makeStyles, tokens } from '@fluentui/react-components';
import type { Balance } from '../../../core/accounts/equality';
import { wordingOf } from '../../../locales/wording';
import { useSession, useText } from '../../context';
import { type BalancesOfRule, byRule, equationOf, tallyOf } from '../../session/equalities';
import { Disclosure } from '../disclosure';
import { MoreFindings } from '../more-findings';
import { useShownLimit } from '../shown-limit';
import { EquationList } from './equation-list';

const useStyles = makeStyles({
  root: { padding: '4px 12px 6px', fontSize: tokens.fontSizeBase200 },
  nested: { paddingInlineStart: '18px' },
});

/** What the list of findings does not hold: failed equalities and those within rounding are findings. */
const LISTED = ['exact', 'unreadable'] as const;

/** The equalities of a table that hold or cannot be checked, by rule; there may be hundreds. */
export function TableEqualities({ balances }: { readonly balances: readonly Balance[] }) {
  const styles = useStyles();
  const { accounts } = useText();
  const tally = tallyOf(balances);
  const listed = LISTED.filter((state) => tally[state] > 0);
  if (listed.length === 0) return null;
  return (
    <div className={styles.root}>
      {listed.map((state) => (
        <Disclosure key={state} label={accounts.lists[state](tally[state])}>
          {() => byRule(balances, state).map((own) => <RuleEqualities key={own.rule} {...own} />)}
        </Disclosure>
      ))}
    </div>
  );
}

function RuleEqualities({ rule, balances }: BalancesOfRule) {
  const styles = useStyles();
  const { locale } = useSession();
  const { accounts } = useText();
  const label = accounts.rule(rule, wordingOf(locale, rule).title, balances.length);
  return (
    <Disclosure className={styles.nested} label={label}>
      {() => <Rows balances={balances} />}
    </Disclosure>
  );
}

function Rows({ balances }: Pick<BalancesOfRule, 'balances'>) {
  const styles = useStyles();
  const [limit, showMore] = useShownLimit(balances.length, -1);
  return (
    <div className={styles.nested}>
      <EquationList equations={balances.slice(0, limit).map(equationOf)} />
      {limit < balances.length && <MoreFindings rest={balances.length - limit} onMore={showMore} />}
    </div>
  );
}
