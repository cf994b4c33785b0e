/** Random changes of a built form for property tests: what clerks do to cells, at any place. */
import fc from 'fast-check';
import type { LayoutName } from '../../src/core/forms/model';
import type { CaseValue, FieldPath } from '../../src/core/rules/case';
import { layoutsWith } from './form-builder';
import { ROWS } from './form-content';

const figure = fc.oneof(
  fc.constantFrom<CaseValue[]>(
    null,
    '',
    '—',
    '/',
    '不适用',
    '无',
    0,
    -1,
    1,
    100,
    '100%',
    '98.83%',
    '十',
    'XX',
  ),
  fc.integer({ min: 0, max: 12_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 12_000_000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 11_000 }).map((hundredths) => String(hundredths / 100)),
  fc.integer({ min: 0, max: 11_000 }).map((share): CaseValue => ({ value: share / 10_000, format: '0.00%' })),
  fc.integer({ min: 0, max: 11_000 }).map((share): CaseValue => ({ value: share / 10_000, format: '0%' })),
);

const words = fc.constantFrom<CaseValue[]>(
  null,
  '',
  '不适用',
  '无',
  '/',
  '100%',
  '95%',
  '≥95%',
  '12000',
  '45天',
  '10人',
  '2023年12月',
  '2022.5',
  '有所提升',
  '0.95',
  1,
  0.97,
);

const rows = fc.nat({ max: ROWS.length - 1 });

const figurePath = fc.oneof(
  fc.tuple(rows, fc.constantFrom('weight', 'score')).map(([row, column]) => `indicators.${row}.${column}`),
  fc
    .tuple(
      fc.constantFrom('total', 'fiscal', 'carry', 'other'),
      fc.constantFrom('begin', 'budget', 'executed', 'weight', 'rate', 'score'),
    )
    .map(([kind, column]) => `funds.${kind}.${column}`),
  fc.constantFrom('total.weight', 'total.score', 'header.project-amount'),
);

const wordPath = fc
  .tuple(rows, fc.constantFrom('level3', 'target', 'actual', 'reason'))
  .map(([row, column]) => `indicators.${row}.${column}`);

const change = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(figurePath, figure) },
  { weight: 1, arbitrary: fc.tuple(wordPath, words) },
);

/** One to five changes of one form. */
export const changeLists = fc.array(change, { minLength: 1, maxLength: 5 });

/** The changes of fields that the layout has. */
export function changesFor(
  layout: LayoutName,
  list: readonly (readonly [FieldPath, CaseValue])[],
): Readonly<Record<FieldPath, CaseValue>> {
  return Object.fromEntries(list.filter(([path]) => layoutsWith([path]).includes(layout)));
}
