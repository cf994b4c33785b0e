/**
 * Tampers with every real form of a corpus in every way there is, and prints how well that is told and taken back:
 * `npx tsx tests/corpus/tamper.ts FOLDER`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatAddress } from '../../src/core/grid/address';
import { recognise } from '../../src/core/forms/recognise';
import { Dice } from '../support/dice';
import { TAMPERINGS } from '../support/tampering';
import { LEGITIMATE, judgeLegitimate, judgeTampered } from '../support/tampering-judge';
import { filesIn, openFile } from './files';

const SEEDS = 1;

const [corpus] = process.argv.slice(2);
if (corpus === undefined || !existsSync(path.join(corpus, 'real'))) {
  process.stderr.write('usage: npx tsx tests/corpus/tamper.ts FOLDER (with real/)\n');
  process.exitCode = 2;
} else {
  evaluate(path.join(corpus, 'real'));
}

function evaluate(folder: string): void {
  const counts = {
    forms: 0,
    tampered: 0,
    named: 0,
    restorable: 0,
    restored: 0,
    beyond: 0,
    legitimate: 0,
    clean: 0,
  };
  for (const file of ['official', 'plain', 'messy', 'several'].flatMap((name) =>
    filesIn(path.join(folder, name), '.xlsx'),
  )) {
    const { workbook } = openFile(file);
    recognise(workbook).forEach((form, index) => {
      counts.forms++;
      for (let seed = 1; seed <= SEEDS; seed++) {
        for (const [kind, tamper] of Object.entries(TAMPERINGS)) {
          const tampered = tamper(workbook, form, new Dice(seed * 1000 + index));
          if (!tampered) continue;
          const judged = judgeTampered(workbook, tampered, form.sheet);
          counts.tampered++;
          counts.restorable += Number(tampered.restorable);
          counts.named += Number(judged.isNamed);
          counts.restored += Number(judged.isRestored);
          counts.beyond += judged.beyond.length;
          if (!judged.isNamed || judged.isRestored !== tampered.restorable || judged.beyond.length > 0)
            print(
              `${path.basename(file)} ${form.id} ${kind} at ${tampered.cells.slice(0, 1).map(formatAddress).join()}: ${JSON.stringify(judged)}`,
            );
        }
        for (const [kind, change] of Object.entries(LEGITIMATE)) {
          const changed = change(workbook, form, new Dice(seed));
          if (!changed) continue;
          const raised = judgeLegitimate(workbook, changed);
          counts.legitimate++;
          counts.clean += Number(raised.length === 0);
          if (raised.length > 0)
            print(`${path.basename(file)} ${form.id} legitimate ${kind}: ${raised.join('; ')}`);
        }
      }
    });
  }
  print(JSON.stringify(counts));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
