/** 分值 of the funds block: what it has to be, as far as the rest of the form tells. */
import { type Field, type Form, totalFundRow } from '../forms/model';
import type { Parameters } from '../pack';
import { type Big, ZERO, decimal, sum } from '../text/decimal';
import { isBlank, isNotApplicable } from '../text/normalize';
import { columnSum } from './derived';

type Scheme = Pick<Parameters, 'budgetWeight' | 'totalWeight'>;

/** Unusual: not the weight of the pack, and the rest of the form fits neither of the two. */
export type WeightFault = 'wrong' | 'unusual' | 'missing' | 'not-a-number';

export interface WeightJudgement {
  readonly weight: Field;
  /** Null for a weight that is right, or that the form as a whole was drawn up for. */
  readonly fault: WeightFault | null;
  /** Points the score is judged by: of the pack where a fault is proven, else as stated; null without either. */
  readonly points: Big | null;
  /** The rest of the form leaves just the points of the pack for the funds block. */
  readonly proven: boolean;
}

/** Null where the layout gives the block no points. */
export function judgeBudgetWeight(form: Form, scheme: Scheme): WeightJudgement | null {
  const weight = totalFundRow(form)?.cells.weight;
  if (!weight) return null;
  const usual = decimal(scheme.budgetWeight);
  const proven = fits(form, usual, scheme);
  const faulty = (fault: WeightFault): WeightJudgement => ({
    weight,
    fault,
    points: proven ? usual : weight.number,
    proven,
  });
  if (!weight.number) {
    if (!isBlank(weight.text) && !isNotApplicable(weight.text)) return faulty('not-a-number');
    // A blank is wrong only where the printed total counts on the points of the block.
    const counted = proven && !fits(form, ZERO, scheme) && printsTotal(form, scheme);
    return counted ? faulty('missing') : null;
  }
  if (weight.number.eq(usual) || fits(form, weight.number, scheme))
    return { weight, fault: null, points: weight.number, proven };
  return faulty(proven ? 'wrong' : 'unusual');
}

function printsTotal({ total }: Form, { totalWeight }: Scheme): boolean {
  return total?.weight?.number?.eq(totalWeight) ?? false;
}

/** True when the rest of the form leaves just these points for the funds block. */
function fits(form: Form, points: Big, { totalWeight }: Scheme): boolean {
  return otherPoints(form).some((others) => others.plus(points).eq(totalWeight));
}

/** Points of the rest of the form: as the rows add up, and as the sections print them. */
function otherPoints(form: Form): readonly Big[] {
  const rows = columnSum(form.indicators.map(({ cells }) => cells.weight));
  const added = rows.parts.length > 0 && rows.unreadable.length === 0 ? [rows.value] : [];
  const printed = form.sections.flatMap(({ points }) => points ?? []);
  const complete = printed.length > 0 && printed.length === form.sections.length;
  return complete ? [...added, sum(printed)] : added;
}
