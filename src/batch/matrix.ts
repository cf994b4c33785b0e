/**
 * The entries of a batch as a table of files and rules: which columns there are, what is in order and shown, totals,
 * and the figures of the charts. Pure data for a view.
 */
import type { SeverityCounts } from '../core/check/report';
import type { Severity } from '../core/finding';
import { Big } from '../core/text/decimal';
import type { BatchEntry, EntryForm, EntryProblem, RuleTally } from './entry';
import type { EntryReadiness } from './readiness';

/** One file. */
export interface MatrixRow {
  /** Of the file in its batch. */
  readonly index: number;
  readonly path: string;
  readonly status: BatchEntry['status'];
  readonly problem: EntryProblem | null;
  /** 单位, of all forms, each once. */
  readonly units: readonly string[];
  readonly topUnits: readonly string[];
  /** 项目名称, of all forms, each once. */
  readonly projects: readonly string[];
  readonly codes: readonly string[];
  readonly years: readonly number[];
  readonly forms: readonly EntryForm[];
  readonly counts: SeverityCounts;
  readonly waived: number;
  readonly rules: Readonly<Record<string, RuleTally>>;
  readonly readiness: EntryReadiness;
  /** 自评得分, of the first form that has one; null where none has. */
  readonly claimed: number | null;
  /** 复核得分 of the same form. */
  readonly recomputed: number | null;
  /** 差额: 复核得分 less 自评得分, the greatest of the file's forms; null where no form has both. */
  readonly difference: number | null;
}

/** A rule that found something in any file. */
export interface RuleColumn {
  readonly rule: string;
  readonly worst: Severity;
  /** Findings in all files. */
  readonly findings: number;
  readonly files: number;
}

/** One self-evaluation with both scores. */
export interface ScorePair {
  readonly index: number;
  readonly path: string;
  readonly form: string;
  readonly project: string;
  readonly claimed: number;
  readonly recomputed: number;
}

export interface MatrixTotals {
  readonly files: number;
  readonly checked: number;
  readonly noForm: number;
  readonly unreadable: number;
  readonly forms: number;
  /** Checked files without errors. */
  readonly clean: number;
  readonly counts: SeverityCounts;
}

export interface Matrix {
  /** In the order of the files; those not checked yet are left out. */
  readonly rows: readonly MatrixRow[];
  /** Found in most files first. */
  readonly columns: readonly RuleColumn[];
  readonly totals: MatrixTotals;
  readonly pairs: readonly ScorePair[];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** @param entries by the index of the file; undefined for those not checked yet */
export function matrixOf(entries: readonly (BatchEntry | undefined)[]): Matrix {
  const rows = entries.flatMap((entry, index) => (entry ? [knownRow(entry, index)] : []));
  return {
    rows,
    columns: columnsOf(rows),
    totals: totalsOf(rows),
    pairs: rows.flatMap(pairsOf),
  };
}

/** Entries come one by one and do not change: a matrix made anew finds the rows of the last one. */
const known = new WeakMap<BatchEntry, MatrixRow>();

function knownRow(entry: BatchEntry, index: number): MatrixRow {
  const before = known.get(entry);
  if (before?.index === index) return before;
  const row = rowOf(entry, index);
  known.set(entry, row);
  return row;
}

function rowOf(entry: BatchEntry, index: number): MatrixRow {
  const { path, status, problem, forms, counts, waived, rules, readiness } = entry;
  const scored = forms.find(({ claimed }) => claimed !== null);
  return {
    index,
    path,
    status,
    problem,
    units: distinct(forms.map(({ unit }) => unit)),
    topUnits: distinct(forms.map(({ topUnit }) => topUnit)),
    projects: distinct(forms.map(({ projectName }) => projectName)),
    codes: distinct(forms.map(({ projectCode }) => projectCode)),
    years: [...new Set(forms.flatMap(({ year }) => year ?? []))],
    forms,
    counts,
    waived,
    rules,
    readiness,
    claimed: scored?.claimed ?? null,
    recomputed: scored?.recomputed ?? null,
    difference: greatest(forms.flatMap((form) => differenceOf(form) ?? [])),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Points have two decimals; the difference of two of them is rounded to what it is. */
function differenceOf({ claimed, recomputed }: EntryForm): number | null {
  if (claimed === null || recomputed === null) return null;
  return new Big(recomputed).minus(claimed).toNumber();
}

function greatest(differences: readonly number[]): number | null {
  return differences.reduce<number | null>(
    (most, one) => (most === null || Math.abs(one) > Math.abs(most) ? one : most),
    null,
  );
}

function columnsOf(rows: readonly MatrixRow[]): readonly RuleColumn[] {
  const columns = new Map<string, RuleColumn>();
  for (const { rules } of rows) {
    for (const [rule, { count, worst }] of Object.entries(rules)) {
      const column = columns.get(rule) ?? { rule, worst, findings: 0, files: 0 };
      columns.set(rule, {
        rule,
        worst: RANK[worst] > RANK[column.worst] ? worst : column.worst,
        findings: column.findings + count,
        files: column.files + 1,
      });
    }
  }
  return [...columns.values()].sort(
    (a, b) => b.files - a.files || b.findings - a.findings || compareTexts(a.rule, b.rule),
  );
}

function totalsOf(rows: readonly MatrixRow[]): MatrixTotals {
  const counts = { error: 0, warning: 0, info: 0 };
  const statuses = { checked: 0, 'no-form': 0, unreadable: 0 };
  let forms = 0;
  let clean = 0;
  for (const row of rows) {
    statuses[row.status]++;
    forms += row.forms.length;
    if (row.status === 'checked' && row.counts.error === 0) clean++;
    counts.error += row.counts.error;
    counts.warning += row.counts.warning;
    counts.info += row.counts.info;
  }
  const { checked, unreadable } = statuses;
  return { files: rows.length, checked, noForm: statuses['no-form'], unreadable, forms, clean, counts };
}

function pairsOf({ index, path, forms }: MatrixRow): readonly ScorePair[] {
  return forms.flatMap(({ id, projectName, claimed, recomputed }) =>
    claimed === null || recomputed === null
      ? []
      : [{ index, path, form: id, project: projectName, claimed, recomputed }],
  );
}

/** By code points: the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
