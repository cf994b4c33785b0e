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

describeHost('Excel on the web', (file, options) => Promise.resolve(excel.open(file, options)));
