import fc from 'fast-check';
import { check } from '../../../src/core/check';
import type { Form } from '../../../src/core/forms/model';
import { applyReview } from '../../../src/core/review/applied';
import {
  type ReadScore,
  type Review,
  emptyReview,
  isEmptyReview,
  readScore,
  reviewOf,
  withRow,
} from '../../../src/core/review/record';
import { FUNDS_ROW, reviewRows } from '../../../src/core/review/rows';
import { decimal } from '../../../src/core/text/decimal';
import { TOTAL_SCORE } from '../../support/form-content';
import { present } from '../../support/rules';
import { type Change, formBook, withRowAt } from './submissions';

const ROW = 'indicators.产出/数量/公共区域保洁面积';
const PART = 'code:440309230100150000217';

function formOf(workbook = formBook()): Form {
  return present(check(workbook).forms[0]).form;
}

function formWith(change: Change): Form {
  return formOf(formBook(change));
}

const REVIEW = withRow(
  withRow(emptyReview(PART), ROW, { score: '7.25', opinion: '面积与合同不符' }),
  FUNDS_ROW,
  { score: '9.5', opinion: '' },
);

describe('a score that a reviewer types', () => {
  const eight = decimal(8);

  test.each<[string, ReadScore]>([
    ['7.5', { ok: true, score: '7.5' }],
    [' ７．５０ ', { ok: true, score: '7.5' }],
    ['8', { ok: true, score: '8' }],
    ['0', { ok: true, score: '0' }],
    ['', { ok: true, score: null }],
    ['　', { ok: true, score: null }],
    ['8.01', { ok: false, problem: 'over-weight' }],
    ['-0.5', { ok: false, problem: 'negative' }],
    ['7.255', { ok: false, problem: 'too-many-decimals' }],
    ['7.000', { ok: false, problem: 'too-many-decimals' }],
    ['80%', { ok: false, problem: 'not-a-number' }],
    ['七', { ok: false, problem: 'not-a-number' }],
    ['7分', { ok: false, problem: 'not-a-number' }],
    ['=7', { ok: false, problem: 'not-a-number' }],
    ['1e1', { ok: false, problem: 'not-a-number' }],
  ])('%j', (typed, expected) => {
    expect(readScore(typed, eight)).toEqual(expected);
  });

  test('has no limit where the weight is no number', () => {
    expect(readScore('100', null)).toEqual({ ok: true, score: '100' });
  });

  test('reads again as what it is kept as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (cents) => {
        const read = readScore(String(cents / 100), eight);
        expect(read).toMatchObject({ ok: true });
        if (read.ok) expect(readScore(present(read.score), eight)).toEqual(read);
      }),
    );
  });
});

describe('the rows that are scored', () => {
  test('are the funds block and the indicators, with their weights and scores', () => {
    const rows = reviewRows(formOf());
    expect(rows[0]).toMatchObject({ path: FUNDS_ROW, names: [], section: null });
    expect(rows[0]?.claimed?.toNumber()).toBe(9.88);
    expect(rows[1]).toMatchObject({ path: ROW, section: 0 });
    expect(rows[1]?.names[2]).toBe('公共区域保洁面积');
    expect(rows).toHaveLength(14);
    expect(new Set(rows.map(({ path }) => path)).size).toBe(14);
  });

  test('are one where a score is merged over several', () => {
    const workbook = formBook();
    const [sheet] = workbook.sheets;
    const { row } = present(reviewRows(formOf())[1]?.scoreField).at;
    const merges = [...present(sheet).merges, { top: row, left: 7, bottom: row + 1, right: 7 }];
    const rows = reviewRows(formOf({ ...workbook, sheets: [{ ...present(sheet), merges }] }));
    expect(rows).toHaveLength(13);
    expect(rows[1]?.weight?.toNumber()).toBe(15);
  });
});

describe('a review held against its form', () => {
  test('adds up the reviewer’s scores and, where there is none, those claimed', () => {
    const { total, rows, gone, parts } = applyReview(formOf(), REVIEW);
    expect(total?.toNumber()).toBe(Number((TOTAL_SCORE - 0.75 - 0.38).toFixed(2)));
    expect(rows.filter(({ said }) => said !== null).map(({ path }) => path)).toEqual([FUNDS_ROW, ROW]);
    expect(gone).toEqual([]);
    expect(parts.map((part) => part?.toNumber())).toEqual([9.5, 49.15, 30, 10]);
  });

  test('claims what the form claims while nothing is said', () => {
    expect(applyReview(formOf(), emptyReview(PART)).total?.toNumber()).toBe(TOTAL_SCORE);
  });

  test('finds its rows again when they move', () => {
    const moved = applyReview(formOf(withRowAt(withRowAt(formBook(), 13), 0)), REVIEW);
    expect(moved.gone).toEqual([]);
    expect(moved.total?.toNumber()).toBe(98.65);
  });

  test('tells what was said of rows that are gone', () => {
    const { gone, total } = applyReview(formWith({ 'indicators.0.level3': '河道清淤长度' }), REVIEW);
    expect(gone).toEqual([{ path: ROW, said: { score: '7.25', opinion: '面积与合同不符' } }]);
    expect(total?.toNumber()).toBe(99.4);
  });

  test('tells of a score that is above the weight by now', () => {
    const { rows, total } = applyReview(formWith({ 'indicators.0.weight': 7 }), REVIEW);
    expect(total).toBeNull();
    expect(rows[1]).toMatchObject({ path: ROW, problem: 'over-weight' });
    expect(rows[0]?.problem).toBeNull();
  });

  test('has no total where a score is no number and the reviewer gave none', () => {
    const form = formWith({ 'indicators.1.score': '待定' });
    expect(applyReview(form, REVIEW).total).toBeNull();
    const scored = withRow(REVIEW, 'indicators.产出/数量/安保人员配备数量', { score: '7', opinion: '' });
    expect(applyReview(form, scored).total?.toNumber()).toBe(98.65);
  });

  test('adds up as decimals', () => {
    const form = formOf();
    const scored = reviewRows(form).filter(({ weight }) => weight?.gt(0));
    const review = scored.reduce(
      (kept: Review, { path }) => withRow(kept, path, { score: '0.1', opinion: '' }),
      emptyReview(PART),
    );
    expect(scored).toHaveLength(12);
    expect(applyReview(form, review).total?.toString()).toBe('1.2');
  });
});

test('a row of which nothing is said any more is dropped, and then the review is empty', () => {
  const none = { score: null, opinion: ' ' };
  expect(isEmptyReview(REVIEW)).toBe(false);
  expect(withRow(withRow(REVIEW, ROW, none), FUNDS_ROW, none)).toEqual(emptyReview(PART));
  expect(isEmptyReview(emptyReview(PART))).toBe(true);
  expect(isEmptyReview({ ...emptyReview(PART), conclusion: 'pass' })).toBe(false);
});

test('the last review of a part counts', () => {
  const other = { ...REVIEW, opinion: '改' };
  expect(reviewOf([REVIEW, other], PART)).toBe(other);
  expect(reviewOf([REVIEW], 'sheet:甲')).toBeNull();
});
