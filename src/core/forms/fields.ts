/** The fields of a form by the ids that other programs know: `project-code`, `budget-score`, `funds.total.rate`. */
import { FUND_COLUMNS, type Field, type Form, type FundKind, HEADER_KEYS, totalFundRow } from './model';

const FUND_KINDS: readonly FundKind[] = ['total', 'fiscal', 'carry', 'other', 'special', 'own'];

/** Ids of all fields that any layout may have. */
export function formFieldIds(): readonly string[] {
  return [
    'title',
    'unit',
    ...HEADER_KEYS,
    'goal-expected',
    'goal-actual',
    'budget-weight',
    'execution-rate',
    'budget-score',
    'total-weight',
    'total-score',
    ...FUND_KINDS.flatMap((kind) => FUND_COLUMNS.map((column) => fundId(kind, column))),
  ];
}

/**
 * The fields that this form has, each under every id it is known by. Of two rows of one kind (中央补助, 地方资金)
 * the first has the id.
 */
export function formFields(form: Form): ReadonlyMap<string, Field> {
  const total = totalFundRow(form)?.cells;
  const fields: readonly (readonly [string, Field | null | undefined])[] = [
    ['title', form.title],
    ['unit', form.funds?.label],
    ...HEADER_KEYS.map((key) => [key, form.header[key]?.value] as const),
    ['goal-expected', form.goal.expected?.value],
    ['goal-actual', form.goal.actual?.value],
    ['budget-weight', total?.weight],
    ['execution-rate', total?.rate],
    ['budget-score', total?.score],
    ['total-weight', form.total?.weight],
    ['total-score', form.total?.score],
    ...(form.funds?.rows ?? []).flatMap(({ kind, cells }) =>
      FUND_COLUMNS.map((column) => [fundId(kind, column), cells[column]] as const),
    ),
  ];
  const byId = new Map<string, Field>();
  for (const [id, field] of fields) if (field && !byId.has(id)) byId.set(id, field);
  return byId;
}

function fundId(kind: FundKind, column: string): string {
  return `funds.${kind}.${column}`;
}
