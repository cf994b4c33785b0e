/**
 * The contract in Excel on the web.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { describeHost } from '../contract';
import { bootWeb } from './emulator/boot';
import { EmulatedExcel } from './open';

const excel = new EmulatedExcel(14);

beforeAll(() => bootWeb(excel.current));

/** Bytes that Excel on the web takes and gives at once. */
const LIMIT = 5 * 1024 * 1024;

describeHost('Excel on the web', (file, options) => {
  const open = excel.open(file, options);
  Object.assign(open.server.faults, { requestLimit: LIMIT, responseLimit: LIMIT });
  return Promise.resolve(open);
});
