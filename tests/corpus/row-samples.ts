/** Forms of a workbook with a row of 三级指标 more and one less, made by each of the hosts. */
import { isDeepStrictEqual } from 'node:util';
import {
  type RowPlan,
  type RowRefused,
  insertIndicatorRow,
  removeIndicatorRow,
} from '../../src/core/editing';
import type { Form } from '../../src/core/forms/model';
import { recognise } from '../../src/core/forms/recognise';
import type { Workbook } from '../../src/core/grid/workbook';
import { recompute } from '../../src/core/recompute';
import { FileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/host';
import type { EmulatedExcel } from '../hosts/excel/open';
import { openedFile } from '../support/opened-file';
import { shown } from '../hosts/plain';
import { openWps } from '../hosts/wps/open';

export interface Sample {
  readonly kind: 'insert' | 'remove';
  /** The file with live totals, before and after. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly workbook: Workbook;
  readonly others: readonly Other[];
}

/** What another host makes of the same plan. */
export interface Other {
  readonly host: string;
  /** The same snapshot as that of the file. */
  readonly isSame: boolean;
  /** And the same again as before once it is undone. */
  readonly isUndone: boolean;
  readonly after: Uint8Array;
}

/** @param refused is told why a row cannot be */
export async function samplesOf(
  file: Uint8Array,
  excel: EmulatedExcel,
  refused: (reason: string) => void,
): Promise<readonly Sample[]> {
  const live = await withLiveTotals(file);
  const { workbook } = openedFile(live);
  const samples: Sample[] = [];
  for (const form of recognise(workbook)) {
    if (form.indicators.length === 0) continue;
    for (const kind of ['insert', 'remove'] as const) {
      const plan = planFor(kind, workbook, form);
      if (plan.possible) samples.push(await sampleOf(kind, live, plan, excel));
      else refused(plan.reason);
    }
  }
  return samples;
}

async function withLiveTotals(file: Uint8Array): Promise<Uint8Array> {
  const host = new FileHost(openedFile(file), '自评表.xlsx');
  const { workbook } = host.view();
  await host.apply(recompute(workbook, recognise(workbook), { mode: 'formulas' }).edits);
  return host.save();
}

/** One row at the end of a section, or the first that can go. */
function planFor(kind: Sample['kind'], workbook: Workbook, form: Form): RowPlan | RowRefused {
  if (kind === 'insert') {
    const last = form.indicators.filter(({ section }) => section === 0);
    return insertIndicatorRow(workbook, form, last[last.length - 1]?.row ?? -1);
  }
  const plans = form.indicators.map(({ row }) => removeIndicatorRow(workbook, form, row));
  return plans.find(({ possible }) => possible) ?? plans[0] ?? removeIndicatorRow(workbook, form, -1);
}

async function sampleOf(
  kind: Sample['kind'],
  before: Uint8Array,
  { change, edits, title }: RowPlan,
  excel: EmulatedExcel,
): Promise<Sample> {
  const host = new FileHost(openedFile(before), '自评表.xlsx');
  await host.reshape(change, edits);
  const workbook = await host.read();
  const made = async (name: string, own: Host, saved: () => Promise<Uint8Array>): Promise<Other> => {
    const start = await own.read();
    await own.reshape(change, edits, { undo: title });
    const isAlike = isSame(await own.read(), workbook);
    const after = await saved();
    const [entry] = await own.undoEntries();
    await own.undo(entry?.id ?? '');
    return { host: name, isSame: isAlike, after, isUndone: isSame(await own.read(), start) };
  };
  const inExcel = excel.open(before);
  const inWps = openWps(before);
  return {
    ...{ kind, before, workbook, after: host.save() },
    others: [await made('Excel', inExcel.host, inExcel.saved), await made('WPS', inWps.host, inWps.saved)],
  };
}

function isSame(a: Workbook, b: Workbook): boolean {
  const [one, other] = [a, b].map((workbook): unknown => JSON.parse(JSON.stringify(shown(workbook))));
  return isDeepStrictEqual(one, other);
}
