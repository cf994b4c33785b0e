/**
 * The same form gives the same findings, the same fixes and the same saved cells in Excel, in every WPS that we can
 * think of, and without an office suite.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { check } from '../../../src/core/check';
import { planFixes } from '../../../src/core/fix';
import type { Workbook } from '../../../src/core/grid/workbook';
import { FileHost } from '../../../src/hosts/file';
import type { Host } from '../../../src/hosts/host';
import { readWorkbook } from '../../../src/xlsx';
import type { FormOptions } from '../../support/form-builder';
import { bootDesktop } from '../excel/emulator/boot';
import { EmulatedExcel } from '../excel/open';
import { plain } from '../plain';
import { VARIANTS } from './emulator/variants';
import { FAULTS, LAYOUT_NAMES, formFile } from './forms';
import { openWps } from './open';

interface Outcome {
  readonly findings: unknown;
  readonly edits: unknown;
  readonly left: unknown;
  readonly saved: unknown;
}

const excel = new EmulatedExcel(14);

beforeAll(() => bootDesktop(excel.current));
jest.setTimeout(60_000);

function opened(file: Uint8Array) {
  const result = readWorkbook(file);
  if (!result.ok) throw new Error(result.problem.code);
  return result.file;
}

function findings(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(check(workbook).findings));
}

async function outcome(host: Host, saved: () => Promise<Uint8Array>): Promise<Outcome> {
  const workbook = await host.read();
  const { edits } = planFixes(workbook, { select: 'safe' });
  await host.apply(edits);
  return {
    findings: findings(workbook),
    edits: JSON.parse(JSON.stringify(edits)) as unknown,
    left: findings(await host.read()),
    saved: plain(opened(await saved()).workbook),
  };
}

const FORMS = LAYOUT_NAMES.flatMap((layout): [string, FormOptions][] => [
  [`${layout}, official`, { layout, change: FAULTS }],
  [`${layout}, protected`, { layout, change: FAULTS, protect: true }],
  [`${layout}, plain`, { layout, change: FAULTS, style: 'plain' }],
]);

describe.each(FORMS)('%s', (_name, form) => {
  const file = formFile(form);
  let expected: Outcome;

  beforeAll(async () => {
    const host = new FileHost(opened(file), '自评表.xlsx');
    expected = await outcome(host, () => Promise.resolve(host.save()));
  });

  it('has findings, and fixes where its cells may be changed', () => {
    expect(expected.findings).not.toEqual([]);
    expect(expected.edits).not.toEqual([]);
  });

  it('is the same in Excel', async () => {
    const { host, saved } = excel.open(file);
    expect(await outcome(host, saved)).toEqual(expected);
  });

  it.each(VARIANTS)('is the same in WPS: %s', async (_variant, behaviour) => {
    const { host, saved, wps } = openWps(file, behaviour);
    expect(await outcome(host, saved)).toEqual(expected);
    expect(wps.bridge.misuses).toEqual([]);
  });
});
