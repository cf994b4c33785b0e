/** Opens an .xlsx file: bytes to snapshot. */
import type { Workbook } from '../../core/grid/workbook';
import type { OpenResult, XlsxFile } from '../file';
import { DEFAULT_LIMITS, type Limits } from '../limits';
import { Package } from '../package';
import { OpenError, type OpenProblem } from '../problem';
import { openArchive } from '../zip/archive';
import { problemByFirstBytes } from './file-kind';
import { readParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { CellBudget, readSheet } from './sheet';
import { readStyles } from './styles';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a workbook of any producer. Never throws on content: whatever is wrong with the file comes back as a
 * problem, and a workbook is given whole or not at all.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): OpenResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const problem = problemByFirstBytes(bytes);
  if (problem) return { ok: false, problem };
  try {
    return { ok: true, file: read(bytes, limits) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function read(bytes: Uint8Array, limits: Limits): XlsxFile {
  if (bytes.length > limits.fileBytes) throw new OpenError('too-large', `${bytes.length} bytes`);
  const pack = new Package(openArchive(bytes, limits.parts), limits);
  const { parts, states, date1904 } = readParts(pack);
  const strings = parts.sharedStrings === undefined ? [] : readSharedStrings(pack.text(parts.sharedStrings));
  const styles = readStyles(pack, parts);
  const budget = new CellBudget(limits.cells);
  const workbook: Workbook = {
    date1904,
    sheets: parts.sheets.map(({ path, name }, index) =>
      readSheet(pack.text(path), {
        name,
        visibility: states[index] ?? 'visible',
        strings,
        styles,
        date1904,
        budget,
      }),
    ),
  };
  const signed = pack.archive.members.some(({ path }) => path.toLowerCase().startsWith('_xmlsignatures/'));
  return { workbook, signed, package: pack, parts };
}

function problemOf(error: unknown): OpenProblem {
  if (error instanceof OpenError) return { code: error.code, detail: error.detail };
  return { code: 'damaged', detail: error instanceof Error ? error.message : String(error) };
}
