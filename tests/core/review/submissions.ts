/** Workbooks as they are handed in, and what may happen to them until they are handed in again. */
import { check } from '../../../src/core/check';
import type { CheckOptions } from '../../../src/core/check';
import { addressOfKey, cellKey, formatAddress } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import {
  type PartComparison,
  type Resubmission,
  type Submission,
  compareSubmissions,
} from '../../../src/core/review/resubmission';
import type { CaseValue } from '../../../src/core/rules/case';
import { buildForm } from '../../support/form-builder';
import { present } from '../../support/rules';

export type Change = Readonly<Record<string, CaseValue>>;

export function submitted(workbook: Workbook, options: CheckOptions = {}): Submission {
  return { workbook, report: check(workbook, options) };
}

export function formBook(change: Change = {}, sheet = '自评表'): Workbook {
  return buildForm({ layout: 'shenzhen-2022', change, sheet }).workbook;
}

export function compared(earlier: Workbook, later: Workbook): Resubmission {
  return compareSubmissions(submitted(earlier), submitted(later));
}

/** The only part of a comparison. */
export function partOf(resubmission: Resubmission): PartComparison {
  expect(resubmission.parts).toHaveLength(1);
  return present(resubmission.parts[0]);
}

/** `fixed I02 H13 →`, `kept F06 H8 → H9 changed`, in order. */
export function linesOf({ findings }: PartComparison): string[] {
  const cell = (finding: PartComparison['findings'][number]['earlier']): string =>
    finding?.cells[0] ? formatAddress(finding.cells[0]) : '';
  return findings.map(({ state, earlier, later, changed, note }) =>
    [
      state,
      earlier?.rule ?? later?.rule,
      `${cell(earlier)}>${cell(later)}`,
      ...(changed ? ['changed'] : []),
      ...(note ? [note] : []),
    ].join(' '),
  );
}

export function joined(...workbooks: readonly Workbook[]): Workbook {
  return { sheets: workbooks.flatMap(({ sheets }) => sheets), date1904: false };
}

/** A blank row pushed in above the row (from 0) of the first sheet, as Excel does it. */
export function withRowAt(
  workbook: Workbook,
  at: number,
  cells: Readonly<Record<number, Cell>> = {},
): Workbook {
  const [first, ...others] = workbook.sheets;
  const sheet = present(first);
  const moved = [...sheet.cells].map(([key, cell]): [number, Cell] => {
    const { row, column } = addressOfKey(key);
    return [cellKey(row < at ? row : row + 1, column), cell];
  });
  const added = Object.entries(cells).map(([column, cell]): [number, Cell] => [
    cellKey(at, Number(column)),
    cell,
  ]);
  const longer: Sheet = {
    ...sheet,
    cells: new Map([...moved, ...added]),
    merges: sheet.merges.map((merge) => ({
      ...merge,
      top: merge.top < at ? merge.top : merge.top + 1,
      bottom: merge.bottom < at ? merge.bottom : merge.bottom + 1,
    })),
  };
  return { ...workbook, sheets: [longer, ...others] };
}
