import { compareTarget } from '../../../../src/core/text/target/compare';
import { PAIRS } from './pairs';

describe.each(Object.entries(PAIRS))('%s', (_, cases) => {
  it.each(cases)('$name: $target ← $actual is $outcome', ({ outcome, reason, ...input }) => {
    const compared = compareTarget({ ...input, year: 2022 });
    expect({ outcome: compared.outcome, reason: reason && compared.reason }).toEqual({ outcome, reason });
  });
});
