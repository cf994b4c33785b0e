import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesReadme } from '../../../scripts/rules-table';

test('the rule table in the docs is current', () => {
  expect(readFileSync(join(__dirname, '../../../docs/rules/README.md'), 'utf8')).toBe(rulesReadme());
});
