/** Which workbooks a command works on: files, folders with their subfolders, and globs. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

export interface Input {
  /** As given; inside a folder, relative to it, with `/`. */
  readonly path: string;
  /** Where the file is. */
  readonly file: string;
}

/** Names that a folder is searched for. */
const WORKBOOKS = ['**/*.{xlsx,xlsm,xltx,xltm,xls,et}'];
/** Lock files that Excel and WPS leave beside an open workbook. */
const LOCK_FILES = ['**/~$*', '**/.~*'];

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Paths that match nothing. */
  readonly missing: readonly string[];
}

/** Expands the paths in their order; inside a folder or glob, by name. A file named twice is taken once. */
export async function expandInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const missing: string[] = [];
  for (const given of paths) {
    const found = await expand(given);
    if (found.length === 0) missing.push(given);
    for (const input of found) {
      const key = path.resolve(input.file);
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return { inputs: [...inputs.values()], missing };
}

async function expand(given: string): Promise<readonly Input[]> {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    return (await search(WORKBOOKS, given)).map((name) => ({ path: name, file: path.join(given, name) }));
  }
  if (stats) return [{ path: given, file: given }];
  if (!isDynamicPattern(given)) return [];
  return (await search([given.replaceAll('\\', '/')], '.')).map((name) => ({ path: name, file: name }));
}

async function search(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const names = await glob(patterns, { cwd, ignore: LOCK_FILES, caseSensitiveMatch: false, dot: false });
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
