/** Writes the built-in samples to assets/samples. Run it after their content has changed: npx tsx scripts/make-sample.ts */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildXlsx } from '../tests/support/xlsx';
import { form2021 } from './samples/form-2021';
import { form2024 } from './samples/form-2024';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../assets/samples');

const samples = { 'self-evaluation-2021': form2021(), 'self-evaluation-2024': form2024() };

for (const [name, sheet] of Object.entries(samples)) {
  await writeFile(path.join(folder, `${name}.xlsx`), buildXlsx([sheet]));
}
