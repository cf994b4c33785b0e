import { type Field, type Form, type FundRow } from '../../forms/model';
import { type Big, ZERO } from '../../text/decimal';
import { isBlank, isNotApplicable } from '../../text/normalize';
import { AMOUNT_COLUMNS, type AmountColumn, columnWord, inYuan, readings, rowWord } from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** 分 is the smallest unit: two decimals in 元, six in 万元. */
const PLACES = { yuan: 2, wan: 6 } as const;

type Fault = 'blank' | 'not-a-number' | 'negative' | 'too-many-decimals';

/** Amounts are numbers, not negative, and exact to 分 at most. */
export const F02 = defineRule({
  code: 'F02',
  name: 'funds-number',
  severity: 'error',
  source: ['own'],
  messages: ['blank', 'not-a-number', 'negative', 'too-many-decimals'],
  fixes: [],
  fixKind: null,
  check: onFunds(({ form }) => {
    const rows = form.funds?.rows ?? [];
    if (!rows.some(({ cells }) => AMOUNT_COLUMNS.some((key) => cells[key]))) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => AMOUNT_COLUMNS.flatMap((key) => draftsOf(form, row, key))));
  }),
});

function draftsOf(form: Form, row: FundRow, key: AmountColumn): Draft[] {
  const field = row.cells[key];
  const places = PLACES[inYuan(form) ? 'yuan' : 'wan'];
  const fault = field && faultOf(row, key, field, places);
  if (!fault) return [];
  const values = { row: rowWord(row), column: columnWord(form, key), found: field.text, places };
  return [{ cells: [field.at], message: { id: fault, values }, found: field.text }];
}

function faultOf(row: FundRow, key: AmountColumn, field: Field, places: number): Fault | null {
  // 年初预算数 of a project begun during the year, and parts without money, may be blank or marked.
  const required = row.kind === 'total' && key !== 'begin';
  if (isBlank(field.text)) return required ? 'blank' : null;
  if (field.number === null && isNotApplicable(field.text)) return required ? 'not-a-number' : null;
  if (field.number === null || field.percent) return 'not-a-number';
  if (field.number.lt(ZERO)) return 'negative';
  return readings(field).every((value) => decimalsOf(value) > places) ? 'too-many-decimals' : null;
}

function decimalsOf(value: Big): number {
  return value.toFixed().split('.')[1]?.length ?? 0;
}
