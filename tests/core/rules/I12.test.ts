import { check } from '../../../src/core/check';
import { I12 } from '../../../src/core/rules/I12/rule';
import { buildForm } from '../../support/form-builder';

/** Two overshoots one below the other, and a reason in the first of them. */
const change = {
  'indicators.0.actual': '18000平方米',
  'indicators.0.reason': '新增两处服务点，工作量增加；后续据实设置指标值。',
  'indicators.1.actual': '27人',
};

function cells(style: 'official' | 'plain') {
  const form = buildForm({ layout: 'shenzhen-2022', style, change });
  const found = check(form.workbook, { rules: [I12] }).findings;
  return { found: found.map((finding) => finding.cells[0]), reason: form.at('indicators.1.reason') };
}

describe('I12 and reasons shared by several rows', () => {
  test('a form with its merges says which rows a reason is for', () => {
    const { found, reason } = cells('official');
    expect(found).toEqual([reason]);
  });

  test('a form that lost its merges gets the benefit of the doubt', () => {
    expect(cells('plain').found).toEqual([]);
  });
});
