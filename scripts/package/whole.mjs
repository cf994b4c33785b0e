/** Puts a package together in a folder of its own and moves it to its place only once it is whole. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipFolder } from './zip.mjs';

/** Only what is a package of ours may be replaced. */
async function checkPlace({ out, zip }, marks) {
  if (zip && existsSync(`${out}.zip`) && !(await stat(`${out}.zip`)).isFile()) {
    throw new Error(`“${out}.zip”不是文件。`);
  }
  if (!existsSync(out)) return;
  const names = await readdir(out).catch(() => {
    throw new Error(`“${out}”不是文件夹。`);
  });
  const isPackage = marks.every((mark) => names.includes(mark));
  if (names.length > 0 && !isPackage) {
    throw new Error(`“${out}”中已有其他文件。请换一个位置，或先移走这些文件。`);
  }
}

/** Puts the new in the place of the old; the old comes back when that fails. */
async function replace(made, place, aside) {
  const hadOld = existsSync(place);
  if (hadOld) await rename(place, aside);
  try {
    await rename(made, place);
  } catch (error) {
    if (hadOld) await rename(aside, place);
    throw error;
  }
}

async function sizes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name))));
  return { files: files.length, bytes: contents.reduce((sum, { length }) => sum + length, 0) };
}

/** Writes the files of a package, by their paths in it. */
export async function writeTexts(folder, texts) {
  for (const [name, content] of Object.entries(texts)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

/**
 * @param options.out the package's place
 * @param options.zip whether an archive is wanted beside it
 * @param options.marks names by which a package of ours is known: only such a one, or an empty folder, is replaced
 * @param options.fill is given the folder to write into
 * @returns how much was written, and the archive when one was asked for; throws with nothing changed
 */
export async function makeWhole({ out, zip, marks, fill }) {
  await checkPlace({ out, zip }, marks);
  const parent = path.dirname(out);
  await mkdir(parent, { recursive: true });
  // Beside its place, so that moving it is one step.
  const workshop = await mkdtemp(path.join(parent, '.package-'));
  const made = path.join(workshop, path.basename(out));
  try {
    await mkdir(made);
    await fill(made);
    const archive = zip ? await zipFolder(made) : null;
    if (archive) await writeFile(`${made}.zip`, archive);
    const size = await sizes(made);
    await replace(made, out, path.join(workshop, 'old'));
    if (!archive) return { ...size, zip: null };
    await rename(`${made}.zip`, `${out}.zip`);
    return { ...size, zip: { path: `${out}.zip`, bytes: archive.length } };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
