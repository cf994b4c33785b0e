/** Excel through Office.js. */
export { ExcelHost } from './excel-host';
