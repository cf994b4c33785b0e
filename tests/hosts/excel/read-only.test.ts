/**
 * A workbook that cannot be written at all.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { SHEETS, contractFile } from '../contract/book';
import { edit } from '../contract/steps';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel } from './open';

const excel = new EmulatedExcel(13, true);

beforeAll(() => bootDesktop(excel.current));

it('is read and neither edited nor marked', async () => {
  const { host } = excel.open(contractFile());
  expect(await host.capabilities()).toMatchObject({ canWrite: false, canMark: false });
  expect((await host.read()).sheets).toHaveLength(3);
  const writing = host.apply([edit(SHEETS.scores, 'B3', { value: 1 })]);
  await expect(writing).rejects.toMatchObject({ code: 'read-only' });
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  const marking = host.highlight([{ sheet: SHEETS.scores, range, severity: 'error', rule: 'F06' }]);
  await expect(marking).rejects.toMatchObject({ code: 'read-only' });
});
