/** Which workbooks a command works on: files, folders with their subfolders, and globs. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

export interface Input {
  /** As given; inside a folder, relative to it, with `/`. */
  readonly path: string;
  /** Where the file is. */
  readonly file: string;
  /** Where a copy goes inside an output folder: subfolders of a folder that was named are kept. */
  readonly copy: string;
}

/** Names that a folder is searched for. */
const WORKBOOKS = ['**/*.{xlsx,xlsm,xltx,xltm,xls,et}'];
/** Lock files that Excel and WPS leave beside an open workbook. */
const LOCK_FILES = ['**/~$*', '**/.~*'];

/**
 * Expands the paths in their order; inside a folder or glob, by name. A file named twice is taken once. A path
 * that is not there stays an input, so that no path is lost: opening it says so.
 */
export async function expandInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const given of paths) {
    for (const input of await expand(given)) {
      const key = path.resolve(input.file);
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function expand(given: string): Promise<readonly Input[]> {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    const names = await search(WORKBOOKS, given);
    return names.map((name) => ({ path: name, file: path.join(given, name), copy: name }));
  }
  if (stats) return [single(given)];
  const names = isDynamicPattern(given) ? await search([given.replaceAll('\\', '/')], '.') : [];
  return (names.length > 0 ? names : [given]).map(single);
}

function single(name: string): Input {
  return { path: name, file: name, copy: path.basename(name) };
}

async function search(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const names = await glob(patterns, { cwd, ignore: LOCK_FILES, caseSensitiveMatch: false, dot: false });
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
