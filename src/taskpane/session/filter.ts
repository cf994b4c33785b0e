/** Which findings are shown, and in which order. */
import type { Finding, Severity } from '../../core/finding';

export interface Filter {
  /** Null shows every severity. */
  readonly severity: Severity | null;
  /** Looked for in cell, rule and message; any case. */
  readonly text: string;
  /** Key of a part of the form; null shows all parts. */
  readonly part: string | null;
}

/** A finding as far as filters and orders go. */
export interface Listed {
  readonly finding: Finding;
  /** Place of its form or table among those in scope. */
  readonly order: number;
  /** The part of the form; null in a table of the accounts. */
  readonly part: string | null;
  /** Cell, rule and message in lower case. */
  readonly searchable: string;
}

export const NO_FILTER: Filter = { severity: null, text: '', part: null };

export type SortOrder = 'severity' | 'cell' | 'rule';
export const SORT_ORDERS: readonly SortOrder[] = ['severity', 'cell', 'rule'];

export function isFiltering({ severity, text, part }: Filter): boolean {
  return severity !== null || part !== null || text.trim() !== '';
}

/** True when the group's findings are out of sight: a filter opens every group. */
export function isCollapsed(group: string, collapsed: ReadonlySet<string>, filter: Filter): boolean {
  return collapsed.has(group) && !isFiltering(filter);
}

export function passes({ severity, text, part }: Filter, item: Listed): boolean {
  if (severity !== null && item.finding.severity !== severity) return false;
  if (part !== null && item.part !== part) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || item.searchable.includes(wanted);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings of one group in order; equal ones stay in the order of the check. */
export function compareItems(order: SortOrder): (a: Listed, b: Listed) => number {
  return (a, b) => {
    if (order === 'rule' && a.finding.rule !== b.finding.rule)
      return a.finding.rule < b.finding.rule ? -1 : 1;
    const bySeverity = RANK[a.finding.severity] - RANK[b.finding.severity];
    if (order === 'severity' && bySeverity !== 0) return bySeverity;
    return a.order - b.order || byCell(a, b);
  };
}

function byCell(a: Listed, b: Listed): number {
  const [first, second] = [a.finding.cells[0], b.finding.cells[0]];
  if (!first || !second) return 0;
  return first.row - second.row || first.column - second.column;
}
