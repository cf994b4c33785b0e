/** Points that rows have in common: a 分值 or 得分 merged over several rows is given for all of them together. */
import type { Field, Form, Indicator } from '../forms/model';
import { totalOf } from './derived';

/** Rows below each other that have a cell for points in common; a row with its own cells stands alone. */
export function pointGroups(form: Form): readonly (readonly Indicator[])[] {
  const groups: Indicator[][] = [];
  for (const row of form.indicators) {
    const group = groups[groups.length - 1];
    if (group?.some((other) => shareCell(other, row))) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/**
 * True for a form whose weights add up to 1: they are shares (0.3 for 30 %), and no points that scores could be held
 * against.
 */
export function weighsInShares(form: Form): boolean {
  const { value, parts } = totalOf(form, 'weight');
  return parts.length > 1 && value.eq(1);
}

/** True for a row whose points do not stand for it alone. */
export function sharesPoints(form: Form, row: Indicator): boolean {
  return form.indicators.some((other) => other !== row && shareCell(other, row));
}

function shareCell({ cells: a }: Indicator, { cells: b }: Indicator): boolean {
  return isSameCell(a.score, b.score) || isSameCell(a.weight, b.weight);
}

function isSameCell(a: Field | undefined, b: Field | undefined): boolean {
  return a !== undefined && a.at.row === b?.at.row && a.at.column === b.at.column;
}
