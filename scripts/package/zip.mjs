import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Of every entry: the same package gives the same archive. 1980 is where the dates of the format begin. */
const DATE = new Date(1980, 0, 1);

/** The folder as an archive, its own name first in every path. */
export async function zipFolder(folder) {
  const parent = path.dirname(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const contents = await Promise.all(
    files.map(async (file) => [path.relative(parent, file).replaceAll('\\', '/'), await readFile(file)]),
  );
  return zipSync(Object.fromEntries(contents), { level: 9, mtime: DATE });
}
