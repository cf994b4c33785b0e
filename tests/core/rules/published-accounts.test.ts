/** Accounts as they are published elsewhere: nothing is found where they agree, and every fault where one is planted. */
import { check } from '../../../src/core/check';
import { findingKey } from '../../../src/core/finding';
import { cellKey, formatAddress, parseAddress } from '../../../src/core/grid/address';
import type { Cell, Sheet } from '../../../src/core/grid/workbook';
import { PUBLISHED_BUDGETS } from '../../support/published-budgets';
import { PUBLISHED_FINAL, type Published } from '../../support/published-final';
import { present } from '../../support/rules';
import { grid, workbook } from '../forms/grid';

const PUBLISHED = [...PUBLISHED_FINAL, ...PUBLISHED_BUDGETS];

function sheetsOf({ sheets }: Published): readonly Sheet[] {
  return Object.entries(sheets).map(([name, text]) => grid(text, { name }));
}

/** `A01 01!B8` for whatever is more than a remark. */
function foundIn(sheets: readonly Sheet[]): readonly string[] {
  return check(workbook(...sheets)).findings.flatMap(({ severity, rule, sheet, cells: [first] }) =>
    severity === 'info' || !first ? [] : [`${rule} ${sheet}!${formatAddress(first)}`],
  );
}

function withFault(sheets: readonly Sheet[], { cell, value }: Published['faults'][number]): readonly Sheet[] {
  const [name, address = ''] = cell.split('!');
  const { row, column } = present(parseAddress(address));
  const typed: Cell = { value: /^\d+(\.\d+)?$/.test(value) ? Number(value) : value };
  return sheets.map((sheet) =>
    sheet.name === name
      ? { ...sheet, cells: new Map([...sheet.cells, [cellKey(row, column), typed]]) }
      : sheet,
  );
}

describe.each(PUBLISHED)('$description', (published) => {
  const sheets = sheetsOf(published);

  test('agrees', () => {
    expect(foundIn(sheets)).toEqual(published.doubts ?? []);
  });

  test.each(published.faults)('$cell = $value is found', (fault) => {
    expect(foundIn(withFault(sheets, fault))).toContain(fault.finds);
  });
});

test('findings are told apart by their keys', () => {
  for (const published of PUBLISHED) {
    for (const fault of published.faults) {
      const keys = check(workbook(...withFault(sheetsOf(published), fault))).findings.map(findingKey);
      expect(new Set(keys).size).toBe(keys.length);
    }
  }
});

test('what a budget adds up is never certain', () => {
  for (const published of PUBLISHED_BUDGETS) {
    for (const fault of published.faults) {
      const { counts } = check(workbook(...withFault(sheetsOf(published), fault)));
      expect(counts.error).toBe(0);
    }
  }
});
