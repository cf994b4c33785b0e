/**
 * The same form gives the same findings, the same fixes and the same saved cells in Excel, in every WPS that we can
 * think of, and without an office suite. For workbooks of one's own: `npx tsx tests/corpus/hosts.ts FOLDER`.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import type { FormOptions } from '../../support/form-builder';
import { bootDesktop } from '../excel/emulator/boot';
import { EmulatedExcel } from '../excel/open';
import { type Outcome, outcomeIn, outcomeInFile } from '../outcome';
import { MAIN_VARIANTS, VARIANTS } from './emulator/variants';
import { FAULTS, LAYOUT_NAMES, formFile } from './forms';
import { openWps } from './open';
import { openedFile } from '../../support/opened-file';

const excel = new EmulatedExcel(14);

beforeAll(() => bootDesktop(excel.current));
const FORMS = LAYOUT_NAMES.flatMap((layout): [string, FormOptions][] => [
  [`${layout}, official`, { layout, change: FAULTS }],
  [`${layout}, protected`, { layout, change: FAULTS, protect: true }],
  [`${layout}, plain`, { layout, change: FAULTS, style: 'plain' }],
]);

function describeSame(name: string, form: FormOptions, variants: typeof VARIANTS): void {
  describe(name, () => {
    const file = formFile(form);
    let expected: Outcome;

    beforeAll(async () => {
      expected = await outcomeInFile(openedFile(file));
    });

    it('has findings, and fixes where its cells may be changed', () => {
      expect(expected.findings).not.toEqual([]);
      expect(expected.edits).not.toEqual([]);
    });

    it('is the same in Excel', async () => {
      const { host, saved } = excel.open(file);
      expect(await outcomeIn(host, saved)).toEqual(expected);
    });

    it.each(variants)('is the same in WPS: %s', async (_variant, behaviour) => {
      const { host, saved, wps } = openWps(file, behaviour);
      expect(await outcomeIn(host, saved)).toEqual(expected);
      expect(wps.bridge.misuses).toEqual([]);
    });
  });
}

for (const [name, form] of FORMS) describeSame(name, form, MAIN_VARIANTS);

describeSame('any variant', { layout: 'shenzhen-2024', change: FAULTS, protect: true }, VARIANTS);
