/** Failing constraints that hang together: one lever moves both, or both hang together with a third. */
import type { System } from './system';

/** The groups in the order of their first constraints. */
export function groupsOf(system: System, failing: ReadonlySet<number>): readonly ReadonlySet<number>[] {
  const groups: Set<number>[] = [];
  const grouped = new Set<number>();
  for (const first of failing) {
    if (grouped.has(first)) continue;
    const group = connected(system, failing, first);
    for (const constraint of group) grouped.add(constraint);
    groups.push(group);
  }
  return groups;
}

function connected(system: System, failing: ReadonlySet<number>, first: number): Set<number> {
  const group = new Set([first]);
  const seen = new Set<number>();
  // The set grows while it is walked.
  for (const constraint of group) {
    for (const lever of system.leversOf(constraint)) {
      if (seen.has(lever)) continue;
      seen.add(lever);
      for (const touch of system.touchesOf(lever)) {
        if (touch.slope !== 0 && failing.has(touch.constraint)) group.add(touch.constraint);
      }
    }
  }
  return group;
}
