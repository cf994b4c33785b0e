import type { Severity } from '../../../src/core/finding';
import { DEFAULT_PACK } from '../../../src/core/pack';
import { severityUnder } from '../../../src/core/packs/active-rules';
import { outcomeOf } from '../../../src/core/rules/rule';
import { ruleWith } from '../../support/rules';

const under = (set: Severity | undefined, own: Severity, stated?: Severity): Severity =>
  severityUnder(
    { ...DEFAULT_PACK, severities: set ? { X: set } : {} },
    ruleWith('X', () => outcomeOf([]), { severity: own }),
    stated,
  );

test.each<[set: Severity | undefined, own: Severity, stated: Severity | undefined, expected: Severity]>([
  [undefined, 'error', undefined, 'error'],
  [undefined, 'error', 'info', 'info'],
  ['warning', 'error', undefined, 'warning'],
  ['error', 'info', undefined, 'error'],
  // Milder than the rule's own: nothing stays graver than what is set.
  ['info', 'error', 'warning', 'info'],
  ['warning', 'error', 'info', 'info'],
  // Graver: what the rule itself calls a mere notice, or worse than its rule, stays.
  ['error', 'warning', 'info', 'info'],
  ['warning', 'info', 'error', 'error'],
])('set to %s, own %s, stated %s: %s', (set, own, stated, expected) => {
  expect(under(set, own, stated)).toBe(expected);
});
