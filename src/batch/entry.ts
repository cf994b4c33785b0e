/**
 * What a batch keeps of a checked file: plain JSON of about a kilobyte, so that those of thousands fit into memory
 * and pass between threads. Findings are not kept: the file is opened and checked again where they are wanted.
 */
import type { TableCode } from '../core/accounts/model';
import {
  type CheckReport,
  type FormReport,
  type SeverityCounts,
  type TableReport,
  checkedParts,
  countBySeverity,
  recognisedIn,
} from '../core/check/report';
import type { Severity } from '../core/finding';
import type { HeaderKey } from '../core/forms/model';
import type { Recognised } from '../core/recognised';
import type { ProblemCode } from '../xlsx';
import { type CardFacts, type SetFacts, cardFacts, setFacts } from './facts';
import { type EntryReadiness, UNKNOWN_READINESS, entryReadiness } from './readiness';

/** Why nothing is known of a file. Every code has its words in `locale.files.problems`. */
export type EntryProblem =
  | ProblemCode
  | 'unreadable'
  | 'not-found'
  /** The code that reads .xls could not be loaded. */
  | 'no-reader'
  /** The check took longer than the batch waits for one file. */
  | 'timed-out'
  /** The worker broke on it: no memory left, or a defect. */
  | 'failed';

export interface BatchEntry {
  /** As the file is named to people; inside a folder relative to it, with `/`. */
  readonly path: string;
  /** Of the file; 0 where it is not known. */
  readonly bytes: number;
  readonly status: 'checked' | 'no-form' | 'unreadable';
  /** Null unless `unreadable`. */
  readonly problem: EntryProblem | null;
  /** The self-evaluations, then the tables of the accounts. */
  readonly forms: readonly EntryForm[];
  /** Open findings. */
  readonly counts: SeverityCounts;
  /** Open findings by the code of their rule; only rules that found something. */
  readonly rules: Readonly<Record<string, RuleTally>>;
  /** Findings set aside with a reason. */
  readonly waived: number;
  readonly readiness: EntryReadiness;
  /** What the file shows to rules that look at several files. */
  readonly facts: FileFacts;
}

export interface RuleTally {
  readonly count: number;
  /** The gravest among them. */
  readonly worst: Severity;
}

/** One form or table, as the matrix shows it. Texts are as printed, '' where the form leaves them blank. */
export interface EntryForm {
  /** `Sheet1!A1:I45` */
  readonly id: string;
  readonly kind: 'self-evaluation' | 'final-accounts';
  /** Null for a self-evaluation. */
  readonly table: TableCode | null;
  readonly title: string;
  /** 实施单位; of a table 编制单位. */
  readonly unit: string;
  /** 一级预算单位, else 主管部门. */
  readonly topUnit: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly year: number | null;
  readonly layout: string;
  /** 自评得分; null for a table, and where 总分 is no number. */
  readonly claimed: number | null;
  /** 复核得分; null for a table, and while the weights do not add up. */
  readonly recomputed: number | null;
  /** False where a part could not be read: without findings it has not passed, it was not fully checked. */
  readonly complete: boolean;
  /** Open findings of this form or table. */
  readonly counts: SeverityCounts;
}

/** What the forms and accounts of one file are compared by with those of others. */
export interface FileFacts {
  readonly cards: readonly CardFacts[];
  readonly sets: readonly SetFacts[];
}

const NO_FACTS: FileFacts = { cards: [], sets: [] };
const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function entryOf(path: string, bytes: number, report: CheckReport): BatchEntry {
  return {
    path,
    bytes,
    status: checkedParts(report).length > 0 ? 'checked' : 'no-form',
    problem: null,
    forms: checkedParts(report).map(entryForm),
    counts: report.counts,
    rules: talliesOf(report),
    waived: report.waived.length,
    readiness: entryReadiness(report),
    facts: factsOf(recognisedIn(report)),
  };
}

export function unreadableEntry(path: string, bytes: number, problem: EntryProblem): BatchEntry {
  const counts = { error: 0, warning: 0, info: 0 };
  const nothing = { forms: [], counts, rules: {}, waived: 0, readiness: UNKNOWN_READINESS, facts: NO_FACTS };
  return { path, bytes, status: 'unreadable', problem, ...nothing };
}

export function factsOf({ forms, accounts }: Recognised): FileFacts {
  return { cards: forms.map(cardFacts), sets: accounts.map(setFacts) };
}

function entryForm(part: FormReport | TableReport): EntryForm {
  const own = 'form' in part ? selfEvaluation(part) : accountsTable(part);
  return { ...own, counts: countBySeverity(part.findings) };
}

function selfEvaluation({ form, score }: FormReport): Omit<EntryForm, 'counts'> {
  const header = (key: HeaderKey): string => onOneLine(form.header[key]?.value.text);
  return {
    id: form.id,
    kind: form.kind,
    table: null,
    title: onOneLine(form.title?.text),
    unit: header('implementing-unit'),
    topUnit: header('top-unit') || header('department'),
    projectName: header('project-name'),
    projectCode: header('project-code'),
    year: form.year,
    layout: form.layout,
    complete: form.complete,
    claimed: score.claimed?.toNumber() ?? null,
    recomputed: score.recomputed?.toNumber() ?? null,
  };
}

function accountsTable({ table }: TableReport): Omit<EntryForm, 'counts'> {
  return {
    id: table.id,
    kind: table.kind,
    table: table.table,
    title: onOneLine(table.title?.text),
    unit: table.department?.name ?? '',
    topUnit: '',
    projectName: '',
    projectCode: '',
    year: table.year?.value ?? null,
    layout: table.layout,
    complete: table.problems.length === 0,
    claimed: null,
    recomputed: null,
  };
}

function onOneLine(text: string | undefined): string {
  return text?.replace(/\s+/g, ' ') ?? '';
}

function talliesOf({ findings }: CheckReport): BatchEntry['rules'] {
  const tallies: Record<string, RuleTally> = {};
  for (const { rule, severity } of findings) {
    const { count, worst } = tallies[rule] ?? { count: 0, worst: severity };
    tallies[rule] = { count: count + 1, worst: RANK[severity] > RANK[worst] ? severity : worst };
  }
  return tallies;
}
