/**
 * Tampers with every real form of a corpus in every way there is, and prints how well that is told and taken back;
 * then makes a blank template out of each workbook of one form, and does with it what clerks may do:
 * `npx tsx tests/corpus/tamper.ts FOLDER`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatAddress } from '../../src/core/grid/address';
import { recognise } from '../../src/core/forms/recognise';
import { baselineOf } from '../../src/core/guard/baseline';
import { blankOf } from '../support/blank-form';
import { worked } from '../support/clerks-work';
import { Dice } from '../support/dice';
import { TAMPERINGS } from '../support/tampering';
import { LEGITIMATE, judgeLegitimate, judgeTampered, raisedBeside } from '../support/tampering-judge';
import { filesIn, openFile } from './files';

const SEEDS = 1;
/** Combinations for each template, and how much is done in one. */
const COMBINATIONS = 4;
const WORK_AT_ONCE = 4;

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
    fromTemplate: 0,
    fromTemplateClean: 0,
  };
  for (const file of ['official', 'plain', 'messy', 'several'].flatMap((name) =>
    filesIn(path.join(folder, name), '.xlsx'),
  )) {
    const { workbook } = openFile(file);
    const forms = recognise(workbook);
    for (let seed = 1; forms.length === 1 && seed <= COMBINATIONS; seed++) {
      const template = baselineOf(blankOf(workbook), 'template');
      const [after, done] = worked(workbook, new Dice(seed), WORK_AT_ONCE);
      const raised = raisedBeside(template, after);
      counts.fromTemplate++;
      counts.fromTemplateClean += Number(raised.length === 0);
      if (raised.length > 0) print(`${path.basename(file)} ${done.join(', ')}: ${raised.join('; ')}`);
    }
    forms.forEach((form, index) => {
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
