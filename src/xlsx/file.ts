/** An opened workbook file: its snapshot, and the package it came from for saving. */
import type { Workbook } from '../core/grid/workbook';
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
  readonly workbook: Workbook;
  /** A digital signature is in the file; saving an edit makes it invalid. */
  readonly signed: boolean;
  readonly package: Package;
  readonly parts: WorkbookParts;
}

export type OpenResult =
  { readonly ok: true; readonly file: XlsxFile } | { readonly ok: false; readonly problem: OpenProblem };
