/**
 * The contract in Excel on the web with ExcelApi 1.21.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { describeHost } from '../contract';
import { bootWeb } from './emulator/boot';
import { EmulatedExcel, WEB_LIMITS } from './open';

const excel = new EmulatedExcel(21);

beforeAll(() => bootWeb(excel.current));

describeHost('Excel on the web with ExcelApi 1.21', (file, options) => {
  const open = excel.open(file, options);
  Object.assign(open.server.faults, WEB_LIMITS);
  return Promise.resolve(open);
});
