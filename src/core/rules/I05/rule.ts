import type { Field, Form } from '../../forms/model';
import { type Big, decimal, formatDecimal, round2 } from '../../text/decimal';
import { isBlank, normalizeText } from '../../text/normalize';
import { columnSum, totalOf } from '../derived';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { totalFormula } from '../formulas';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** 总分 is the funds block's score and the scores of all rows. */
export const I05 = defineRule({
  code: 'I05',
  name: 'total-score',
  severity: 'error',
  source: ['own'],
  messages: ['differs', 'blank', 'not-a-number'],
  fixes: ['to-sum'],
  fixKind: 'safe',
  // Weights that do not add up are mended first: a total written now would be wrong again.
  withheld: { by: ['I03', 'I04'], within: 'form' },
  check({ form }) {
    const score = form.total?.score;
    if (!score) return NOT_APPLICABLE;
    const { value, cells, parts, unreadable } = totalOf(form, 'score');
    if (unreadable.length > 0) return notCheckable('scores-unreadable');
    if ([score, ...cells].some(isUncalculated)) return notCheckable('formula-unresolved');
    if (parts.length === 0) return NOT_APPLICABLE;
    if (statedBy(score).some((stated) => stated.eq(value) || stated.eq(round2(value)))) return PASSED;
    // Where no row has a score yet, there is no total: I16 names the blanks.
    const rows = columnSum(form.indicators.map(({ cells }) => cells.score));
    if (rows.parts.length === 0 && isBlank(score.text)) return NOT_APPLICABLE;
    return outcomeOf([draft(form, score, value, parts)]);
  },
});

/** A formula without a result, which could not be calculated here either. */
function isUncalculated({ cell, text }: Field): boolean {
  return cell.formula !== undefined && cell.value === null && text === '';
}

/** The number, also with its unit or grade: 99.55分, 99.55（优）. */
function statedBy({ number, text }: Field): readonly Big[] {
  if (number) return [number];
  const [only, ...others] = normalizeText(text).match(/\d+(?:\.\d+)?/g) ?? [];
  return only !== undefined && others.length === 0 ? [decimal(only)] : [];
}

function draft(form: Form, score: Field, value: Big, parts: readonly Field[]): Draft {
  const expected = formatDecimal(round2(value));
  const id = score.number ? 'differs' : isBlank(score.text) ? 'blank' : 'not-a-number';
  const edit = numberEdit(form, score, round2(value), totalFormula(form, 'score'));
  return {
    cells: [score.at],
    related: refsOf(form, parts),
    message: { id, values: { found: score.text, expected } },
    found: score.text,
    expected,
    arithmetic: equation(form)`${expected} = ${parts}`,
    fixes: fixOf('safe', 'to-sum', [edit], { expected }),
  };
}
