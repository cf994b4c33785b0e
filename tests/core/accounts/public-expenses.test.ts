import { publicExpenseShares } from '../../../src/core/accounts/public-expenses';
import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import type { CaseValue } from '../../../src/core/rules/case';
import { accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';

/** The shares in a set with these amounts, as text. */
function sharesOf(change: Readonly<Record<string, CaseValue>>) {
  const [set] = recogniseAccounts(accountsWorkbook(sampleAccounts(), 'official', change).workbook);
  const table = set?.tables.T9;
  if (!table) throw new Error('no T9');
  const { completion, ofTotal } = publicExpenseShares(table);
  const texts = (shares: typeof completion) =>
    Object.fromEntries(Object.entries(shares).map(([item, share]) => [item, share?.toFixed(1) ?? null]));
  return { completion: texts(completion), ofTotal: texts(ofTotal) };
}

test('percentages are rounded half up to one decimal', () => {
  const { completion, ofTotal } = sharesOf({
    'T9.budget.total': 16,
    'T9.final.total': 8.04,
    'T9.final.running': 7.27,
    'T9.final.reception': 0.77,
  });
  // 50.25 and 90.4229 %.
  expect([completion.total, ofTotal.running, ofTotal.total]).toEqual(['50.3', '90.4', '100.0']);
});

test('there is no percentage of nothing, nor of what is no amount', () => {
  const { completion, ofTotal } = sharesOf({ 'T9.final.total': 0, 'T9.budget.running': '约12' });
  expect([completion.abroad, completion.running, ofTotal.reception]).toEqual([null, null, null]);
});
