/** What WPS gives for cells, and what it takes, in the shapes of a variant. */
import type { ExcelCell } from '../../excel/emulator/entry';
import { type CellValue, isError } from '../../../../src/core/grid/workbook';
import type { Behaviour } from './variants';

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

export function valueGiven(value: CellValue, { errors, empty }: Behaviour): unknown {
  if (value === null) return empty;
  if (!isError(value)) return value;
  return errors === 'texts' ? value.error : ERROR_NUMBERS[value.error];
}

export function formulaGiven({ value, formula }: ExcelCell, { constants }: Behaviour): unknown {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return constants === 'texts' ? String(value).toUpperCase() : value;
  return constants === 'texts' ? String(value) : value;
}

export function gridGiven(rows: readonly (readonly unknown[])[], { lists }: Behaviour): unknown {
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1 && columns === 1) return lists === 'even-for-one' ? [[rows[0]?.[0]]] : rows[0]?.[0];
  if (lists === 'by-column') return byColumns(rows);
  if (lists === 'collapsed' && (rows.length === 1 || columns === 1)) return rows.flat();
  return rows;
}

/** What is meant for each cell; one value goes to all. Throws when the lists do not fit. */
export function gridTaken(given: unknown, rows: number, columns: number, { lists }: Behaviour): unknown[][] {
  if (!Array.isArray(given))
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(given));
  const taken = lists === 'by-column' && rows > 1 ? byColumns(given as unknown[][]) : (given as unknown[][]);
  if (taken.length !== rows || taken.some((row) => row.length !== columns)) throw new Error('0x800A03EC');
  return taken;
}

/** What is entered, in the program's own spelling. */
export function spelt(entry: unknown, { spelling }: Behaviour): unknown {
  const isFormula = typeof entry === 'string' && entry.startsWith('=');
  return spelling === 'spaced' && isFormula ? entry.replace(/(?<=[\w)])([+*])(?=[\w(])/g, ' $1 ') : entry;
}

function byColumns(lists: readonly (readonly unknown[])[]): unknown[][] {
  return Array.from(lists[0] ?? [], (_first, i) => lists.map((list) => list[i]));
}

/** One value where all are the same. */
export function uniform(values: readonly unknown[], { mixed }: Behaviour): unknown {
  return values.every((value) => value === values[0]) ? values[0] : mixed;
}

export function flag(value: boolean, { flags }: Behaviour): unknown {
  return flags === 'numbers' ? Number(value) * -1 : value;
}

export function bgrOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return red + green * 256 + blue * 65_536;
}

export function colourOf(bgr: number): string {
  const bytes = [bgr % 256, Math.floor(bgr / 256) % 256, Math.floor(bgr / 65_536)];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
