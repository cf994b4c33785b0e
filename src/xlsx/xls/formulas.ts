/** The texts of formulas, as SheetJS puts them into words. */
import { type WorkSheet, read } from '@e965/xlsx';
import { cellKey } from '../../core/grid/address';
import { formulaStream } from './formula-stream';
import { formulaText } from './formula-text';
import { RECORD, type Substream } from './records';

/**
 * Formulas of a sheet by cell key, without their `=`. One that SheetJS cannot put into words is missing; one that
 * refers to another workbook does not name it: `'[?]?'!A1`.
 */
export type Formulas = (sheet: string) => ReadonlyMap<number, string>;

export function readFormulas(stream: Uint8Array, substreams: readonly Substream[]): Formulas {
  const sheets = hasFormulas(substreams) ? readSheets(stream, substreams) : {};
  return (name) => formulasOf(sheets[name]);
}

type Sheets = Readonly<Record<string, WorkSheet>>;

function hasFormulas(substreams: readonly Substream[]): boolean {
  return substreams.some(({ records }) => records.some(({ type }) => type === RECORD.formula));
}

/** That SheetJS fails is no reason to refuse the figures. */
function readSheets(stream: Uint8Array, substreams: readonly Substream[]): Sheets {
  try {
    const bytes = formulaStream(stream, substreams);
    const options = { type: 'buffer', dense: true, cellText: false, cellHTML: false, xlfn: true } as const;
    return read(bytes, options).Sheets;
  } catch {
    return {};
  }
}

function formulasOf(sheet: WorkSheet | undefined): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  // Rows and cells without a formula are holes, which forEach passes over.
  sheet?.['!data']?.forEach((cells, row) => {
    cells.forEach(({ f }, column) => {
      const text = f === undefined ? null : formulaText(f);
      if (text !== null) formulas.set(cellKey(row, column), text);
    });
  });
  return formulas;
}
