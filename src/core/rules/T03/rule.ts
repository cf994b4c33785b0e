import type { Address } from '../../grid/address';
import { labelBase } from '../../forms/labels';
import { type Form, type FundColumn, type FundKind, type Funds, totalFundRow } from '../../forms/model';
import { fundsLabel } from '../funds-block';
import { type Draft, NOT_APPLICABLE, type Outcome, defineRule, outcomeOf } from '../rule';
import { FUND_COLUMN_WORDS, FUND_ROW_WORDS, enumerate } from '../words';

/** Rows and columns of the funds block as the official layouts print them, in this order. */
const ROWS: readonly FundKind[] = ['total', 'fiscal', 'carry', 'other'];
const COLUMNS: readonly FundColumn[] = ['begin', 'budget', 'executed', 'weight', 'rate', 'score'];

/** The funds block has its headings and rows, named and ordered as printed. */
export const T03 = defineRule({
  code: 'T03',
  name: 'funds-row-missing',
  severity: 'warning',
  source: ['own'],
  messages: [
    'block-unread',
    'rows-missing',
    'row-unknown',
    'row-renamed',
    'rows-disordered',
    'headings-missing',
    'heading-renamed',
    'headings-disordered',
  ],
  fixes: [],
  fixKind: null,
  check({ form }) {
    const { funds } = form;
    if (!funds) return unreadBlock(form);
    // What another region's layout prints is not known.
    if (form.layout === 'generic') return NOT_APPLICABLE;
    return outcomeOf([...rowDrafts(form, funds), ...headingDrafts(form, funds)]);
  },
});

/** Without its headings the block cannot be read in any layout; a form may also have none. */
function unreadBlock(form: Form): Outcome {
  const label = fundsLabel(form);
  if (!label) return NOT_APPLICABLE;
  const expected = enumerate(COLUMNS.map((key) => FUND_COLUMN_WORDS[key]));
  return outcomeOf([draft('block-unread', [label.at], label.text, { expected, found: label.text })]);
}

function rowDrafts(form: Form, funds: Funds): readonly Draft[] {
  return [...missingRows(form, funds), ...renamedRows(funds), ...disorderedRows(funds)];
}

function missingRows(form: Form, { rows, label }: Funds): readonly Draft[] {
  const missing = ROWS.filter((kind) => !rows.some((row) => row.kind === kind));
  if (missing.length === 0) return [];
  const expected = enumerate(missing.map((kind) => FUND_ROW_WORDS[kind]));
  const unknown = form.problems.flatMap(({ kind, at }) => (kind === 'row-unknown' && at ? [at] : []));
  if (unknown.length > 0) return [draft('row-unknown', unknown, '', { expected })];
  const place = totalFundRow(form)?.label ?? rows[0]?.label ?? label;
  return [draft('rows-missing', [place?.at ?? corner(form)], place?.text ?? '', { expected })];
}

function renamedRows({ rows }: Funds): readonly Draft[] {
  return rows.flatMap(({ kind, label }) => {
    const expected = FUND_ROW_WORDS[kind];
    if (labelBase(label.text).replace(/^其中[:,、]?/, '') === expected) return [];
    return [draft('row-renamed', [label.at], label.text, { found: label.text, expected })];
  });
}

function disorderedRows({ rows }: Funds): readonly Draft[] {
  const order = rows.map(({ kind }) => ROWS.indexOf(kind));
  const first = rows[order.findIndex((place, index) => place < (order[index - 1] ?? -1))];
  if (!first) return [];
  const expected = enumerate(ROWS.map((kind) => FUND_ROW_WORDS[kind]));
  return [draft('rows-disordered', [first.label.at], first.label.text, { expected })];
}

function headingDrafts(form: Form, { columns, label }: Funds): readonly Draft[] {
  const present = COLUMNS.flatMap((key) => (columns[key] ? [{ key, field: columns[key] }] : []));
  const missing = COLUMNS.filter((key) => !columns[key]).map((key) => FUND_COLUMN_WORDS[key]);
  const place = present[0]?.field.at ?? label?.at ?? corner(form);
  const absent =
    missing.length > 0 ? [draft('headings-missing', [place], '', { expected: enumerate(missing) })] : [];
  const renamed = present
    .filter(({ key, field }) => labelBase(field.text) !== FUND_COLUMN_WORDS[key])
    .map(({ key, field }) =>
      draft('heading-renamed', [field.at], field.text, {
        found: field.text,
        expected: FUND_COLUMN_WORDS[key],
      }),
    );
  return [...absent, ...renamed, ...disorderedHeadings(present.map(({ field }) => field.at))];
}

function disorderedHeadings(places: readonly Address[]): readonly Draft[] {
  const at = places.find((place, index) => place.column < (places[index - 1]?.column ?? -1));
  const expected = enumerate(COLUMNS.map((key) => FUND_COLUMN_WORDS[key]));
  return at ? [draft('headings-disordered', [at], '', { expected })] : [];
}

function corner({ range }: Form): Address {
  return { row: range.top, column: range.left };
}

function draft(
  id: string,
  cells: readonly Address[],
  found: string,
  values: { readonly expected: string; readonly found?: string },
): Draft {
  const { found: word } = values;
  // Labels are broken into lines to fit their cells.
  const oneLine = word === undefined ? {} : { found: word.replace(/\s+/g, '') };
  return { cells, message: { id, values: { ...values, ...oneLine } }, found };
}
