/**
 * Compares workbooks with the same ones in the other format: `npx tsx tests/corpus/formats.ts FOLDER OTHER`. FOLDER
 * holds .xlsx files, OTHER what an office suite has made of them, under the same names as .xls.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/core/check';
import { addressOfKey, formatAddress, formatRange } from '../../src/core/grid/address';
import { type Sheet, type Workbook, EMPTY_CELL } from '../../src/core/grid/workbook';
import { isXls, readWorkbook } from '../../src/xlsx';
import { readXls } from '../../src/xlsx/xls';

const CELL_FACTS = ['value', 'formula', 'format', 'fill', 'locked'] as const;
/** Of each kind of difference, so many are shown. */
const SHOWN = 5;

class Differences {
  private readonly found = new Map<string, string[]>();

  add(kind: string, where: string): void {
    this.found.set(kind, [...(this.found.get(kind) ?? []), where]);
  }

  lines(): readonly string[] {
    return [...this.found].flatMap(([kind, list]) => [
      `${kind}: ${String(list.length)}`,
      ...list.slice(0, SHOWN).map((where) => `  ${where}`),
    ]);
  }
}

function open(file: string): Workbook | null {
  const bytes = new Uint8Array(readFileSync(file));
  const opened = isXls(bytes) ? readXls(bytes) : readWorkbook(bytes);
  return opened.ok ? opened.file.workbook : null;
}

function shown(fact: unknown): string {
  return fact === undefined ? '–' : JSON.stringify(fact);
}

function compareSheets(a: Sheet, b: Sheet, name: string, differences: Differences): number {
  const facts = ({ visibility, protected: isProtected, merges, hiddenRows, hiddenColumns }: Sheet) => ({
    visibility,
    protected: isProtected,
    merges: merges.map(formatRange).sort(),
    hidden: [[...hiddenRows].sort(), [...hiddenColumns].sort()],
  });
  const [own, other] = [facts(a), facts(b)];
  for (const kind of ['visibility', 'protected', 'merges', 'hidden'] as const) {
    if (JSON.stringify(own[kind]) !== JSON.stringify(other[kind])) differences.add(kind, `${name} ${a.name}`);
  }
  const keys = new Set([...a.cells.keys(), ...b.cells.keys()]);
  for (const key of keys) {
    const [x, y] = [a.cells.get(key) ?? EMPTY_CELL, b.cells.get(key) ?? EMPTY_CELL];
    for (const kind of CELL_FACTS) {
      const [left, right] = [shown(x[kind]), shown(y[kind])];
      const at = `${name} ${a.name}!${formatAddress(addressOfKey(key))}`;
      if (left !== right) differences.add(kind, `${at}: ${left} | ${right}`);
    }
  }
  return keys.size;
}

function main([folder = '.', others = '.']: readonly string[]): void {
  const differences = new Differences();
  const total = { workbooks: 0, cells: 0, findings: 0 };
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const other = path.join(others, name.replace(/\.xlsx$/, '.xls'));
    const [a, b] =
      name.endsWith('.xlsx') && existsSync(other) ? [open(path.join(folder, name)), open(other)] : [];
    if (!a || !b) continue;
    total.workbooks++;
    if (a.date1904 !== b.date1904) differences.add('dates of 1904', name);
    if (a.sheets.length !== b.sheets.length) differences.add('sheets', name);
    a.sheets.forEach((sheet, index) => {
      const same = b.sheets[index];
      if (same?.name === sheet.name) total.cells += compareSheets(sheet, same, name, differences);
      else differences.add('sheets', `${name} ${sheet.name}`);
    });
    const [own, same] = [check(a).findings, check(b).findings];
    total.findings += own.length;
    if (JSON.stringify(own) !== JSON.stringify(same)) differences.add('findings', name);
  }
  const { workbooks, cells, findings } = total;
  console.log(`${String(workbooks)} workbooks, ${String(cells)} cells, ${String(findings)} findings`);
  for (const line of differences.lines()) console.log(line);
}

main(process.argv.slice(2));
