/** The words of findings, fixes and outcomes in a locale. */
import type { Finding, Fix } from '../core/finding';
import type { ReasonId } from '../core/rules/rule';
import type { MessageValues } from '../core/finding';
import type { Locale } from './locale';
import { render } from './render';

/** A rule's wording without the literal types of its ids. */
export interface Wording {
  /** The readable alias of an office's own rule; the catalogue knows those of its rules. */
  readonly name?: string;
  readonly title: string;
  readonly basis: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly fixes: Readonly<Record<string, string>>;
}

/** Throws for a code that neither the catalogue nor the pack in use knows: findings never carry one. */
export function wordingOf(locale: Locale, code: string): Wording {
  const wording = (locale.rules as Readonly<Record<string, Wording>>)[code];
  if (!wording) throw new Error(`no wording for rule ${code}`);
  return wording;
}

/** What · why · what to do. */
export function messageOf(locale: Locale, { rule, message }: Finding): string {
  return render(wordingOf(locale, rule).messages[message.id] ?? '', message.values);
}

export function fixTitleOf(locale: Locale, { rule }: Finding, { title }: Fix): string {
  return render(wordingOf(locale, rule).fixes[title.id] ?? '', title.values);
}

/** Why a rule could not be checked. */
export function reasonOf(
  locale: Locale,
  reason: { readonly id: ReasonId; readonly values: MessageValues },
): string {
  return render(locale.reasons[reason.id], reason.values);
}
