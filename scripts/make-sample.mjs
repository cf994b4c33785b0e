/** Writes the built-in samples to assets/samples. After their content has changed: npx tsx scripts/make-sample.mjs */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { samples } from './samples/index.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../assets/samples');

await mkdir(folder, { recursive: true });
for (const [name, bytes] of Object.entries(samples())) await writeFile(path.join(folder, name), bytes);
