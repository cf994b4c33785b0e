/**
 * Below the floor: an Excel too old is told from one that is broken, and nothing is asked of it.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { SHEETS, contractFile } from '../contract/book';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel } from './open';

const excel = new EmulatedExcel(12);

beforeAll(() => bootDesktop(excel.current));

it('says that it cannot work, without a single batch', async () => {
  const open = excel.open(contractFile());
  await open.settle();
  open.server.takeCounters();
  expect(await open.host.capabilities()).toMatchObject({ kind: 'excel', canWrite: false, canMark: false });
  await expect(open.host.read()).rejects.toMatchObject({ code: 'unsupported' });
  await expect(open.host.apply([])).rejects.toMatchObject({ code: 'unsupported' });
  await expect(open.host.getSetting(SHEETS.scores)).rejects.toMatchObject({ code: 'unsupported' });
  expect(open.server.takeCounters()).toMatchObject({ batches: 0 });
});
