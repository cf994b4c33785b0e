/** What of a matrix is shown, and in which order. Pure. */
import { type MatrixRow, compareTexts } from './matrix';
import { type EntryReadiness, type ReadinessState, readinessState } from './readiness';

export const SORT_KEYS = [
  'order',
  'path',
  'unit',
  'project',
  'year',
  'readiness',
  'errors',
  'warnings',
  'infos',
  'claimed',
  'recomputed',
  'difference',
] as const;
/**
 * `order`: that of the files. `readiness`: what cannot be imported is most. `difference`: by its size, whichever its
 * sign. `rule:F06`: by findings of that rule.
 */
export type SortKey = (typeof SORT_KEYS)[number] | `rule:${string}`;

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** What every shown row has to satisfy; absent members ask for nothing. */
export interface Filter {
  /** Part of path, 单位, 一级预算单位, 项目名称 or 项目编码, whatever the case. */
  readonly text?: string;
  readonly unit?: string;
  readonly year?: number;
  /** Codes of rules of which at least one found something. */
  readonly rules?: readonly string[];
  /** Files with errors; without, but not fully readable; with warnings alone; with neither; not checked at all. */
  readonly state?: RowState;
  readonly readiness?: ReadinessState;
  /** 自评得分 and 复核得分 differ. */
  readonly differs?: boolean;
}

export const ROW_STATES = ['errors', 'incomplete', 'warnings', 'passed', 'no-form', 'unreadable'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What a report concludes of the file. */
export function stateOf({ status, counts, forms }: MatrixRow): RowState {
  if (status !== 'checked') return status;
  if (counts.error > 0) return 'errors';
  if (forms.some(({ complete }) => !complete)) return 'incomplete';
  return counts.warning > 0 ? 'warnings' : 'passed';
}

/** The rows to show, in their order; rows that have no value for the key come last either way. */
export function shownRows(rows: readonly MatrixRow[], filter: Filter, sort: Sort): readonly MatrixRow[] {
  return sorted(
    rows.filter((row) => isShown(row, filter)),
    sort,
  );
}

function isShown(row: MatrixRow, filter: Filter): boolean {
  const { text, unit, year, rules, state, readiness, differs } = filter;
  return (
    (unit === undefined || row.units.includes(unit) || row.topUnits.includes(unit)) &&
    (year === undefined || row.years.includes(year)) &&
    (state === undefined || stateOf(row) === state) &&
    (readiness === undefined || readinessState(row.readiness) === readiness) &&
    (rules === undefined || rules.length === 0 || rules.some((rule) => row.rules[rule] !== undefined)) &&
    (differs === undefined || (row.difference !== null && row.difference !== 0) === differs) &&
    (text === undefined || hasText(row, text.trim().toLowerCase()))
  );
}

function hasText({ path, units, topUnits, projects, codes }: MatrixRow, wanted: string): boolean {
  return [path, ...units, ...topUnits, ...projects, ...codes].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

type Value = string | number | null;

function sorted(rows: readonly MatrixRow[], { key, descending }: Sort): readonly MatrixRow[] {
  const direction = descending ? -1 : 1;
  const valued = rows.map((row) => ({ row, value: valueOf(row, key) }));
  valued.sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || a.row.index - b.row.index;
    }
    return direction * compareValues(a.value, b.value) || a.row.index - b.row.index;
  });
  return valued.map(({ row }) => row);
}

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
}

function valueOf(row: MatrixRow, key: SortKey): Value {
  switch (key) {
    case 'order':
      return row.index;
    case 'path':
      return row.path;
    case 'unit':
      return row.units[0] ?? null;
    case 'project':
      return row.projects[0] ?? null;
    case 'year':
      return row.years[0] ?? null;
    case 'readiness':
      return readinessRank(row.readiness);
    case 'errors':
      return row.status === 'checked' ? row.counts.error : null;
    case 'warnings':
      return row.status === 'checked' ? row.counts.warning : null;
    case 'infos':
      return row.status === 'checked' ? row.counts.info : null;
    case 'claimed':
      return row.claimed;
    case 'recomputed':
      return row.recomputed;
    case 'difference':
      return row.difference === null ? null : Math.abs(row.difference);
    default:
      return row.rules[key.slice('rule:'.length)]?.count ?? null;
  }
}

/** What has not been compared is between what can be imported and what cannot. */
function readinessRank({ ready, isCompared }: EntryReadiness): number | null {
  if (ready === null) return null;
  if (!ready) return 2;
  return isCompared ? 0 : 1;
}
