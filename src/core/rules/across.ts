/** What rules over several forms share: which forms speak of one project, and which share a code. */
import type { FormCard } from './card';

/** Other forms that a message names before it only says that there are more. */
export const MOST_NAMED = 3;

/** The other forms with the same 项目编码, those of another year left out: a project keeps its code. */
export function sharingCode(own: FormCard, cards: readonly FormCard[]): readonly FormCard[] {
  return cards.filter(
    (card) => !isSameForm(card, own) && card.code?.key === own.code?.key && sameYear(card, own),
  );
}

/** Two forms of one project: by code, else by name. */
export function isSameProject(a: FormCard, b: FormCard): boolean {
  const byCode = a.code && b.code ? a.code.key === b.code.key : false;
  return byCode || a.project?.key === b.project?.key;
}

export function isSameForm(a: FormCard, b: FormCard): boolean {
  return a.file === b.file && a.form === b.form;
}

/** True also where a year is not known. */
function sameYear(a: FormCard, b: FormCard): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}
