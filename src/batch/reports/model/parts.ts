/** What the parts of a report are made of. */
import type { FixKind, Severity } from '../../../core/finding';
import type { Locale } from '../../../locales/locale';
import type { ReportTexts } from '../../../locales/zh-CN/report';

/** The words a report is written in. */
export interface ReportLanguage {
  readonly locale: Locale;
  readonly report: ReportTexts;
}

/** What the reviewer says; null leaves a line to be filled in by hand. */
export interface Opinion {
  readonly text: string | null;
  readonly reviewer: string | null;
  readonly date: string | null;
}

export interface CellPlace {
  readonly sheet: string;
  /** `H8` */
  readonly cell: string;
}

/** 序号｜级别｜单元格｜规则｜原值｜应为｜依据｜处理. */
export interface FindingRow {
  /** Within the workbook, from 1. */
  readonly number: number;
  readonly severity: Severity;
  /** The cell to look at first; null for a finding about a whole form. */
  readonly place: CellPlace | null;
  /** `H8、H9`, on the sheet of the form; `表3 C14` in the accounts. */
  readonly cells: string;
  readonly related: readonly CellPlace[];
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly found: string;
  /** '' where the rules leave it open. */
  readonly expected: string;
  /** The equation behind the finding; '' where there is none. */
  readonly arithmetic: string;
  readonly basis: string;
  /** What to do about it. */
  readonly action: string;
  readonly fixes: readonly { readonly kind: FixKind; readonly title: string }[];
  /** The same in every check while the finding stays, whatever rows are inserted. */
  readonly identity: string;
  /** Against the earlier submission; null where there is none. updated: something else stands in its cells. */
  readonly since: 'new' | 'unchanged' | 'updated' | null;
}

export interface WaivedRow extends FindingRow {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface LapsedRow {
  readonly rule: string;
  readonly title: string;
  /** Where the rule finds something now; null where it finds nothing any more. */
  readonly place: CellPlace | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
