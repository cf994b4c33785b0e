import fc from 'fast-check';
import { balanceWeights, protectForm } from '../../../src/core/editing';
import type { BalanceStrategy } from '../../../src/core/editing';
import { shared } from '../../../src/core/editing/share';
import type { Form } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import { withEdits } from '../../../src/core/grid/edit';
import type { Workbook } from '../../../src/core/grid/workbook';
import { columnSum } from '../../../src/core/rules/derived';
import { Big, ZERO, sum } from '../../../src/core/text/decimal';
import { type FormOptions, buildForm } from '../../support/form-builder';

function only(workbook: Workbook): Form {
  const [form] = recognise(workbook);
  if (!form) throw new Error('no form');
  return form;
}

function sectionWeights({ indicators, sections }: Form, section: number): Big {
  const rows = sections[section]?.indicators.flatMap((index) => indicators[index] ?? []) ?? [];
  return columnSum(rows.map(({ cells }) => cells.weight)).value;
}

const cents = fc.integer({ min: 0, max: 4000 }).map((value) => new Big(value).div(100));

describe('sharing out', () => {
  test('adds up exactly, on steps, and nobody goes without', () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('0.5', '0.25', '0.01'),
        (weights, points, step) => {
          const shares = shared(new Big(points), weights, new Big(step));
          if (!shares) {
            expect(new Big(points).div(step).lt(weights.length)).toBe(true);
            return;
          }
          expect(sum(shares).toString()).toBe(String(points));
          for (const share of shares) {
            expect(share.mod(step).toString()).toBe('0');
            expect(share.gt(ZERO)).toBe(true);
          }
        },
      ),
    );
  });

  test.each([
    ['50', [10, 20, 21], '0.5', ['10', '19.5', '20.5']],
    ['50', [0, 0, 0], '0.5', ['17', '16.5', '16.5']],
    ['30', [100, 1, 1], '0.01', ['29.41', '0.3', '0.29']],
    ['1', [100, 1, 1], '0.25', ['0.5', '0.25', '0.25']],
    ['30.1', [1, 2], '0.5', null],
  ])('%s points over %j in steps of %s', (points, weights, step, expected) => {
    const shares = shared(
      new Big(points),
      weights.map((weight) => new Big(weight)),
      new Big(step),
    );
    expect(shares?.map((share) => share.toString()) ?? null).toEqual(expected);
  });
});

describe('balancing a section', () => {
  const layouts = ['shenzhen-2021', 'shenzhen-2022', 'shenzhen-2024'] as const;
  const strategies: readonly BalanceStrategy[] = ['half', 'quarter', 'proportional', { row: 1 }];
  const cases = layouts.flatMap((layout) => strategies.map((strategy) => [layout, strategy] as const));

  test.each(cases)('%s, %j: adds up to its points, and no score exceeds its weight', (layout, strategy) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 240 }), (quarters) => {
        const value = quarters / 4;
        const { workbook } = buildForm({
          layout,
          change: { 'indicators.0.weight': value, 'indicators.0.score': value },
        });
        const form = only(workbook);
        const result = balanceWeights(workbook, form, 0, strategy);
        if (!result.possible) {
          const isRight = sectionWeights(form, 0).eq(form.sections[0]?.points ?? ZERO);
          expect(result.reason).toBe(isRight ? 'balanced' : 'no-room');
          return;
        }
        const after = only(withEdits(workbook, result.edits));
        expect(sectionWeights(after, 0).toString()).toBe(form.sections[0]?.points?.toString());
        for (const { cells } of after.indicators) {
          if (cells.score?.number && cells.weight?.number)
            expect(cells.score.number.lte(cells.weight.number)).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('a full score stays full, another one stays', () => {
    const { workbook } = buildForm({
      layout: 'shenzhen-2022',
      change: { 'indicators.0.weight': 12, 'indicators.0.score': 12, 'indicators.1.score': 1 },
    });
    const form = only(workbook);
    const result = balanceWeights(workbook, form, 0, { row: 0 });
    const weight = form.columns.weight?.at.column;
    expect(result).toMatchObject({
      possible: true,
      title: { id: 'balance-row', values: { points: '50' } },
      edits: [{ at: { column: weight }, after: { value: 8 } }, { after: { value: 8 } }],
    });
  });

  test('a typed total that agreed with its rows follows them, one that disagreed or is locked stays', () => {
    const change = { 'indicators.0.weight': 9, 'indicators.0.score': 9 };
    const totals = (total: FormOptions['change'], protect = false) => {
      const built = buildForm({
        layout: 'shenzhen-2022',
        change: { ...change, ...total },
        protect,
      });
      const { workbook } = built;
      const result = balanceWeights(workbook, only(workbook), 0, { row: 0 });
      if (!result.possible) throw new Error(result.reason);
      const row = built.at('total.score')?.row;
      return result.edits.filter((edit) => edit.at.row === row).map(({ after }) => after.value);
    };
    const { total, indicators } = only(buildForm({ layout: 'shenzhen-2022' }).workbook);
    const [weight, score] = [total?.weight?.number, total?.score?.number].map((now) => now ?? ZERO);
    const [first] = indicators;
    const more = new Big(9).minus(first?.cells.weight?.number ?? ZERO);
    const agreeing = {
      'total.weight': weight?.plus(more).toNumber() ?? 0,
      'total.score':
        score
          ?.plus(9)
          .minus(first?.cells.score?.number ?? ZERO)
          .toNumber() ?? 0,
    };
    expect(totals(agreeing)).toEqual([
      weight?.toNumber(),
      score
        ?.plus(9)
        .minus(more)
        .minus(first?.cells.score?.number ?? ZERO)
        .toNumber(),
    ]);
    expect(totals({ 'total.weight': 77, 'total.score': 66 })).toEqual([]);
    expect(totals(agreeing, true)).toEqual([]);
  });

  test('says why it cannot', () => {
    const reason = (options: Parameters<typeof buildForm>[0], strategy: BalanceStrategy = 'half') => {
      const { workbook } = buildForm(options);
      const result = balanceWeights(workbook, only(workbook), 0, strategy);
      return result.possible ? 'possible' : result.reason;
    };
    const layout = 'shenzhen-2022';
    expect(reason({ layout })).toBe('balanced');
    expect(reason({ layout, change: { 'indicators.0.weight': '十' } })).toBe('unreadable');
    expect(reason({ layout, change: { 'indicators.0.weight': 90 } }, { row: 1 })).toBe('no-room');
    expect(reason({ layout, change: { 'sections.0.label': '产出', 'indicators.0.weight': 9 } })).toBe(
      'points-unknown',
    );
    expect(reason({ layout, change: { 'indicators.0.weight': 9 }, protect: true })).toBe('possible');
  });

  test('leaves locked cells of a protected sheet alone', () => {
    const { workbook } = buildForm({ layout: 'shenzhen-2022', change: { 'indicators.0.weight': 9 } });
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, protected: true }));
    const locked = { ...workbook, sheets };
    expect(balanceWeights(locked, only(locked), 0, { row: 0 })).toMatchObject({ reason: 'locked' });
  });
});

describe('protecting', () => {
  test('only an unprotected sheet on which something stays editable', () => {
    const { workbook } = buildForm({ layout: 'shenzhen-2022', protect: true });
    expect(protectForm(workbook, only(workbook))).toEqual({ possible: false, reason: 'protected' });
    const open = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: false })) };
    expect(protectForm(open, only(open))).toEqual({
      possible: true,
      change: { kind: 'protect', sheet: only(open).sheet },
    });
    const { workbook: plain } = buildForm({ layout: 'shenzhen-2022' });
    expect(protectForm(plain, only(plain))).toEqual({ possible: false, reason: 'nothing-editable' });
  });
});
