/** Files of other programs hold formulas without results. */
import { check } from '../../../src/core/check';
import { cellKey } from '../../../src/core/grid/address';
import type { Workbook } from '../../../src/core/grid/workbook';
import { buildForm } from '../../support/form-builder';

/** The form with a formula that holds no result in one of its cells. */
function withFormula(path: string, formula: string): Workbook {
  const built = buildForm({ layout: 'shenzhen-2022' });
  const [sheet] = built.workbook.sheets;
  const at = built.at(path);
  if (!sheet || !at) throw new Error(path);
  const cells = new Map(sheet.cells).set(cellKey(at.row, at.column), { value: null, formula });
  return { ...built.workbook, sheets: [{ ...sheet, cells }] };
}

test('a formula without result reads as what it comes to, and its cell stays as it is', () => {
  const report = check(withFormula('indicators.0.score', '4+4'));
  expect(report.findings).toEqual([]);
  const score = report.forms[0]?.form.indicators[0]?.cells.score;
  expect(score).toMatchObject({ text: '8', cell: { value: null, formula: '4+4' } });
});

test('a wrong one is found', () => {
  const rules = check(withFormula('indicators.0.score', '4+5')).findings.map(({ rule }) => rule);
  expect(rules).toEqual(['I02', 'I05']);
});

test.each(['indicators.0.score', 'total.score'])(
  '%s that cannot be calculated is told of as a link to another workbook, and not called blank',
  (path) => {
    const report = check(withFormula(path, "'[1]表'!A1"));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['T07']);
    const total = report.forms[0]?.results.find(({ rule }) => rule === 'I05');
    expect(total).toMatchObject({ state: 'not-checkable', reason: { id: 'formula-unresolved' } });
  },
);
