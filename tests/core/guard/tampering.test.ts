/** Every kind of tampering with forms of every layout: named at its cell, taken back, and nothing beyond. */
import { baselineOf } from '../../../src/core/guard/baseline';
import { EditableMap } from '../../../src/core/guard/editable';
import { restorePlan } from '../../../src/core/guard/restore';
import { recognise } from '../../../src/core/forms/recognise';
import { check } from '../../../src/core/check';
import { totalFundRow } from '../../../src/core/forms/model';
import { budgetScoreFormula, rateFormula, totalFormula } from '../../../src/core/rules/formulas';
import { rateRows } from '../../../src/core/rules/derived';
import { withEdits } from '../../../src/core/grid/edit';
import type { Workbook } from '../../../src/core/grid/workbook';
import { ruleOf } from '../../../src/core/rules';
import { Dice } from '../../support/dice';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { painted } from '../../support/painting';
import { present } from '../../support/rules';
import { withCell } from '../../support/tampered';
import { TAMPERINGS, contentAt } from '../../support/tampering';
import { LEGITIMATE, judgeLegitimate, judgeTampered } from '../../support/tampering-judge';

type Style = 'official' | 'plain';

/** Protected ones are even, and those without formulas are divisible by three. */
const SEEDS: Readonly<Record<Style, readonly number[]>> = { official: [1, 2], plain: [2, 3] };

/** In the template's colours, some protected, with rates, score and total as formulas in every other form. */
function formOf(layout: (typeof LAYOUTS)[number]['name'], style: Style, seed: number): Workbook {
  const built = buildForm({ layout, style, protect: seed % 2 === 0 });
  const workbook = painted(built);
  return seed % 3 === 0 ? workbook : withFormulas(workbook);
}

function withFormulas(workbook: Workbook): Workbook {
  const [form] = recognise(workbook);
  if (!form) throw new Error('no form');
  const live = [
    ...rateRows(form).map((row) => [row.rate, rateFormula(row)] as const),
    [totalFundRow(form)?.cells.score, budgetScoreFormula(form)] as const,
    [form.total?.score, totalFormula(form, 'score')] as const,
  ];
  return live.reduce(
    (result, [field, formula]) =>
      field && formula !== undefined
        ? withCell(result, form.sheet, field.at, (cell) => ({ ...cell, formula }))
        : result,
    workbook,
  );
}

describe.each(LAYOUTS.map(({ name }) => name))('%s', (layout) => {
  test.each(['official', 'plain'] as const)('%s: what was done is named and taken back', (style) => {
    const done = new Set<string>();
    for (const seed of SEEDS[style]) {
      const workbook = formOf(layout, style, seed);
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
      const workbook = formOf(layout, style, seed);
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

  test('several at once are all taken back, and no cell that is to be filled in is touched', () => {
    for (const seed of SEEDS.official) {
      const original = formOf(layout, 'official', seed);
      const form = present(recognise(original)[0]);
      const dice = new Dice(seed);
      let workbook = present(LEGITIMATE['filled in'])(original, form, dice) ?? original;
      for (const kind of dice.someOf(CONTENT_KINDS, 6))
        workbook = present(TAMPERINGS[kind])(workbook, form, dice)?.workbook ?? workbook;
      const baseline = baselineOf(original, 'received');
      const report = check(workbook, { rules: GUARDS, baseline });
      const { edits } = restorePlan(workbook, report, baseline, { includeLocked: true });
      const access = new EditableMap(form, present(original.sheets[0]));
      expect(edits.filter(({ at }) => access.of(at).state !== 'locked')).toEqual([]);
      expect(edits.length).toBeGreaterThan(0);
      const after = withEdits(workbook, edits);
      for (const { at } of edits)
        expect(contentAt(after, at.sheet, at)).toEqual(contentAt(original, at.sheet, at));
      const again = restorePlan(after, check(after, { rules: GUARDS, baseline }), baseline, {
        includeLocked: true,
      });
      expect(again.edits).toEqual([]);
    }
  });
});

const GUARDS = ['T01', 'T04', 'T05', 'T06', 'T07', 'T10', 'T11', 'H01'].flatMap((code) => ruleOf(code) ?? []);

/** Kinds that leave rows, columns and merges where they are. */
const CONTENT_KINDS = [
  'header value',
  'header cleared',
  'funds amount',
  'header label',
  'reason heading',
  'funds row label',
  'section points',
  'level-2 label',
  'dash',
  'note altered',
  'formula to constant',
  'formula broken',
];
