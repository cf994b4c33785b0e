/** Fix plans of the whole catalogue: the cases the order of fixes is there for, and properties of any form. */
import fc from 'fast-check';
import { check } from '../../src/core/check';
import { findingKey } from '../../src/core/finding';
import { type FixPlan, type FixSelection, newFindings, planFixes } from '../../src/core/fix';
import type { LayoutName } from '../../src/core/forms/model';
import { cellKey, formatAddress } from '../../src/core/grid/address';
import { stillHolds, withEdits } from '../../src/core/grid/edit';
import { round2 } from '../../src/core/text/decimal';
import { type FormOptions, buildForm } from '../support/form-builder';
import { LAYOUTS } from '../support/form-layouts';
import { changeLists, changesFor } from '../support/mutations';
import { present } from '../support/rules';

type Change = NonNullable<FormOptions['change']>;

/** `H14=9`, or `H14==SUM(…)` for a formula. */
function written({ edits }: Pick<FixPlan, 'edits'>): string[] {
  return edits.map(
    ({ at, after }) => `${formatAddress(at)}=${after.formula ? `=${after.formula}` : String(after.value)}`,
  );
}

describe('the catalogue on real layouts', () => {
  const fix = (change: Change, options: Partial<FormOptions> = {}, includeLocked = false) => {
    const form = buildForm({ layout: 'shenzhen-2022', change, ...options });
    const plan = planFixes(form.workbook, { select: 'safe', includeLocked });
    const value = (path: string) => {
      const at = present(form.at(path));
      return plan.workbook.sheets[0]?.cells.get(cellKey(at.row, at.column))?.value;
    };
    return { form, plan, value };
  };

  test('a score over its weight is capped and the total follows in the same plan', () => {
    const { plan, value } = fix({ 'indicators.0.score': 9, 'total.score': 100.78 });
    expect([value('indicators.0.score'), value('total.score')]).toEqual([8, 99.78]);
    expect(plan.report.findings).toEqual([]);
  });

  test('while the weights do not add up, a total that disagrees is left', () => {
    const { plan } = fix({ 'indicators.0.weight': 9, 'indicators.0.score': 9, 'total.score': 90 });
    expect(plan.edits).toEqual([]);
  });

  test('while the weights do not add up, a total that agreed follows its rows', () => {
    const { value } = fix({
      'indicators.1.weight': 6,
      'indicators.0.score': 9,
      'total.score': 100.78,
      'indicators.1.score': 7,
    });
    expect([value('indicators.0.score'), value('indicators.1.score'), value('total.score')]).toEqual([
      8, 6, 98.78,
    ]);
  });

  test('a total that is a formula is recalculated, not edited', () => {
    const formula = { value: 100.78, formula: 'H6+SUM(H14:H26)' };
    const { plan } = fix({ 'indicators.0.score': 9, 'total.score': formula });
    expect(written(plan)).toEqual(['H14=8']);
    expect(plan.results).toEqual([{ at: { sheet: '自评表', row: 26, column: 7 }, value: 99.78 }]);
  });

  test('a wrong formula gets the right one', () => {
    const { plan } = fix({ 'total.score': { value: 89.9, formula: 'SUM(H14:H26)' } });
    expect(written(plan)).toEqual(['H27==H6+SUM(H14:H26)']);
    expect(plan.edits[0]?.after.value).toBe(99.78);
    expect(plan.results).toEqual([]);
  });

  test('locked cells of a protected sheet are left alone and named; with them, on demand', () => {
    const change = { 'indicators.0.score': 9, 'total.score': 90 };
    const { plan } = fix(change, { protect: true });
    expect(written(plan)).toEqual(['H14=8']);
    expect(plan.unresolved.map(({ rule, reason }) => [rule, reason])).toEqual([['I05', 'locked']]);
    expect(written(fix(change, { protect: true }, true).plan)).toEqual(['H14=8', 'H27=99.78']);
  });
});

describe('for any changed form', () => {
  const layouts = fc.constantFrom<LayoutName[]>(...LAYOUTS.map(({ name }) => name));
  const styles = fc.constantFrom<('official' | 'plain')[]>('official', 'plain');
  const selections = fc.constantFrom<FixSelection[]>('safe', 'suggested');

  test('fixes bring no finding, start from what stands there, and are done once made', () => {
    fc.assert(
      fc.property(layouts, styles, selections, changeLists, (layout, style, select, list) => {
        const { workbook } = buildForm({ layout, style, change: changesFor(layout, list) });
        const first = check(workbook);
        const plan = planFixes(workbook, { select });
        expect(newFindings(first, check(plan.workbook)).map(findingKey)).toEqual([]);
        expect(plan.edits.every((edit) => stillHolds(workbook, edit))).toBe(true);
        expect(withEdits(workbook, plan.edits)).toEqual(plan.workbook);
        // A fix that was refused may be possible in the fixed form.
        if (plan.unresolved.length === 0) expect(planFixes(plan.workbook, { select }).steps).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the recomputed score is the total after all safe fixes', () => {
    fc.assert(
      fc.property(layouts, changeLists, (layout, list) => {
        const { workbook } = buildForm({ layout, change: changesFor(layout, list) });
        const promised = check(workbook).forms[0]?.score.recomputed;
        const plan = planFixes(workbook, { select: 'safe' });
        fc.pre(promised !== null && plan.unresolved.length === 0);
        const total = plan.report.forms[0]?.form.total?.score?.number;
        expect(total && round2(total).toString()).toBe(promised?.toString());
      }),
      { numRuns: 200 },
    );
  });
});
