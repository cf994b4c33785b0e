/** Turns findings into marks: contiguous runs of cells, one set for each rule. */
import type { Finding, Severity } from '../../core/finding';
import type { Address, Range } from '../../core/grid/address';
import type { Mark } from '../../hosts/host';

interface Marked {
  readonly sheet: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: Address[];
}

export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return grouped(findings).flatMap(({ sheet, rule, severity, cells }) =>
    runsOf(cells).map((range) => ({ sheet, rule, severity, range })),
  );
}

function grouped(findings: readonly Finding[]): readonly Marked[] {
  const groups = new Map<string, Marked>();
  for (const { sheet, rule, severity, cells } of findings) {
    const key = JSON.stringify([sheet, rule, severity]);
    const group = groups.get(key) ?? { sheet, rule, severity, cells: [] };
    group.cells.push(...cells);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Joins cells that stand below each other in one column; a cell named twice is marked once. */
function runsOf(cells: readonly Address[]): readonly Range[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Range[] = [];
  for (const { row, column } of ordered) {
    const last = runs[runs.length - 1];
    if (last?.left === column && row <= last.bottom + 1) {
      runs[runs.length - 1] = { ...last, bottom: row };
    } else {
      runs.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return runs;
}
