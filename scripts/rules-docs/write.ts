/** Writes docs/rules/README.md anew: `npx tsx scripts/rules-docs/write.ts`. */
import { writeFileSync } from 'node:fs';
import { rulesReadme } from './table';

writeFileSync(new URL('../../docs/rules/README.md', import.meta.url), rulesReadme());
