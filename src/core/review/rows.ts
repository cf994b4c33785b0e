/** The rows of a form that a reviewer scores. */
import { type Field, type Form, type Indicator, totalFundRow } from '../forms/model';
import { indicatorPaths } from '../forms/named-fields';
import { columnSum } from '../rules/derived';
import type { Big } from '../text/decimal';
import { sameAddress } from '../grid/address';

/** The funds block (预算执行率), or a row of 三级指标; several rows where one score is merged over them. */
export interface ReviewRow {
  /** `funds.total`, `indicators.产出/数量/保洁面积`: by its labels, wherever it stands. */
  readonly path: string;
  /** 一级, 二级, 三级指标 as printed; none for the funds block. */
  readonly names: readonly string[];
  /** Null where it is no number. */
  readonly weight: Big | null;
  readonly claimed: Big | null;
  /** Null for a row without a cell for the score. */
  readonly scoreField: Field | null;
  /** Index into {@link Form.sections}, −1 for a row outside them; null for the funds block. */
  readonly section: number | null;
}

export const FUNDS_ROW = 'funds.total';

/** In the order of the form. */
export function reviewRows(form: Form): readonly ReviewRow[] {
  const paths = indicatorPaths(form);
  const rows = form.indicators.flatMap((row, index): ReviewRow[] => {
    const merged = form.indicators.filter((other) => sharesScore(row, other));
    if (merged[0] !== row) return [];
    return [indicatorRow(form, merged, paths[index] ?? '')];
  });
  const funds = totalFundRow(form)?.cells;
  if (!funds?.score) return rows;
  const fundsRow: ReviewRow = {
    path: FUNDS_ROW,
    names: [],
    weight: funds.weight?.number ?? null,
    claimed: funds.score.number,
    scoreField: funds.score,
    section: null,
  };
  return [fundsRow, ...rows];
}

function indicatorRow(form: Form, merged: readonly Indicator[], path: string): ReviewRow {
  const [first] = merged;
  const { cells, section } = first ?? { cells: {}, section: -1 };
  const weights = columnSum(merged.map((row) => row.cells.weight));
  return {
    path,
    names: [form.sections[section]?.name ?? '', cells.level2?.text ?? '', cells.level3?.text ?? ''],
    weight: weights.parts.length === 0 ? null : weights.value,
    claimed: cells.score?.number ?? null,
    scoreField: cells.score ?? null,
    section,
  };
}

function sharesScore(row: Indicator, other: Indicator): boolean {
  const [own, theirs] = [row.cells.score, other.cells.score];
  return row === other || (own !== undefined && theirs !== undefined && sameAddress(own.at, theirs.at));
}
