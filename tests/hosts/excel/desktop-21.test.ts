/**
 * The contract in desktop Excel of today, ExcelApi 1.21.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { describeHost } from '../contract';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel } from './open';

const excel = new EmulatedExcel(21);

beforeAll(() => bootDesktop(excel.current));

describeHost('desktop Excel with ExcelApi 1.21', (file, options) =>
  Promise.resolve(excel.open(file, options)),
);
