/** COUNTIF, SUMIF and SUMIFS. */
import type { Big } from 'big.js';
import { type Arguments, areaOf, numbersAmong } from '../arguments';
import { Decimal } from '../decimal';
import type { Area } from '../operand';
import { giveUp, raise } from '../outcome';
import type { Scalar } from '../scalar';
import { sum } from './aggregate';
import { type Criterion, criterionOf } from './criterion';
import { type FormulaFunction, MANY } from './function';

interface Condition {
  readonly area: Area;
  readonly met: Criterion;
}

function conditionAt(args: Arguments, index: number): Condition {
  return { area: areaOf(args.operand(index)), met: criterionOf(args.attempt(index + 1)) };
}

function countIf(args: Arguments): Big {
  const { area, met } = conditionAt(args, 0);
  const filled = area.filled();
  const blanks = met(null) ? area.height * area.width - filled.length : 0;
  return new Decimal(filled.filter(met).length + blanks);
}

function sumIf(args: Arguments): Big {
  const condition = conditionAt(args, 0);
  const summed = args.count > 2 ? areaOf(args.operand(2)) : condition.area;
  // Excel would stretch the second range to the shape of the first, over cells the formula does not name.
  return sameShape(summed, condition.area) ? sumWhere(summed, [condition]) : giveUp();
}

function sumIfs(args: Arguments): Big {
  if (args.count % 2 === 0) return giveUp();
  const summed = areaOf(args.operand(0));
  const conditions = Array.from({ length: (args.count - 1) / 2 }, (_, index) =>
    conditionAt(args, 1 + 2 * index),
  );
  if (!conditions.every(({ area }) => sameShape(area, summed))) return raise('#VALUE!');
  return sumWhere(summed, conditions);
}

function sameShape(a: Area, b: Area): boolean {
  return a.height === b.height && a.width === b.width;
}

/** Only places where the summed range holds something can add to the sum. */
function sumWhere(summed: Area, conditions: readonly Condition[]): Big {
  const values: Scalar[] = [];
  const used = summed.sheet.used(summed.range);
  if (!used) return sum([]);
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const down = row - summed.range.top;
      const across = column - summed.range.left;
      if (conditions.every(({ area, met }) => met(area.value(down, across))))
        values.push(summed.value(down, across));
    }
  }
  return sum(numbersAmong(values));
}

export const CONDITIONAL: readonly FormulaFunction[] = [
  { name: 'COUNTIF', arity: [2, 2], call: countIf },
  { name: 'SUMIF', arity: [2, 3], call: sumIf },
  { name: 'SUMIFS', arity: [3, MANY], call: sumIfs },
];
