/** Merges and divides cells. */
import { type Range, addressOfKey, cellKey } from '../../../core/grid/address';
import { HostError } from '../../host';
import { eachCell } from '../areas';
import type { OpenSheet } from '../reading/open-sheet';
import type { Quiet } from '../quiet';

export function unmerge(sheet: OpenSheet, merges: readonly Range[]): void {
  for (const merge of merges) sheet.range(merge).UnMerge();
}

/** @throws HostError `changed-since` where contents would be lost; WPS would keep the first cell's alone */
export function merge(quiet: Quiet, sheet: OpenSheet, merges: readonly Range[]): void {
  for (const range of merges) {
    refuseSwallowing(sheet, range);
    quiet.unasked(() => {
      sheet.range(range).Merge();
    });
  }
}

function refuseSwallowing(sheet: OpenSheet, range: Range): void {
  const contents = sheet.contentsIn(range);
  const first = cellKey(range.top, range.left);
  const swallowed: number[] = [];
  eachCell(range, (key) => {
    if (key !== first && contents.has(key)) swallowed.push(key);
  });
  if (swallowed.length === 0) return;
  const cells = swallowed.map((key) => ({ sheet: sheet.name, ...addressOfKey(key) }));
  throw new HostError('changed-since', cells);
}
