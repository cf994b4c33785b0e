import type { Equality } from '../../accounts/equality';
import { type AccountsSet, type Figure, figureOf } from '../../accounts/model';
import { balanceOf, plus, sameAs } from '../accounts-equalities';
import { isAllFiscal } from '../accounts-funds';
import { expenditureLines } from '../accounts-lines';
import { balanceRule } from '../balances';

/** Spending in the summary is spending of fiscal money where there is no other, and at least that where there is. */
export const A19 = balanceRule({
  code: 'A19',
  name: 'summary-vs-fiscal',
  tables: { T1: ['T4'] },
  messages: ['differs', 'less'],
  equalities: (set) => {
    const hold = isAllFiscal(set) ? equal : atLeast;
    return pairsOf(set).flatMap(([all, fiscal]) => hold(all, fiscal));
  },
});

type Pair = readonly [Figure | undefined, Figure | undefined];

function pairsOf({ tables: { T1, T4 } }: AccountsSet): readonly Pair[] {
  const keys = T1 ? ['expenditure.total', ...expenditureLines(T1).map(({ key }) => key)] : [];
  return keys.map((key) => [figureOf(T1, key, 'amount'), figureOf(T4, key, 'total')]);
}

function equal(all: Figure | undefined, fiscal: Figure | undefined): readonly Equality[] {
  return sameAs({ rule: 'A19' }, all, fiscal);
}

function atLeast(all: Figure | undefined, fiscal: Figure | undefined): readonly Equality[] {
  return balanceOf({ rule: 'A19', message: 'less' }, 'at-least', all, plus([fiscal]));
}
