/** Every kind of tampering with forms of every layout: named at its cell, taken back, and nothing beyond. */
import { recognise } from '../../../src/core/forms/recognise';
import { Dice } from '../../support/dice';
import { LAYOUTS } from '../../support/form-layouts';
import { variedForm } from '../../support/varied-form';
import { present } from '../../support/rules';
import { TAMPERINGS } from '../../support/tampering';
import { LEGITIMATE, judgeLegitimate, judgeTampered } from '../../support/tampering-judge';

type Style = 'official' | 'plain';

/** Protected ones are even, and those without formulas are divisible by three. */
const SEEDS: Readonly<Record<Style, readonly number[]>> = { official: [1, 2], plain: [2, 3] };

describe.each(LAYOUTS.map(({ name }) => name))('%s', (layout) => {
  test.each(['official', 'plain'] as const)('%s: what was done is named and taken back', (style) => {
    const done = new Set<string>();
    for (const seed of SEEDS[style]) {
      const workbook = variedForm(layout, style, seed);
      const form = present(recognise(workbook)[0]);
      for (const [kind, tamper] of Object.entries(TAMPERINGS)) {
        const tampered = tamper(workbook, form, new Dice(seed));
        if (!tampered) continue;
        done.add(kind);
        const { isNamed, isRestored, beyond } = judgeTampered(workbook, tampered, form.sheet);
        expect({ kind, seed, isNamed, isRestored, beyond }).toEqual({
          kind,
          seed,
          isNamed: true,
          isRestored: tampered.restorable,
          beyond: [],
        });
      }
    }
    expect(done.size).toBeGreaterThanOrEqual(20);
  });

  test.each(['official', 'plain'] as const)('%s: what clerks may do raises nothing', (style) => {
    const done = new Set<string>();
    for (const seed of SEEDS[style]) {
      const workbook = variedForm(layout, style, seed);
      const form = present(recognise(workbook)[0]);
      for (const [kind, change] of Object.entries(LEGITIMATE)) {
        const changed = change(workbook, form, new Dice(seed));
        if (!changed) continue;
        done.add(kind);
        expect({ kind, seed, raised: judgeLegitimate(workbook, changed) }).toEqual({
          kind,
          seed,
          raised: [],
        });
      }
    }
    expect(done.size).toBeGreaterThanOrEqual(2);
  });
});
