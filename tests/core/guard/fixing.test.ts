/** Fixes where a baseline is given: restoring comes first, and nothing that is locked is written over. */
import { planFixes } from '../../../src/core/fix';
import { formatAddress } from '../../../src/core/grid/address';
import type { Workbook } from '../../../src/core/grid/workbook';
import { baselineOf } from '../../../src/core/guard/baseline';
import type { Changes } from '../../../src/core/rules/case';
import type { LayoutName } from '../../../src/core/forms/model';
import { buildForm } from '../../support/form-builder';
import { painted } from '../../support/painting';
import { present } from '../../support/rules';

const TOTAL = { 'total.score': { value: 99.78, formula: 'SUM(H14:H26)+H6' } };

function form(change: Changes, layout: LayoutName = 'shenzhen-2022'): Workbook {
  return painted(buildForm({ layout, change }));
}

function fixed(before: Changes, now: Changes, layout: LayoutName = 'shenzhen-2022') {
  const baseline = baselineOf(form(before, layout), 'received');
  const plan = planFixes(form({ ...before, ...now }, layout), { select: 'safe', baseline });
  return {
    edits: plan.edits.map(({ at, after }) => [formatAddress(at), after.formula ?? after.value]),
    left: plan.unresolved.map(({ rule, reason }) => [rule, reason]),
    rules: plan.report.findings.map(({ rule }) => rule),
    value: (path: string) => {
      const at = present(buildForm({ layout }).at(path));
      return plan.edits.find((edit) => edit.at.row === at.row && edit.at.column === at.column)?.after;
    },
  };
}

test('a total is put right by its own formula, not by a constant', () => {
  const { edits, rules } = fixed(TOTAL, { 'total.score': 90 });
  expect(edits).toEqual([['H27', 'SUM(H14:H26)+H6']]);
  expect(rules).not.toContain('I05');
});

test('a note that was cleared at the end of the form comes back along with other fixes', () => {
  const now = { 'notes.3': null, 'indicators.0.score': 9 };
  const { left, rules, value } = fixed({}, now, 'shenzhen-2021');
  expect(left).toEqual([]);
  expect(value('notes.3')?.value).toBe('4. 三级指标分值之和应等于所属一级指标的分值。');
  expect(value('indicators.0.score')?.value).toBe(8);
  expect(rules).not.toContain('T05');
});

test('amounts are restored before what follows from them is worked out', () => {
  const { edits, rules } = fixed({}, { 'funds.total.executed': 1_500_000 });
  expect(edits).toEqual([['E6', 2_965_000]]);
  expect(rules).toEqual([]);
});

test('a fix that would change a locked cell is left out', () => {
  const vague = { 'indicators.4.target': '2023.11' };
  expect(planFixes(form(vague), { select: 'safe' }).edits.map(({ at }) => formatAddress(at))).toContain(
    'E18',
  );
  const { edits, left } = fixed(vague, {});
  expect(edits).toEqual([]);
  // The two would go on for ever: one writes the standard form, the other what the system gave.
  expect(left).toEqual([
    ['I22', 'oscillates'],
    ['T04', 'oscillates'],
  ]);
});
