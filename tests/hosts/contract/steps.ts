/** Steps that the contract's tests have in common. */
import { parseRange } from '../../../src/core/grid/address';
import type { CellContent, Edit } from '../../../src/core/grid/edit';
import { type Cell, EMPTY_CELL } from '../../../src/core/grid/workbook';
import { type Host, type Mark, HostError } from '../../../src/hosts/host';
import { cellRef, keyOf } from '../plain';
import { SHEETS, contractFile, contractWorkbook } from './book';
import { openedFile } from '../../support/opened-file';

/** An edit of the contract's workbook, its before-content as the workbook has it. */
export function edit(sheet: string, a1: string, after: CellContent): Edit {
  const found =
    contractWorkbook()
      .sheets.find(({ name }) => name === sheet)
      ?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
  const { value, formula, format } = found;
  const before = {
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
  };
  return { at: cellRef(sheet, a1), before, after };
}

export function mark(range: string, severity: Mark['severity']): Mark {
  const parsed = parseRange(range);
  if (!parsed) throw new Error(`no range: ${range}`);
  return { sheet: SHEETS.scores, range: parsed, severity, rule: 'F06' };
}

export async function cellOf(host: Host, sheet: string, a1: string): Promise<Cell> {
  const workbook = await host.read({ sheets: [sheet] });
  return workbook.sheets[0]?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
}

export function savedCell(bytes: Uint8Array, sheet: string, a1: string): Cell {
  const found = workbookOf(bytes).sheets.find(({ name }) => name === sheet);
  return found?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
}

export function workbookOf(bytes: Uint8Array) {
  return openedFile(bytes).workbook;
}

export async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await errorOf(work);
  if (error === null) return 'no error';
  return error instanceof HostError ? error.code : `no HostError: ${(error as Error).message}`;
}

export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

/** The very bytes that were opened. */
export async function expectUnchanged(saved: () => Promise<Uint8Array>): Promise<void> {
  expect(Buffer.from(await saved())).toEqual(Buffer.from(contractFile()));
}
