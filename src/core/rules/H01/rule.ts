import { HEADER_KEYS, type HeaderKey } from '../../forms/model';
import { labelBase } from '../../forms/labels';
import { describeDifference } from '../../guard/describe';
import { ofKind } from '../../guard/difference';
import { isBlank } from '../../text/normalize';
import { restoringFix } from '../against-baseline';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { wordFor } from '../words';

/** The header of the form is filled in. */
export const H01 = defineRule({
  code: 'H01',
  name: 'header-blank',
  severity: 'error',
  source: ['notes-2021'],
  messages: ['blank', 'emptied'],
  fixes: ['restore'],
  fixKind: 'safe',
  check({ form, baseline }) {
    const keys = HEADER_KEYS.filter((key) => form.header[key]);
    if (keys.length === 0) return NOT_APPLICABLE;
    const differences = typeof baseline === 'string' ? [] : baseline.differences();
    const emptied = ofKind(differences, 'header-emptied');
    return outcomeOf(
      keys.flatMap((key): Draft[] => {
        const entry = form.header[key];
        if (!entry || !isBlank(entry.value.text)) return [];
        const label = labelBase(entry.label.text) || wordFor(`header.${key}`);
        const before = emptied.find((one) => one.key === key);
        const draft = { ...severityOf(key), cells: [entry.value.at], found: '' };
        if (!before) return [{ ...draft, message: { id: 'blank', values: { label } } }];
        const values = { ...describeDifference(before).values, label };
        return [
          {
            ...draft,
            message: { id: 'emptied', values },
            expected: before.expected,
            fixes: restoringFix(before.edit, values),
          },
        ];
      }),
    );
  },
});

/** 单位编码 is filled in by the system that prints the form: where it is blank, the form may still be accepted. */
function severityOf(key: HeaderKey): Pick<Draft, 'severity'> {
  return key === 'unit-code' ? { severity: 'warning' } : {};
}
