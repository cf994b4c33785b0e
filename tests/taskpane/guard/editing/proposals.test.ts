import fc from 'fast-check';
import { recognise } from '../../../../src/core/forms/recognise';
import type { Form, LayoutName } from '../../../../src/core/forms/model';
import { type Edit, withEdits } from '../../../../src/core/grid/edit';
import type { Workbook } from '../../../../src/core/grid/workbook';
import { rowsOf, weightSum } from '../../../../src/core/rules/indicators';
import { ZERO } from '../../../../src/core/text/decimal';
import { type Imbalance, hasWeights, imbalancesOf } from '../../../../src/taskpane/guard/editing/proposals';
import { buildForm } from '../../../support/form-builder';
import { LAYOUTS } from '../../../support/form-layouts';
import { present } from '../../../support/rules';

const layout: LayoutName = 'shenzhen-2022';

function only(workbook: Workbook): Form {
  return present(recognise(workbook)[0]);
}

function imbalances(change: Record<string, string | number | null>, name = layout): readonly Imbalance[] {
  const { workbook } = buildForm({ layout: name, change });
  return imbalancesOf(workbook, only(workbook));
}

/** What every way would write. */
function writtenBy({ proposals }: Imbalance): readonly (readonly Edit[])[] {
  return proposals.flatMap((proposal): (readonly Edit[])[] => {
    if ('edits' in proposal) return [proposal.edits];
    return 'rows' in proposal ? proposal.rows.map(({ edits }) => edits) : [];
  });
}

test.each(LAYOUTS.map(({ name }) => name))('a faultless form has nothing to balance: %s', (name) => {
  expect(imbalances({}, name)).toEqual([]);
});

test('every proposal adds up to the points, with no weight below zero and no score above its weight', () => {
  const figure = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4);
  const rows = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 7 });
  const layouts = fc.constantFrom(...LAYOUTS.map(({ name }) => name));
  fc.assert(
    fc.property(layouts, rows, (name, figures) => {
      const change = Object.fromEntries(
        figures.flatMap(([weight, score], index) => [
          [`indicators.${index}.weight`, weight],
          [`indicators.${index}.score`, Math.min(weight, score)],
        ]),
      );
      const { workbook } = buildForm({ layout: name, change });
      for (const imbalance of imbalancesOf(workbook, only(workbook))) {
        for (const edits of writtenBy(imbalance)) {
          const after = only(withEdits(workbook, edits));
          const section = present(after.sections[imbalance.section]);
          expect(weightSum(rowsOf(after, section)).value.toString()).toBe(imbalance.points?.toString());
          for (const { cells } of rowsOf(after, section)) {
            expect(cells.weight?.number?.lt(ZERO) ?? false).toBe(false);
            if (cells.score?.number && cells.weight?.number)
              expect(cells.score.number.lte(cells.weight.number)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

describe('what is proposed', () => {
  test('names the section, what its weights add up to and what they should', () => {
    const [first, ...others] = imbalances({ 'indicators.0.weight': 9 });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name: '产出', section: 0, obstacle: null });
    expect(first?.points?.toString()).toBe('50');
    expect(first?.sum.eq(50)).toBe(false);
  });

  test('a way that comes to the same as another is offered once', () => {
    const [first] = imbalances({ 'indicators.0.weight': 9 });
    const written = (first?.proposals ?? []).flatMap((proposal) =>
      'edits' in proposal ? [JSON.stringify(proposal.edits.map(({ after }) => after))] : [],
    );
    expect(new Set(written).size).toBe(written.length);
  });

  test('rows by their names; one that would be left with nothing is not among them', () => {
    const [first] = imbalances({ 'indicators.0.weight': 45, 'indicators.0.level3': '培训人数' });
    const proposal = present(first).proposals.find(({ way }) => way === 'row');
    expect(proposal).toMatchObject({ rows: [{ row: 0, name: '培训人数' }] });
  });

  test('a step that the points are no multiple of is named with its reason', () => {
    const [first] = imbalances({ 'sections.0.label': '产出\n(50.3分)' });
    expect(present(first).proposals).toMatchObject([
      { way: 'half', obstacle: { reason: 'no-room' } },
      { way: 'quarter', obstacle: { reason: 'no-room' } },
      { way: 'proportional' },
      { way: 'row' },
    ]);
  });

  test.each([
    ['points-unknown', { 'sections.0.label': '产出' }, 0],
    ['unreadable', { 'indicators.0.weight': '十分' }, 1],
  ])('where nothing is possible, %s says why', (reason, change, cells) => {
    const [first] = imbalances(change);
    expect(first).toMatchObject({ section: 0, obstacle: { reason }, proposals: [] });
    expect(first?.obstacle?.cells).toHaveLength(cells);
  });

  test('locked cells are named by every way that would write them', () => {
    const built = buildForm({ layout, change: { 'indicators.0.weight': 9 } });
    const { workbook } = built;
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, protected: true }));
    const [first] = imbalancesOf({ ...workbook, sheets }, only({ ...workbook, sheets }));
    const { proposals } = present(first);
    expect(proposals.every((proposal) => 'obstacle' in proposal)).toBe(true);
    expect(proposals).toMatchObject(
      [...Array(proposals.length)].map(() => ({ obstacle: { reason: 'locked' } })),
    );
    expect(JSON.stringify(proposals[0])).toContain(`"row":${built.at('indicators.0.weight')?.row}`);
  });
});

test('a cancelled project has no weights to balance', () => {
  const cancelled = {
    'funds.total.budget': 0,
    'funds.total.executed': 0,
    'indicators.0.reason': '项目取消',
    'indicators.0.weight': 9,
  };
  const { workbook } = buildForm({ layout, change: cancelled });
  expect(hasWeights(only(workbook))).toBe(false);
  expect(imbalances(cancelled)).toEqual([]);
});
