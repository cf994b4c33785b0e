/** Chinese for the test browser on a Linux machine that has no Chinese font. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unwrapWoff } from './woff.mjs';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../.cache/fonts');
const SUBSETS = ['latin', 'chinese-simplified'];
const WEIGHTS = [400, 700];

/** Windows and macOS always have one; Linux is asked. A machine without fc-list has no fonts to speak of. */
export async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh-cn']);
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}

/** The system's own fonts stay available; ours are added to them. */
function configuration() {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, 'files')}</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

async function unpack(subset, weight) {
  const name = `noto-sans-sc-${subset}-${weight}-normal`;
  const source = createRequire(import.meta.url).resolve(`@fontsource/noto-sans-sc/files/${name}.woff`);
  await writeFile(path.join(folder, 'files', `${name}.ttf`), unwrapWoff(await readFile(source)));
}

/** Lays out Noto Sans SC for fontconfig. Gives the environment variables under which a browser finds it. */
export async function bundledFonts() {
  await mkdir(path.join(folder, 'files'), { recursive: true });
  await Promise.all(SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => unpack(subset, weight))));
  const file = path.join(folder, 'fonts.conf');
  await writeFile(file, configuration());
  return { FONTCONFIG_FILE: file };
}
