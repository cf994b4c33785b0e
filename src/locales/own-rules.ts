/** The words of an office's own rules and of what is wrong with its pack. */
import { OWN_MESSAGE, type OwnRule } from '../core/custom/language';
import type { Pack } from '../core/pack';
import type { PackProblem } from '../core/packs/problems';
import type { Locale } from './locale';
import { render } from './render';
import type { Wording } from './wording';

/** The locale with the wording of the pack's own rules, which have one language only. */
export function withOwnRules(locale: Locale, { own }: Pick<Pack, 'own'>): Locale {
  if (own.length === 0) return locale;
  const wordings = Object.fromEntries(own.map((rule) => [rule.code, wordingFrom(rule)]));
  return { ...locale, rules: { ...locale.rules, ...wordings } };
}

function wordingFrom({ name, title, basis, message }: OwnRule): Wording {
  return { name, title, basis, messages: { [OWN_MESSAGE]: message }, fixes: {} };
}

/** `own[0].check.left：没有字段“…”` */
export function packProblemText({ packs }: Locale, { path, id, values }: PackProblem): string {
  const text = render(packs.problems[id], values);
  return path === '' ? text : render(packs.at, { path, problem: text });
}
