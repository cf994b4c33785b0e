/**
 * The canonical model of 项目支出绩效自评表: one shape for every layout, and every field keeps its cell.
 * Amounts are in the form's own unit; scores, weights and rates are plain points and percent.
 */
import type Big from 'big.js';
import type { Address, Range } from '../grid/address';
import type { Cell } from '../grid/workbook';

/** A cell of the form as it was read. A merged cell is named by its top-left cell. */
export interface Field {
  readonly at: Address;
  readonly cell: Cell;
  /** What the sheet shows, without blanks around it; `''` for a blank cell. */
  readonly text: string;
  /**
   * The number the cell shows, or null. A percentage counts in percent: `97.35` for the text `97.35%` as for
   * 0.9735 under a `%` format.
   */
  readonly number: Big | null;
  readonly percent: boolean;
  /** The value shares its cell with its label (`项目名称：…`); no fix writes there. */
  readonly inline?: true;
}

/** A value beside (or below) its label. */
export interface Entry {
  readonly label: Field;
  readonly value: Field;
}

export const HEADER_KEYS = [
  'project-name',
  'project-code',
  'project-amount',
  'year',
  'implementing-unit',
  'top-unit',
  'department',
  'unit-code',
] as const;
/** 项目名称, 项目编码/编号, 项目金额, 绩效自评年度, 实施单位, 一级预算单位, 主管部门, 单位编码. */
export type HeaderKey = (typeof HEADER_KEYS)[number];

export const FUND_COLUMNS = ['begin', 'budget', 'executed', 'weight', 'rate', 'score', 'reason'] as const;
/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分, 原因. */
export type FundColumn = (typeof FUND_COLUMNS)[number];

/** 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金, 财政专户管理资金, 单位资金. */
export type FundKind = 'total' | 'fiscal' | 'carry' | 'other' | 'special' | 'own';

export interface FundRow {
  readonly kind: FundKind;
  readonly label: Field;
  /** Only columns that the layout has; a blank cell is a field with an empty text. */
  readonly cells: Partial<Record<FundColumn, Field>>;
}

export interface Funds {
  /** The block's own label with the unit, such as 项目资金（元）. */
  readonly label: Field | null;
  readonly columns: Partial<Record<FundColumn, Field>>;
  /** In the order of the sheet; the total row is among them where the form has one. */
  readonly rows: readonly FundRow[];
}

export const INDICATOR_COLUMNS = [
  'level1',
  'level2',
  'level3',
  'operator',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'reason',
] as const;
/** 一级/二级/三级指标, 指标性质或计算符号, 年度指标值, 度量单位, 实际完成值, 分值, 得分, 偏差原因分析及改进措施. */
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** One row of 三级指标. */
export interface Indicator {
  /** Row on the sheet, from 0. */
  readonly row: number;
  /** Index into {@link Form.sections}; −1 where no level-1 label stands above the row. */
  readonly section: number;
  /** Only columns that the layout has. `level1` and `level2` are the labels that hold for the row. */
  readonly cells: Partial<Record<IndicatorColumn, Field>>;
}

/** A level-1 label and the rows it holds for. */
export interface Section {
  readonly label: Field;
  /** The label's word without 指标 and points: 产出, 效益, 满意度, 成本 …. */
  readonly name: string;
  /** Points printed in the label, or null. */
  readonly points: Big | null;
  /** Indexes into {@link Form.indicators}. */
  readonly indicators: readonly number[];
}

export interface Total {
  readonly label: Field;
  readonly weight: Field | null;
  readonly score: Field | null;
}

/** 评价结论, 存在问题, 改进措施, 项目负责人 below the table. */
export type ExtraKey = 'conclusion' | 'problems' | 'measures' | 'owner';

export type LayoutName =
  | 'shenzhen-2021'
  | 'shenzhen-2022'
  | 'shenzhen-2022-import'
  | 'shenzhen-2024'
  | 'shenzhen-2024-short'
  | 'generic';

/** Something the reading could not do; the rules on the fields concerned are then not checkable. */
export interface ReadingProblem {
  readonly kind:
    'block-missing' | 'column-missing' | 'label-missing' | 'row-unknown' | 'row-outside-sections';
  /** Canonical path concerned, such as `indicators.weight`, `funds`, `funds.carry`, `header.project-name`. */
  readonly path: string;
  readonly at: Address | null;
}

export interface Form {
  readonly kind: 'self-evaluation';
  /** `Sheet1!A1:I45`; the sheet's name quoted where Excel quotes it. */
  readonly id: string;
  readonly sheet: string;
  readonly range: Range;
  readonly layout: LayoutName;
  /** Unit of the funds block and 项目金额 as printed: 元 or 万元; null when none is printed. */
  readonly unit: 'yuan' | 'wan' | null;
  readonly title: Field | null;
  /** Year of the evaluation as a number of four digits, from 绩效自评年度, else from the title. */
  readonly year: number | null;
  readonly header: Partial<Record<HeaderKey, Entry>>;
  readonly funds: Funds | null;
  readonly goal: { readonly expected: Entry | null; readonly actual: Entry | null };
  /** Headings of the indicator table (the first ones, where they repeat inside). */
  readonly columns: Partial<Record<IndicatorColumn, Field>>;
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly total: Total | null;
  readonly notes: readonly Field[];
  readonly extras: Partial<Record<ExtraKey, Entry>>;
  /** Bars such as 资金使用情况, 项目目标完成情况 and row labels such as 年度绩效指标. */
  readonly labels: readonly Field[];
  readonly problems: readonly ReadingProblem[];
  /** False when a block the rules stand on could not be read: only T01 speaks then. */
  readonly complete: boolean;
}

/** The funds row 年度资金总额. */
export function totalFundRow(form: Form): FundRow | null {
  return form.funds?.rows.find((row) => row.kind === 'total') ?? null;
}

/** Rows of the funds block that are parts of the total. */
export function partFundRows(form: Form): readonly FundRow[] {
  return form.funds?.rows.filter((row) => row.kind !== 'total') ?? [];
}
