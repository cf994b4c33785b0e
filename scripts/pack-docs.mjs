/** Writes docs/schema/pack.schema.json anew: `npx tsx scripts/pack-docs.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { packSchema } from './pack-schema.ts';

const folder = new URL('../docs/schema/', import.meta.url);
const file = fileURLToPath(new URL('pack.schema.json', folder));
const style = await resolveConfig(file);
mkdirSync(folder, { recursive: true });
writeFileSync(file, await format(JSON.stringify(packSchema()), { ...style, filepath: file }));
