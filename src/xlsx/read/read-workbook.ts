/** Opens an .xlsx file: bytes to snapshot. */
import type { Workbook } from '../../core/grid/workbook';
import type { OpenResult, XlsxFile } from '../file';
import { DEFAULT_LIMITS, type Limits } from '../limits';
import { Package } from '../package';
import { OpenError, problemOf } from '../problem';
import { openArchive } from '../zip/archive';
import { kindOf } from './file-kind';
import { readParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { CellBudget, readSheet } from './sheet';
import { readStyles } from './styles';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads an .xlsx workbook of any producer; `openWorkbook` reads .xls files as well. Never throws on content: whatever is wrong with the file comes back as a
 * problem, and a workbook is given whole or not at all.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): OpenResult<XlsxFile> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const kind = kindOf(bytes);
  if (kind === 'xls') return { ok: false, problem: { code: 'unsupported', detail: 'for readXls' } };
  if (kind !== 'xlsx') return { ok: false, problem: kind };
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
  const hasMacros = pack.relationships(parts.workbook).some(({ kind }) => kind === 'vbaProject');
  const workbook: Workbook = {
    date1904,
    ...(hasMacros && { macros: true }),
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
  return { format: 'xlsx', workbook, signed, package: pack, parts };
}
