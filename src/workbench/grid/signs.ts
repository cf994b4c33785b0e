/** Marks as signs on single cells. */
import { cellKey } from '../../core/grid/address';
import type { MergeIndex } from '../../core/grid/workbook';
import type { Mark } from '../../hosts/host';

export interface Sign {
  readonly severity: Mark['severity'];
  /** Codes of the rules, the most severe first. */
  readonly rules: readonly string[];
}

const RANK: Readonly<Record<Mark['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** By key of the cell; a merge has the signs of its anchor. */
export function signsOf(
  marks: readonly Mark[],
  sheet: string,
  merges: MergeIndex,
): ReadonlyMap<number, Sign> {
  const signs = new Map<number, Sign>();
  const own = marks.filter((mark) => mark.sheet === sheet);
  for (const { range, severity, rule } of own.sort((a, b) => RANK[a.severity] - RANK[b.severity])) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const anchor = merges.anchor(row, column);
        const key = cellKey(anchor.row, anchor.column);
        const sign = signs.get(key) ?? { severity, rules: [] };
        if (!sign.rules.includes(rule)) signs.set(key, { ...sign, rules: [...sign.rules, rule] });
      }
    }
  }
  return signs;
}
