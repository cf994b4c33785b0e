/** The waivers that a workbook file carries. */
import type { Waiver } from '../core/waiver';
import { WAIVERS_NAMESPACE, waiversIn } from '../core/waiver-store';
import { type WorkbookFile, readCustomPart } from '../xlsx';

/** None for a file without any, and for one whose part somebody has spoilt. */
export function waiversOf(file: WorkbookFile): readonly Waiver[] {
  const text = readCustomPart(file, WAIVERS_NAMESPACE);
  return (text === null ? null : waiversIn(text)) ?? [];
}
