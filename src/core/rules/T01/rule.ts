import type { Form, IndicatorColumn } from '../../forms/model';
import type { AccountsTable, Figure } from '../../accounts/model';
import { problemWord } from '../accounts-words';
import { type Draft, PASSED, defineRule, outcomeOf } from '../rule';
import { enumerate, wordFor } from '../words';

/** Columns without which the rows of 三级指标 cannot be checked. */
const NEEDED: readonly IndicatorColumn[] = ['level3', 'actual', 'weight', 'score'];

/** What looks like a form or a table of the accounts could be read as one. */
export const T01 = defineRule({
  code: 'T01',
  name: 'form-recognised',
  severity: 'warning',
  source: ['own'],
  messages: ['incomplete', 'table-incomplete', 'amount-unreadable'],
  fixes: [],
  fixKind: null,
  incomplete: true,
  check({ form }) {
    if (form.complete) return PASSED;
    const at = form.title?.at ?? { row: form.range.top, column: form.range.left };
    const parts = enumerate(missingPaths(form).map(wordFor));
    return outcomeOf([
      { cells: [at], message: { id: 'incomplete', values: { parts } }, found: form.title?.text ?? '' },
    ]);
  },
  checkTable: ({ table }) => outcomeOf([...missingParts(table), ...unreadableAmounts(table)]),
});

function missingPaths(form: Form): readonly string[] {
  const reported = form.problems
    .filter(({ kind }) => kind === 'block-missing' || kind === 'column-missing')
    .map(({ path }) => path);
  const columns = NEEDED.filter((key) => !form.columns[key]).map((key) => `indicators.${key}`);
  const rows = form.indicators.length === 0 ? ['indicators'] : [];
  return [...rows, ...columns, ...reported];
}

function missingParts(table: AccountsTable): readonly Draft[] {
  const parts = table.problems.filter(({ kind }) => kind !== 'amount-unreadable');
  if (parts.length === 0) return [];
  const at = table.title?.at ?? { row: table.range.top, column: table.range.left };
  const words = enumerate(parts.map((problem) => problemWord(table.table, problem)));
  return [
    {
      cells: [at],
      message: { id: 'table-incomplete', values: { parts: words } },
      found: table.title?.text ?? '',
    },
  ];
}

function unreadableAmounts(table: AccountsTable): readonly Draft[] {
  const figures = table.lines.flatMap((line) => Object.values(line.figures));
  return figures.filter(({ fen }) => fen === null).map(unreadable);
}

function unreadable({ name, field }: Figure): Draft {
  return {
    cells: [field.at],
    message: { id: 'amount-unreadable', values: { name, found: field.text } },
    found: field.text,
  };
}
