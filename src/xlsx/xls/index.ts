/**
 * The reader of .xls files. It stands apart because of the library behind it, which a page loads only when such a
 * file is opened: nothing else in src/xlsx may import from here.
 */
export { readXls } from './read-xls';
