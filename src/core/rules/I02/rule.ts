import type { Field, Form, Indicator } from '../../forms/model';
import { ZERO, formatDecimal } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import type { MessageValues } from '../../finding';
import { type ColumnSum, columnSum } from '../derived';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { applicableRows, rowName } from '../indicators';
import { pointGroups, weighsInShares } from '../points';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** A score lies between 0 and its row's weight (填报说明 3: 得分要小于等于同一行的分值). */
export const I02 = defineRule({
  code: 'I02',
  name: 'score-over-weight',
  severity: 'error',
  source: ['notes-2021'],
  messages: ['over', 'negative', 'not-a-number'],
  fixes: ['to-weight'],
  fixKind: 'safe',
  check({ form }) {
    if (!form.columns.score) return NOT_APPLICABLE;
    const rows = new Set(applicableRows(form));
    if (rows.size === 0) return NOT_APPLICABLE;
    if (weighsInShares(form)) return notCheckable('weights-unreadable');
    const groups = pointGroups(form).filter((group) => group.some((row) => rows.has(row)));
    return outcomeOf(groups.flatMap((group) => checkGroup(form, group)));
  },
});

/** A score merged over several rows is held against the points of all of them. */
function checkGroup(form: Form, group: readonly Indicator[]): Draft[] {
  const [row] = group;
  if (!row) return [];
  const scores = columnSum(group.map(({ cells }) => cells.score));
  const weights = columnSum(group.map(({ cells }) => cells.weight));
  const faults = scores.cells.flatMap((score) => faultOf(form, row, score, weights));
  if (faults.length > 0 || isAdjustment(row) || !isReadable(weights) || !isReadable(scores)) return faults;
  return scores.value.gt(weights.value) ? [draft(form, row, scores, weights)] : [];
}

/** 加分项 and 扣分项 stand outside the points of the form. */
function isAdjustment({ cells }: Indicator): boolean {
  return [cells.level1, cells.level2, cells.level3].some((label) => /[加扣减]分/.test(label?.text ?? ''));
}

function isReadable({ cells, parts }: ColumnSum): boolean {
  return parts.length > 0 && parts.length === cells.length && parts.every(({ number }) => number?.gte(ZERO));
}

function faultOf(form: Form, row: Indicator, score: Field, weights: ColumnSum): Draft[] {
  if (isBlank(score.text)) return [];
  const negative = score.number?.lt(ZERO) && !isAdjustment(row);
  if (score.number && !negative) return [];
  const id = score.number ? 'negative' : 'not-a-number';
  const message = { id, values: valuesOf(row, score.text, weights) };
  return [{ cells: [score.at], found: score.text, related: refsOf(form, weights.cells), message }];
}

function draft(form: Form, row: Indicator, scores: ColumnSum, weights: ColumnSum): Draft {
  const [score, ...others] = scores.parts;
  const found = others.length === 0 && score ? score.text : formatDecimal(scores.value);
  const expected = formatDecimal(weights.value);
  const only = others.length === 0 ? score : undefined;
  return {
    cells: scores.parts.map(({ at }) => at),
    related: refsOf(form, weights.parts),
    message: { id: 'over', values: valuesOf(row, found, weights) },
    found,
    expected,
    arithmetic: equation(form)`${scores.parts} > ${weights.parts}`,
    fixes: only ? fixOf('safe', 'to-weight', [numberEdit(form, only, weights.value)], { expected }) : [],
  };
}

function valuesOf(row: Indicator, found: string, { cells, value }: ColumnSum): MessageValues {
  const [weight, ...others] = cells;
  return {
    found,
    row: rowName(row),
    weight: others.length > 0 ? formatDecimal(value) : (weight?.text ?? ''),
  };
}
