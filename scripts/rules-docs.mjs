/** Writes the table of rules in docs/rules/README.md anew: `npx tsx scripts/rules-docs.mjs`. */
import { writeFileSync } from 'node:fs';
import { rulesReadme } from './rules-table.ts';

writeFileSync(new URL('../docs/rules/README.md', import.meta.url), rulesReadme());
