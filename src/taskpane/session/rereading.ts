/** What an earlier check comes to after changes, at the cost of what they touch. */
import { check, recheck, rereadingAfter } from '../../core/check';
import type { Rereading } from '../../core/check';
import { withPlaces, withSheets } from '../../core/grid/patch';
import type { Workbook } from '../../core/grid/workbook';
import { type ChangeEvent, type Host, type LongWork, HostError } from '../../hosts/host';
import { withSameFindings } from './same-findings';
import type { Checked } from './checked';

/** Reads all again where the changes do not tell what they touch, or a sheet is not there any more. */
export async function checkedAgain(
  host: Host,
  before: Checked,
  changes: readonly ChangeEvent[],
  work: LongWork,
): Promise<Checked> {
  const { under } = before;
  const touched = rereadingAfter(before, changes);
  const known = touched && (await readAgain(host, before.workbook, touched, work));
  const workbook = known ?? (await host.read(work));
  const report = known ? recheck(before, known, under) : check(workbook, under);
  return { workbook, under, report: withSameFindings(before.report, report) };
}

/** Null when a sheet is gone. */
async function readAgain(
  host: Host,
  workbook: Workbook,
  touched: Rereading,
  work: LongWork,
): Promise<Workbook | null> {
  try {
    const fresh = await host.read({ ...work, ...touched });
    return 'ranges' in touched ? withPlaces(workbook, fresh, touched.ranges) : withSheets(workbook, fresh);
  } catch (error) {
    if (error instanceof HostError && error.code === 'sheet-missing') return null;
    throw error;
  }
}
