/** Steps through the findings as the list shows them. */
import type { FindingsView, Item } from './findings';

/** The finding after (or before) the focused one, around the ends; null in an empty list. */
export function neighbour(view: FindingsView, focus: string | null, step: 1 | -1): Item | null {
  const { items } = view;
  const at = items.findIndex(({ id }) => id === focus);
  const next = at < 0 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length;
  return items[next] ?? null;
}

/** The collapsed groups without the one that holds the finding. */
export function opened(view: FindingsView, collapsed: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const group = view.groups.find(({ items }) => items.some((item) => item.id === id));
  if (!group || !collapsed.has(group.key)) return collapsed;
  return new Set([...collapsed].filter((key) => key !== group.key));
}
