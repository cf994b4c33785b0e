/** 行次 of the summaries: they count on from line to line, from the income side to the expenditure side. */
import type { AccountsTable } from '../accounts/model';
import type { Field } from '../forms/model';
import type { Draft } from './rule';

interface Numbered {
  readonly field: Field;
  readonly value: number;
  readonly side: 'income' | 'expenditure';
}

/** One for each number that does not follow the one before it. */
export function lineNumberDrafts(table: AccountsTable): readonly Draft[] {
  const numbers = numbersOf(table);
  const drafts: Draft[] = [];
  let previous: number | null = null;
  numbers.forEach(({ field, value, side }, index) => {
    const expected = previous === null ? value : previous + 1;
    const startsAnew = value === 1 && numbers[index - 1]?.side !== side;
    if (value === expected || startsAnew) {
      previous = value;
      return;
    }
    drafts.push(draftOf(field, expected));
    // The numbers after it tell whether this one is mistyped or the count goes on from it.
    previous = numbers[index + 1]?.value === expected + 1 ? expected : value;
  });
  return drafts;
}

function numbersOf({ lineNumbers }: AccountsTable): readonly Numbered[] {
  const numbers = lineNumbers.flatMap(({ side, field }): Numbered[] =>
    field.number === null ? [] : [{ side, field, value: field.number.toNumber() }],
  );
  const on = (side: Numbered['side']) => numbers.filter((number) => number.side === side);
  return [...on('income'), ...on('expenditure')];
}

function draftOf(field: Field, expected: number): Draft {
  return {
    cells: [field.at],
    message: { id: 'line-number', values: { found: field.text, expected } },
    found: field.text,
    expected: String(expected),
  };
}
