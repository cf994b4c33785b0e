/** An opened workbook file: its snapshot, and for an .xlsx file the package it came from, for saving. */
import type { Range } from '../core/grid/address';
import type { Workbook } from '../core/grid/workbook';
import type { SheetAppearance } from './appearance/model';
import type { Package } from './package';
import type { OpenProblem } from './problem';

export interface SheetPart {
  readonly name: string;
  /** `sheetId` of the workbook, by which the calculation chain names sheets. */
  readonly id: string;
  readonly path: string;
}

/** Paths of the parts that reading and saving are concerned with. */
export interface WorkbookParts {
  readonly workbook: string;
  /** Worksheets in their order; chart and macro sheets are not among them. */
  readonly sheets: readonly SheetPart[];
  readonly styles?: string;
  readonly sharedStrings?: string;
  readonly theme?: string;
  readonly calcChain?: string;
}

export interface XlsxFile {
  readonly format: 'xlsx';
  readonly workbook: Workbook;
  /** A digital signature is in the file; saving an edit makes it invalid. */
  readonly signed: boolean;
  readonly package: Package;
  readonly parts: WorkbookParts;
}

/** A file of Excel 97–2003, which can be read and not be written: see docs/adr/0012-xls-is-read-only.md. */
export interface XlsFile {
  readonly format: 'xls';
  readonly workbook: Workbook;
  /** How a sheet looks; null when the file has no such sheet. */
  readonly appearance: (sheet: string) => SheetAppearance | null;
  /** Where array formulas stand: their texts alone do not say how they are calculated. */
  readonly arrays: (sheet: string) => readonly Range[];
}

export type WorkbookFile = XlsxFile | XlsFile;

export type OpenResult<File extends WorkbookFile = WorkbookFile> =
  { readonly ok: true; readonly file: File } | { readonly ok: false; readonly problem: OpenProblem };
