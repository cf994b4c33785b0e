/** What a workbook comes to in a host: to be the same in every one. */
import { check } from '../../src/core/check';
import { planFixes } from '../../src/core/fix';
import type { Workbook } from '../../src/core/grid/workbook';
import { FileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/host';
import type { XlsxFile } from '../../src/xlsx';
import { plain } from './plain';
import { openedFile } from '../support/opened-file';

/** Plain data throughout, so that outcomes can be compared whole. */
export interface Outcome {
  readonly findings: readonly unknown[];
  /** The safe fixes as they are planned. */
  readonly edits: readonly unknown[];
  /** What is found once they are made. */
  readonly left: readonly unknown[];
  /** The workbook's cells as they are saved then. */
  readonly saved: unknown;
}

/** @throws HostError when the fixes are refused */
export async function outcomeIn(host: Host, saved: () => Promise<Uint8Array>): Promise<Outcome> {
  const workbook = await host.read();
  const { edits } = planFixes(workbook, { select: 'safe' });
  await host.apply(edits);
  return {
    findings: findingsIn(workbook),
    edits: data(edits),
    left: findingsIn(await host.read()),
    saved: plain(openedFile(await saved()).workbook),
  };
}

/** Without an office suite: what all others are held to. */
export function outcomeInFile(file: XlsxFile): Promise<Outcome> {
  const host = new FileHost(file, '自评表.xlsx');
  return outcomeIn(host, () => Promise.resolve(host.save()));
}

function findingsIn(workbook: Workbook): readonly unknown[] {
  return data(check(workbook).findings);
}

function data(list: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(list)) as unknown[];
}
