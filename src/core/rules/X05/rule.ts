import { type Form, type Indicator, totalFundRow } from '../../forms/model';
import { type Big, ZERO, sum } from '../../text/decimal';
import { applicableRows, rowName } from '../indicators';
import { refsOf } from '../equation';
import { amountText } from '../funds';
import { unreadFunds } from '../funds-block';
import { type Money, moneyOf, yuanPerUnit } from '../money';
import { NOT_APPLICABLE, PASSED, type RuleContext, defineRule, notCheckable, outcomeOf } from '../rule';
import { enumerate } from '../words';

/** What the costs come to does not exceed 全年预算数. */
export const X05 = defineRule({
  code: 'X05',
  name: 'costs-over-budget',
  severity: 'warning',
  source: ['own'],
  messages: ['over'],
  fixes: [],
  fixKind: null,
  check(context) {
    const { form } = context;
    const costs = actualCosts(context);
    if (costs.length === 0) return NOT_APPLICABLE;
    const budget = totalFundRow(form)?.cells.budget;
    if (!budget) return unreadFunds(form) ?? NOT_APPLICABLE;
    const unit = yuanPerUnit(form);
    if (!budget.number || !unit) return notCheckable('amounts-unreadable');
    const limit = budget.number.times(unit);
    const counted = heaviest(costs);
    const total = sum(counted.map(({ money }) => money.value));
    const rounding = sum(counted.map(({ money }) => money.rounding));
    if (limit.lte(ZERO) || total.minus(rounding).lte(limit)) return PASSED;
    const values = {
      total: amountText(total),
      budget: amountText(limit),
      difference: amountText(total.minus(limit)),
      rows: enumerate(counted.map(({ row }) => rowName(row))),
    };
    return outcomeOf([
      {
        cells: counted.flatMap(({ row }) => row.cells.actual?.at ?? []),
        related: refsOf(form, [budget]),
        message: { id: 'over', values },
        found: counted[0]?.row.cells.actual?.text ?? '',
      },
    ]);
  },
});

interface Cost {
  readonly row: Indicator;
  readonly money: Money;
}

/** Prices of a piece, savings, and sums that may belong to several years, as those of building something do. */
const NO_COST_OF_THE_YEAR = /单价|均|每|单位成本|标准|节约|节省|减少|合同|中标|概算|投资|建设|工程|设计|监理/;

/** Rows under 成本 that state an amount of money spent. */
function actualCosts({ form, compare }: RuleContext): readonly Cost[] {
  return applicableRows(form).flatMap((row) => {
    if (!isCostRow(form, row) || NO_COST_OF_THE_YEAR.test(row.cells.level3?.text ?? '')) return [];
    const money = moneyOf(compare(row).actual);
    return money?.value.gt(ZERO) ? [{ row, money }] : [];
  });
}

function isCostRow(form: Form, { section, cells }: Indicator): boolean {
  const level1 = form.sections[section]?.name ?? '';
  return level1.includes('成本') || (cells.level2?.text.includes('成本') ?? false);
}

const WHOLE = /总成本|总额|总金额|总支出|总费用|总经费|项目支出|项目成本|预算执行/;

/** A row that states the whole is not added to its parts: the greater of the two counts. */
function heaviest(costs: readonly Cost[]): readonly Cost[] {
  const wholes = costs.filter(({ row }) => WHOLE.test(row.cells.level3?.text ?? ''));
  const parts = costs.filter((cost) => !wholes.includes(cost));
  const candidates = [...wholes.map((whole) => [whole]), parts].filter((group) => group.length > 0);
  return candidates.reduce((a, b) => (added(b).gt(added(a)) ? b : a), candidates[0] ?? []);
}

function added(costs: readonly Cost[]): Big {
  return sum(costs.map(({ money }) => money.value));
}
