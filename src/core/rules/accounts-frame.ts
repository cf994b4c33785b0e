/** What a set of accounts says of itself, and which self-evaluation forms belong to it. */
import { type AccountsSet, tablesOf } from '../accounts/model';
import { bareText } from '../text/normalize';
import type { FormCard } from './card';

/** That of the first table that prints one. */
export function yearOf(set: AccountsSet): number | null {
  return tablesOf(set).flatMap(({ year }) => year?.value ?? [])[0] ?? null;
}

/** For comparison, that of the first table that prints one. */
function departmentOf(set: AccountsSet): string | null {
  const name = tablesOf(set).flatMap(({ department }) => department?.name ?? [])[0];
  return name === undefined ? null : bareText(name);
}

/** Forms of the set's department and year; also those that print no year. */
export function formsOf(set: AccountsSet, cards: readonly FormCard[]): readonly FormCard[] {
  const department = departmentOf(set);
  if (department === null) return [];
  return ofYear(set, cards).filter(({ organisations }) =>
    organisations.some(({ key }) => isSameOrganisation(key, department)),
  );
}

export function ofYear(set: AccountsSet, cards: readonly FormCard[]): readonly FormCard[] {
  const year = yearOf(set);
  return cards.filter((card) => year === null || card.year === null || card.year === year);
}

/** Below this many characters a name is part of too many others. */
const SHORTEST_NAME = 4;

/** An office of the department, or the department under a longer name. */
function isSameOrganisation(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= SHORTEST_NAME && longer.includes(shorter);
}
