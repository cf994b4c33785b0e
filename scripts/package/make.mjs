/** The package for Excel: the site, the manifest for its address, and what goes with them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageManifest } from './manifest.mjs';
import { buildSite } from './site.mjs';
import { textFiles } from './texts.mjs';
import { makeWhole, writeTexts } from './whole.mjs';

const root = path.join(import.meta.dirname, '../..');
const MANIFEST = 'manifest.xml';

async function fill(folder, options) {
  await buildSite({ office: options.office, output: path.join(folder, 'site') });
  await writeTexts(folder, {
    [MANIFEST]: packageManifest(await readFile(path.join(root, MANIFEST), 'utf8'), options),
    ...(await textFiles(options)),
  });
}

/**
 * @param options as `readOptions` gives them
 * @returns as `makeWhole`
 */
export function makePackage(options) {
  const { out, zip } = options;
  return makeWhole({ out, zip, marks: [MANIFEST, 'site'], fill: (folder) => fill(folder, options) });
}
