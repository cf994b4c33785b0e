/** What a saved workbook holds. */
import { strFromU8, unzipSync } from 'fflate';
import { parseAddress } from '../../../src/core/grid/address';
import { type Cell, cellAt, sheetNamed } from '../../../src/core/grid/workbook';
import { readWorkbook } from '../../../src/xlsx';
import { SHEET } from './forms';

export class Package {
  private readonly workbook;

  constructor(private readonly bytes: Uint8Array) {
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(`saved unreadable: ${read.problem.code}`);
    this.workbook = read.file.workbook;
  }

  cell(address: string, sheetName = SHEET): Cell {
    const sheet = sheetNamed(this.workbook, sheetName);
    const at = parseAddress(address);
    if (!sheet || !at) throw new Error(`no ${address} in ${sheetName}`);
    return cellAt(sheet, at.row, at.column);
  }

  /** Values by address. */
  values(...addresses: readonly string[]): unknown[] {
    return addresses.map((address) => this.cell(address).value);
  }

  /** Every fill of the first sheet, once. */
  get fills(): (string | undefined)[] {
    const [sheet] = this.workbook.sheets;
    return [...new Set([...(sheet?.cells.values() ?? [])].map(({ fill }) => fill))];
  }

  xml(part: string): string {
    const found = unzipSync(this.bytes)[part];
    if (!found) throw new Error(`no part ${part}`);
    return strFromU8(found);
  }
}

/** Paths of the parts in which two packages differ; a difference in the archive itself counts as `zip`. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  if (Buffer.compare(before, after) === 0) return [];
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const parts = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const different = parts.filter(
    (part) => Buffer.compare(old[part] ?? new Uint8Array(), now[part] ?? new Uint8Array()) !== 0,
  );
  return different.length > 0 ? different : ['zip'];
}
