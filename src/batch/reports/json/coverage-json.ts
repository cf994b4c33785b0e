/** How far a form or table could be checked, as the JSON of the contract. */
import type { Checked } from '../../../core/check/report';
import type { Locale } from '../../../locales/locale';
import { reasonOf } from '../../../locales/wording';
import type { FormJson } from './contract';

export function coverageJson({ results, deactivated }: Checked, locale: Locale): FormJson['coverage'] {
  const count = (state: string): number => results.filter((result) => result.state === state).length;
  return {
    passed: count('passed'),
    found: count('found'),
    notApplicable: count('not-applicable'),
    notCheckable: results.flatMap(({ rule, reason }) =>
      reason ? [{ rule, reason: reasonOf(locale, reason) }] : [],
    ),
    deactivated,
  };
}
