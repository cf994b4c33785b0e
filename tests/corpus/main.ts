/**
 * Holds the engine against a corpus of sample workbooks with known truth, and prints how well it does:
 * `npx tsx tests/corpus/main.ts FOLDER`. The corpus is not part of the project; the project's own tests do
 * without it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { comparePlantedAccounts, comparePublished } from './accounts';
import { countFields } from './fields';
import { comparePlanted, compareWithTruth } from './findings';

const [corpus] = process.argv.slice(2);
if (corpus === undefined || !existsSync(path.join(corpus, 'ground-truth.json'))) {
  process.stderr.write('usage: npx tsx tests/corpus/main.ts FOLDER (with ground-truth.json)\n');
  process.exitCode = 2;
} else {
  evaluate(corpus);
}

function evaluate(folder: string): void {
  const real = ['official', 'plain', 'messy', 'several'].map((name) => path.join(folder, 'real', name));
  const fields = countFields([...real, path.join(folder, 'other-regions')]);
  print(
    `forms ${ratio(fields.found, fields.forms)}, field cells ${ratio(fields.right, fields.fields)}, tables with every row ${ratio(fields.rowsRight, fields.forms)}`,
  );
  const truth = compareWithTruth(folder);
  print(
    `listed findings ${ratio(truth.found, truth.wanted)}, scores ${ratio(truth.scoresRight, truth.scores)}`,
  );
  list('missed', truth.missed);
  list('errors and warnings beyond the list', truth.beyond);
  const planted = comparePlanted(folder);
  print(
    `planted faults ${ratio(planted.found, planted.faults)}; of ${String(planted.cells)} faultless cells, errors ${String(planted.falseErrors.length)}, warnings ${String(planted.falseWarnings.length)}`,
  );
  list('missed', planted.missed);
  list('wrong values', planted.wrongValues);
  list('false errors', planted.falseErrors);
  list('false warnings', planted.falseWarnings);
  evaluateAccounts(folder);
}

function evaluateAccounts(folder: string): void {
  const published = comparePublished(folder);
  print(
    `accounts: amounts ${ratio(published.read, published.amounts)}, equalities ${String(published.equalities)} with ${String(published.broken)} broken, listed remainders ${ratio(published.found, published.listed)}`,
  );
  list('beyond the list', published.beyond);
  const planted = comparePlantedAccounts(folder);
  print(
    `planted in accounts ${ratio(planted.found, planted.faults)}, located ${ratio(planted.located, planted.localisable)}; of ${String(planted.cells)} faultless cells, errors ${String(planted.falseErrors.length)}, warnings ${String(planted.falseWarnings.length)}`,
  );
  list('missed', planted.missed);
  list('not located', planted.unlocated);
  list('false errors', planted.falseErrors);
  list('false warnings', planted.falseWarnings);
}

function ratio(part: number, whole: number): string {
  return `${String(part)}/${String(whole)}`;
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) print(`  ${title}: ${lines.join('; ')}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
