import { type AccountsSet, type AccountsTable, tablesOf } from '../../accounts/model';
import { unitWord } from '../../accounts/units';
import type { Field } from '../../forms/model';
import { bareText } from '../../text/normalize';
import { firstForEachCell } from '../by-cell';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { lineNumberDrafts } from '../accounts-line-numbers';

/** All tables of a set are of one department, one year and in one unit, and 行次 count on. */
export const A26 = defineRule({
  code: 'A26',
  name: 'frame',
  severity: 'warning',
  source: ['own'],
  messages: ['unit', 'year', 'department', 'line-number'],
  fixes: [],
  fixKind: null,
  checkTable({ table, set }) {
    if (tablesOf(set).length === 1 && table.lineNumbers.length === 0) return NOT_APPLICABLE;
    // Unit, year and department may share a cell.
    const odd = firstForEachCell(FRAMES.flatMap((frame) => oddOne(frame, table, set)));
    return outcomeOf([...odd, ...lineNumberDrafts(table)]);
  },
});

interface Stated {
  /** For comparison. */
  readonly key: string;
  readonly text: string;
  readonly field: Field;
}

interface Frame {
  readonly id: 'unit' | 'year' | 'department';
  readonly of: (table: AccountsTable) => Stated | null;
}

const FRAMES: readonly Frame[] = [
  { id: 'unit', of: ({ unit }) => unit && stated(unitWord(unit.name), unit.field) },
  { id: 'year', of: ({ year }) => year && stated(String(year.value), year.field) },
  { id: 'department', of: ({ department }) => department && stated(department.name, department.field) },
];

function stated(text: string, field: Field): Stated {
  return { key: bareText(text), text, field };
}

/** What the table states otherwise than most tables of the set. */
function oddOne({ id, of }: Frame, table: AccountsTable, set: AccountsSet): readonly Draft[] {
  const own = of(table);
  const common = mostCommon(tablesOf(set).flatMap((other) => of(other) ?? []));
  if (!own || !common || own.key === common.key) return [];
  return [
    {
      cells: [own.field.at],
      message: { id, values: { found: own.text, expected: common.text } },
      found: own.text,
      expected: common.text,
    },
  ];
}

/** That of the first table where two are as common. */
function mostCommon(values: readonly Stated[]): Stated | undefined {
  const count = ({ key }: Stated): number => values.filter((other) => other.key === key).length;
  return values.reduce<Stated | undefined>(
    (best, value) => (best && count(best) >= count(value) ? best : value),
    undefined,
  );
}
