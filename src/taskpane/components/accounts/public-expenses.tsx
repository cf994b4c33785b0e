import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AccountsTable } from '../../../core/accounts/model';
import {
  PUBLIC_EXPENSES,
  type PublicExpense,
  publicExpenseShares,
} from '../../../core/accounts/public-expenses';
import { type Big, formatFixed } from '../../../core/text/decimal';
import { useText } from '../../context';

const useStyles = makeStyles({
  root: { padding: '4px 12px 6px', fontSize: tokens.fontSizeBase200 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  cell: { padding: '2px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: 'normal' },
  name: { textAlign: 'start' },
  part: { paddingInlineStart: '1em' },
  figure: { textAlign: 'end', paddingInlineStart: '8px', whiteSpace: 'nowrap' },
  note: { margin: '2px 0 0', color: tokens.colorNeutralForeground3 },
});

/** Of 公务用车: they make up its 小计. */
const PARTS: readonly PublicExpense[] = ['purchase', 'running'];

/** The percentages that the explanation of the “三公” expenses gives. */
export function PublicExpenses({ table }: { readonly table: AccountsTable }) {
  const styles = useStyles();
  const { shares } = useText().accounts;
  const { completion, ofTotal } = publicExpenseShares(table);
  const shown = (share: Big | null) => (share ? formatFixed(share, 1) : shares.none);
  const figure = mergeClasses(styles.cell, styles.figure);
  const name = mergeClasses(styles.cell, styles.name);
  return (
    <div className={styles.root}>
      <table className={styles.table}>
        <caption className={styles.caption}>{shares.heading}</caption>
        <thead>
          <tr>
            <th scope="col" className={name}>
              {shares.item}
            </th>
            <th scope="col" className={figure}>
              {shares.done}
            </th>
            <th scope="col" className={figure}>
              {shares.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {PUBLIC_EXPENSES.map((item) => (
            <tr key={item}>
              <th scope="row" className={mergeClasses(name, PARTS.includes(item) && styles.part)}>
                {shares.items[item]}
              </th>
              <td className={figure}>{shown(completion[item])}</td>
              <td className={figure}>{shown(ofTotal[item])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{shares.note}</p>
    </div>
  );
}
