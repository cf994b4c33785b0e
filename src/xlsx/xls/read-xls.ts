/** Opens a .xls file (Excel 97–2003, WPS .et): bytes to snapshot. */
import { type Cell, type Sheet, usedRange } from '../../core/grid/workbook';
import { readStream } from '../compound';
import type { OpenResult, XlsFile } from '../file';
import { DEFAULT_LIMITS, type Limits } from '../limits';
import { OpenError, problemOf } from '../problem';
import { fillGaps } from '../read/default-styles';
import type { ReadOptions } from '../read/read-workbook';
import { CellBudget } from '../read/sheet';
import { type CellStyle, isWorthKeeping } from '../read/styles';
import { appearanceOf } from './appearance';
import { readFormulas } from './formulas';
import { type Globals, type SheetEntry, readGlobals } from './globals';
import { type BiffRecord, type Substream, substreamsOf } from './records';
import { type SheetFacts, readSheetFacts } from './sheet-records';
import { readSharedStrings } from './shared-strings';
import { stylesOf } from './styles';
import { type Values, readValues } from './values';

/**
 * Reads a workbook of any producer. Never throws on content: whatever is wrong with the file comes back as a
 * problem, and a workbook is given whole or not at all.
 */
export function readXls(bytes: Uint8Array, options: ReadOptions = {}): OpenResult<XlsFile> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    if (bytes.length > limits.fileBytes) throw new OpenError('too-large', `${bytes.length} bytes`);
    return { ok: true, file: read(workbookStream(bytes), limits) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The first two bytes of a workbook stream that stands alone, as some programs write it. */
const BARE = 0x0809;

function workbookStream(bytes: Uint8Array): Uint8Array {
  if ((bytes[0] ?? 0) + 256 * (bytes[1] ?? 0) === BARE) return bytes;
  const stream = readStream(bytes, 'Workbook');
  if (!stream) throw new OpenError('damaged', 'the workbook is not in the directory');
  return stream;
}

interface Part {
  readonly entry: SheetEntry;
  readonly facts: SheetFacts;
  readonly values: Values;
}

/** Of the cells that a file lists, most may be empty and only formatted. */
const LISTED_CELLS = 4;

function read(stream: Uint8Array, limits: Limits): XlsFile {
  const listed = new CellBudget(LISTED_CELLS * limits.cells);
  const budget = new CellBudget(limits.cells);
  const substreams = substreamsOf(stream);
  const shared = substreams[0]?.records ?? [];
  const globals = readGlobals(stream, shared);
  const strings = readSharedStrings(stream, shared);
  const parts = globals.sheets.map((entry): Part => {
    const records = recordsOf(entry, substreams);
    const facts = readSheetFacts(stream, records, listed);
    return { entry, facts, values: readValues(stream, records, strings) };
  });
  const formulas = readFormulas(stream, substreams);
  const styles = stylesOf(globals);
  const sheets = parts.map((part) =>
    new SheetBuilder(part, formulas(part.entry.name), styles, budget).build(),
  );
  return {
    format: 'xls',
    workbook: { sheets, date1904: globals.date1904 },
    appearance: (name) => appearanceNamed(name, parts, globals),
    arrays: (name) => parts.find(({ entry }) => entry.name === name)?.facts.arrays ?? [],
  };
}

function recordsOf({ name, position }: SheetEntry, substreams: readonly Substream[]): readonly BiffRecord[] {
  const substream = substreams.find((each) => each.position === position);
  if (!substream) throw new OpenError('damaged', `sheet ${name} is missing`);
  return substream.records;
}

function appearanceNamed(name: string, parts: readonly Part[], globals: Globals) {
  const part = parts.find(({ entry }) => entry.name === name);
  return part ? appearanceOf(part.facts, globals) : null;
}

const PLAIN: CellStyle = {};

class SheetBuilder {
  private readonly cells = new Map<number, Cell>();

  constructor(
    private readonly part: Part,
    private readonly formulas: ReadonlyMap<number, string>,
    private readonly styles: readonly CellStyle[],
    private readonly budget: CellBudget,
  ) {}

  build(): Sheet {
    const { entry, facts, values } = this.part;
    for (const [key, value] of values) {
      const formula = this.formulas.get(key);
      const style = this.styleAt(facts.xfOf.get(key));
      this.set(key, formula === undefined ? { value, ...style } : { value, formula, ...style });
    }
    for (const [key, xf] of facts.xfOf) {
      const style = this.styleAt(xf);
      if (!this.cells.has(key) && isWorthKeeping(style)) this.set(key, { value: null, ...style });
    }
    const sheet: Sheet = {
      name: entry.name,
      visibility: entry.visibility,
      cells: this.cells,
      merges: facts.merges,
      hiddenRows: facts.hiddenRows,
      hiddenColumns: facts.hiddenColumns,
      protected: facts.protected,
    };
    const defaults = { rows: this.stylesBy(facts.rowXfs), columns: this.stylesBy(facts.columnXfs) };
    fillGaps(this.cells, usedRange(sheet), defaults, new Set(facts.xfOf.keys()));
    return sheet;
  }

  private set(key: number, cell: Cell): void {
    this.budget.spend();
    this.cells.set(key, cell);
  }

  private styleAt(xf: number | undefined): CellStyle {
    return (xf === undefined ? undefined : this.styles[xf]) ?? PLAIN;
  }

  private stylesBy(xfs: ReadonlyMap<number, number>): Map<number, CellStyle> {
    return new Map([...xfs].map(([index, xf]) => [index, this.styleAt(xf)]));
  }
}
