/** The files of a corpus of sample workbooks, as far as the evaluation reads them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type XlsxFile, readWorkbook } from '../../src/xlsx';

/** Where every field stands, as the corpus says. */
export interface FieldMap {
  readonly workbook: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly forms: readonly {
      readonly form: string;
      readonly indicator_rows: number;
      readonly fields: Readonly<Record<string, { readonly cell: string; readonly raw: string }>>;
    }[];
  }[];
}

export interface TrueFinding {
  readonly form: string;
  readonly rule: string;
  readonly severity: string;
  readonly certainty: 'certain' | 'judgement';
  readonly cell: string;
  readonly expected: Readonly<Record<string, string>> | null;
  readonly needs?: string;
}

export interface AccountsTruth {
  readonly workbook: string;
  readonly within_rounding: readonly {
    readonly sheet: string;
    readonly rule: string;
    readonly cell: string;
  }[];
}

export interface GroundTruth {
  readonly accounts: AccountsTruth;
  readonly findings: readonly TrueFinding[];
  readonly scores: Readonly<Record<string, { readonly claimed: string; readonly recomputed: string | null }>>;
}

export interface Fault {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly expected: Readonly<Record<string, string>>;
  readonly decidable?: boolean;
  /** No other single change would mend all equalities. */
  readonly localisable?: boolean;
}

/** What was planted in a workbook, and what may not be flagged. */
export interface PlantedTruth {
  readonly kind: string;
  readonly faults: readonly Fault[];
  readonly must_not_flag: Readonly<Record<string, readonly string[]>>;
  readonly may_flag: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Paths of a folder's files with an ending, sorted. */
export function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}

export function openFile(file: string): XlsxFile {
  const opened = readWorkbook(readFileSync(file));
  if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
  return opened.file;
}
