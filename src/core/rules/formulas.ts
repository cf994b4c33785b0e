/** Live formulas for derived cells, written as a clerk would write them. */
import type { Address } from '../grid/address';
import { formatAddress, formatRange } from '../grid/address';
import { type Field, type Form, totalFundRow } from '../forms/model';
import type { RateRow } from './derived';
import { totalOf } from './derived';
import { isPercentCell } from './edits';

/** `ROUND(E6/D6*100,2)`, or `ROUND(E6/D6,4)` in a cell that shows a fraction as a percentage. */
export function rateFormula({ budget, executed, rate }: RateRow): string | undefined {
  if (!arePlain([budget, executed])) return undefined;
  const quotient = `${a1(executed)}/${a1(budget)}`;
  return rate.percent ? `ROUND(${quotient},4)` : `ROUND(${quotient}*100,2)`;
}

/** `ROUND(F6*MIN(G6,100)/100,2)`, or `ROUND(F6*MIN(G6,1),2)` where the rate is a fraction under a % format. */
export function budgetScoreFormula(form: Form): string | undefined {
  const { weight, rate, score } = totalFundRow(form)?.cells ?? {};
  if (!weight || !rate || score?.percent || !arePlain([weight]) || typeof rate.cell.value !== 'number')
    return undefined;
  return isPercentCell(rate)
    ? `ROUND(${a1(weight)}*MIN(${a1(rate)},1),2)`
    : `ROUND(${a1(weight)}*MIN(${a1(rate)},100)/100,2)`;
}

/** `F6+SUM(G13:G20,G23:G28)` over the runs of indicator rows; undefined where SUM would misread a number. */
export function totalFormula(form: Form, column: 'weight' | 'score'): string | undefined {
  const { parts } = totalOf(form, column);
  if (form.total?.[column]?.percent || !arePlain(parts)) return undefined;
  const own = totalFundRow(form)?.cells[column];
  const cells = form.indicators.flatMap(({ cells: { [column]: field } }) => (field ? [field.at] : []));
  const runs = runsOf(cells);
  const added = runs.length === 0 ? [] : [`SUM(${runs.join(',')})`];
  const terms = own?.number ? [a1(own), ...added] : added;
  return terms.length > 0 ? terms.join('+') : undefined;
}

/** Contiguous cells of a column as `G13:G20`; a merged cell that several rows name counts once. */
function runsOf(cells: readonly Address[]): readonly string[] {
  const runs: { top: number; bottom: number; column: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.column === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, column });
  }
  return runs.map(({ top, bottom, column }) => formatRange({ top, bottom, left: column, right: column }));
}

/** Arithmetic on a sheet reads neither texts that look like numbers nor percentages in percent. */
function arePlain(fields: readonly Field[]): boolean {
  return fields.every(({ cell, percent }) => typeof cell.value === 'number' && !percent);
}

function a1({ at }: Field): string {
  return formatAddress(at);
}
