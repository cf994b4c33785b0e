import type { Edit } from '../../grid/edit';
import type { Fix } from '../../finding';
import type { Field, Form, Indicator } from '../../forms/model';
import { type Big, ZERO, formatDecimal, round2, sum } from '../../text/decimal';
import { fixOf, numberEdit } from '../edits';
import { rowName, statedRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** Points have two decimals at most; digits that the format hides count as well, since sums hold them. */
export const I28 = defineRule({
  code: 'I28',
  name: 'too-many-decimals',
  severity: 'info',
  source: ['own'],
  messages: ['decimals'],
  fixes: ['round'],
  fixKind: 'safe',
  check({ form }) {
    // Points on a row that does not apply are I15's to clear, not to be rounded.
    const rows = statedRows(form);
    const numbers = rows.flatMap(({ cells }) => [cells.weight, cells.score]);
    if (!numbers.some((field) => field?.number)) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => draftsOf(form, row)));
  },
});

function draftsOf(form: Form, row: Indicator): Draft[] {
  const { weight, score } = row.cells;
  const long = [weight, score].flatMap((field) => (isLong(field) ? [field] : []));
  const [first] = long;
  if (!first) return [];
  const values = {
    row: rowName(row),
    found: long.map(({ number }) => formatDecimal(number)).join('、'),
    expected: long.map(({ number }) => formatDecimal(round2(number))).join('、'),
  };
  return [
    {
      cells: long.map(({ at }) => at),
      message: { id: 'decimals', values },
      found: formatDecimal(first.number),
      expected: formatDecimal(round2(first.number)),
      fixes: isSafe(form, row) ? rounding(form, long, values) : [],
    },
  ];
}

type Numeric = Field & { readonly number: Big };

function isLong(field: Field | undefined): field is Numeric {
  return field?.number ? !round2(field.number).eq(field.number) : false;
}

function rounding(form: Form, long: readonly Numeric[], values: Readonly<Record<string, string>>): Fix[] {
  const edits = long.map((field): Edit | null => {
    const { formula } = field.cell;
    return numberEdit(form, field, round2(field.number), formula && `ROUND(${formula},2)`);
  });
  return fixOf('safe', 'round', edits, values);
}

/** Three times 16.6667 makes 50, three times 16.67 does not: weights that only fit together are left alone. */
function isSafe(form: Form, { section, cells: { weight } }: Indicator): boolean {
  if (!isLong(weight)) return true;
  const weights = form.indicators
    .filter((row) => row.section === section)
    .map(({ cells }) => cells.weight?.number ?? ZERO);
  return sum(weights.map(round2)).eq(round2(sum(weights)));
}
