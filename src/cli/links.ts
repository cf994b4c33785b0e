/** Where a link in a report finds a checked workbook. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanText } from '../xlsx/write/cell-text';

/**
 * The way from the report's folder to the file, URL-encoded; a whole `file:` URL where there is none, as between
 * two drives.
 * @param output the report; undefined when it is printed, and then the way starts at the current folder
 */
export function linkTo(file: string, output: string | undefined): string {
  const from = path.resolve(output === undefined ? '.' : path.dirname(output));
  const way = path.relative(from, path.resolve(file));
  if (path.isAbsolute(way)) return pathToFileURL(way).href;
  return way
    .split(path.sep)
    .map((segment) => encodeURIComponent(cleanText(segment)))
    .join('/');
}
