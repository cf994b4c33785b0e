/** Rules that look at several forms do not depend on the order in which the forms come. */
import { assert, constantFrom, property, record, shuffledSubarray, array } from 'fast-check';
import { type CheckReport, check } from '../../../src/core/check';
import { recognise } from '../../../src/core/forms/recognise';
import type { Workbook } from '../../../src/core/grid/workbook';
import { allRules } from '../../../src/core/rules';
import { type FormCard, cardOf } from '../../../src/core/rules/card';
import { buildForm } from '../../support/form-builder';

const RULES = allRules().filter(({ code }) => ['H07', 'X01', 'X02', 'X04'].includes(code));

const change = record({
  'header.project-code': constantFrom('440309230100150000217', '440309230100150000218'),
  'header.project-name': constantFrom('公园管养', '社区服务', '道路保洁'),
  'header.implementing-unit': constantFrom('云溪区发展和改革局', '云溪区发展改革局'),
  'goal.actual': constantFrom(
    '全年养护公园绿地12万平方米，修剪树木3200株，未发生安全事故。',
    '全年开放245天，完成保洁12300平方米，群众满意度93.6%。',
  ),
});

function workbookOf(changes: readonly Record<string, string>[]): Workbook {
  const books = changes.map(
    (given, i) => buildForm({ layout: 'shenzhen-2022', change: given, sheet: `表${String(i)}` }).workbook,
  );
  return { sheets: books.flatMap(({ sheets }) => sheets), date1904: false };
}

function cardsOf(workbook: Workbook, file: string): readonly FormCard[] {
  return recognise(workbook).map((form) => cardOf(form, file));
}

/** What is found in each form, whatever the order of the forms. */
function byForm({ forms }: CheckReport): Record<string, unknown> {
  return Object.fromEntries(forms.map(({ form, findings, results }) => [form.id, { findings, results }]));
}

test('the order of sheets and files changes no finding', () => {
  assert(
    property(
      array(change, { minLength: 2, maxLength: 4 }).chain((changes) =>
        shuffledSubarray([...changes.keys()], { minLength: changes.length }).map((order) => ({
          changes,
          order,
        })),
      ),
      ({ changes, order }) => {
        const workbook = workbookOf(changes);
        const sheets = order.flatMap((i) => workbook.sheets[i] ?? []);
        const others = cardsOf(workbookOf(changes.slice(0, 2)), '其他.xlsx');
        const given = check(workbook, { rules: RULES, others });
        const shuffled = check({ ...workbook, sheets }, { rules: RULES, others: [...others].reverse() });
        expect(byForm(shuffled)).toEqual(byForm(given));
      },
    ),
    { numRuns: 25 },
  );
});

test('two forms that share a code accuse each other', () => {
  const workbook = workbookOf([
    { 'header.project-name': '公园管养' },
    { 'header.project-name': '社区服务' },
    { 'header.project-code': '440309230100150000218' },
  ]);
  const { findings } = check(workbook, { rules: RULES });
  const codes = findings.filter(({ rule }) => rule === 'H07');
  expect(codes.map(({ sheet, related }) => [sheet, related.map((ref) => ref.sheet)])).toEqual([
    ['表0', ['表1']],
    ['表1', ['表0']],
  ]);
});
