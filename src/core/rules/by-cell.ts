/** A finding is known by its rule and its first cell: a rule says one thing about a cell. */
import type { Draft } from './rule';

/** The drafts about each cell, in the order of the first of them. */
export function byFirstCell(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const [at] = draft.cells;
    const key = at ? `${String(at.row)},${String(at.column)}` : '';
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()];
}

/** What matters most about each cell: the first draft. */
export function firstForEachCell(drafts: readonly Draft[]): readonly Draft[] {
  return byFirstCell(drafts).flatMap(([first]) => first ?? []);
}
