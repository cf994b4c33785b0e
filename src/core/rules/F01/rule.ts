import {
  type Field,
  type Form,
  type FundKind,
  type FundRow,
  partFundRows,
  totalFundRow,
} from '../../forms/model';
import { formatAddress } from '../../grid/address';
import { Big, ZERO, formatDecimal, sum } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { fixOf, numberEdit } from '../edits';
import { equation } from '../equation';
import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  amountText,
  columnWord,
  inYuan,
  isGarbled,
  readings,
  rowWord,
  shownPlaces,
} from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';
import type { Fix } from '../../finding';

/** One column of the block: the total and the cells that are to add up to it. */
interface Column {
  readonly key: AmountColumn;
  readonly row: FundRow;
  readonly total: Field;
  readonly parts: readonly Part[];
}

interface Part {
  readonly row: FundRow;
  readonly field: Field;
}

/** 年度资金总额 is the sum of the rows below it, in each column of amounts. */
export const F01 = defineRule({
  code: 'F01',
  name: 'funds-total',
  severity: 'error',
  source: ['own'],
  messages: ['differs'],
  fixes: ['write-sum', 'change-part'],
  fixKind: 'suggested',
  check: onFunds(({ form }) => {
    const columns = columnsOf(form);
    if (columns.length === 0) return NOT_APPLICABLE;
    const readable = columns.filter(isReadable);
    const failing = readable.filter((column) => !addsUp(form, column));
    const certain = failing.length === 0 || knowsEveryPart(form);
    if (certain && failing.length > 0) return outcomeOf(failing.map((column) => draft(form, column)));
    if (!certain || readable.length < columns.length) return notCheckable('amounts-unreadable');
    return outcomeOf([]);
  }),
});

/** Columns with a total and at least one part filled in; one that is blank throughout says nothing. */
function columnsOf(form: Form): readonly Column[] {
  const row = totalFundRow(form);
  if (!row) return [];
  const rows = partFundRows(form);
  return AMOUNT_COLUMNS.flatMap((key) => {
    const total = row.cells[key];
    const parts = rows.flatMap((part): Part[] => {
      const field = part.cells[key];
      return field ? [{ row: part, field }] : [];
    });
    if (!total || parts.length === 0) return [];
    const filled = [total, ...parts.map(({ field }) => field)].some(({ text }) => !isBlank(text));
    return filled ? [{ key, row, total, parts }] : [];
  });
}

/** Blank parts and `—` count as nothing, unless no part has a number: then the split was not filled in. */
function isReadable({ total, parts }: Column): boolean {
  if (total.number === null || total.percent) return false;
  if (parts.some(({ field }) => isGarbled(field))) return false;
  return parts.some(({ field }) => field.number !== null);
}

/** A row that was not understood, or a kind that stands twice (a part of a part), may be no part of the total. */
function knowsEveryPart(form: Form): boolean {
  const kinds = partFundRows(form).map(({ kind }): FundKind => kind);
  const unknown = form.problems.some(({ kind, path }) => kind === 'row-unknown' && path === 'funds');
  return !unknown && new Set(kinds).size === kinds.length;
}

function addsUp(form: Form, { total, parts }: Column): boolean {
  const fields = parts.map(({ field }) => field);
  const held = sum(fields.map(({ number }) => number ?? ZERO));
  const shown = sum(fields.map(shownNumber));
  const tolerance = roundingOf(form, [total, ...fields]);
  return readings(total).some((stated) =>
    [held, shown].some((value) => stated.minus(value).abs().lte(tolerance)),
  );
}

/** The number a part shows, which {@link readings} gives last. */
function shownNumber(field: Field): Big {
  const numbers = readings(field);
  return numbers[numbers.length - 1] ?? ZERO;
}

/**
 * What rounding explains in 万元: ⌊n/2⌋ units of the last place shown, n being the parts that are not zero. In 元
 * nothing is rounded.
 */
function roundingOf(form: Form, [total, ...parts]: readonly Field[]): Big {
  if (inYuan(form) || !total) return ZERO;
  const places = Math.max(...[total, ...parts].map(shownPlaces));
  const rounded = parts.filter(({ number }) => number && !number.eq(ZERO)).length;
  return new Big(`1e-${String(places)}`).times(Math.floor(rounded / 2));
}

function draft(form: Form, column: Column): Draft {
  const { key, row, total, parts } = column;
  const fields = parts.flatMap(({ field }) => (field.number ? [field] : []));
  const expected = sum(fields.map(({ number }) => number ?? ZERO));
  const stated = total.number ?? ZERO;
  const values = {
    row: rowWord(row),
    column: columnWord(form, key),
    found: amountText(stated),
    expected: amountText(expected),
    difference: amountText(stated.minus(expected).abs()),
  };
  return {
    cells: [total, ...fields].map(({ at }) => at),
    message: { id: 'differs', values },
    found: total.text,
    expected: formatDecimal(expected),
    arithmetic: equation(form)`${expected} = ${fields}`,
    fixes: [...sumFix(form, column, fields, expected), ...partFix(form, column, stated.minus(expected))],
  };
}

function sumFix(form: Form, { key, row, total }: Column, parts: readonly Field[], expected: Big): Fix[] {
  const numeric = parts.every(({ cell }) => typeof cell.value === 'number');
  const formula = numeric ? parts.map(({ at }) => formatAddress(at)).join('+') : undefined;
  return fixOf('suggested', 'write-sum', [numberEdit(form, total, expected, formula)], {
    row: rowWord(row),
    column: columnWord(form, key),
    expected: amountText(expected),
  });
}

/** The difference put into a part, where only one part can be wrong: the only one with an amount. */
function partFix(form: Form, { key, parts }: Column, difference: Big): Fix[] {
  const [only, ...others] = parts.filter(({ field }) => field.number && !field.number.eq(ZERO));
  if (!only?.field.number || others.length > 0 || only.field.cell.formula !== undefined) return [];
  const value = only.field.number.plus(difference);
  if (value.lt(ZERO)) return [];
  return fixOf('suggested', 'change-part', [numberEdit(form, only.field, value)], {
    row: rowWord(only.row),
    column: columnWord(form, key),
    expected: amountText(value),
  });
}
