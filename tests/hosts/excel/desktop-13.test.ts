/**
 * The contract in desktop Excel at the floor, ExcelApi 1.13.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { describeHost } from '../contract';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel } from './open';

const excel = new EmulatedExcel(13);

beforeAll(() => bootDesktop(excel.current));

describeHost('desktop Excel with ExcelApi 1.13', (file, options) =>
  Promise.resolve(excel.open(file, options)),
);
