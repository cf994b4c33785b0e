/** Checks files for a run, in whichever thread. */
import { type FactsAnswer, FileChecker } from '../../batch/check-file';
import { factsOf } from '../../batch/entry';
import type { Additions } from '../../batch/reports/model/additions';
import { recognisedIn } from '../../core/check';
import type { FormCard } from '../../core/rules/card';
import { openBaseline } from '../baseline';
import { type Piece, type Wording, pieceOf } from '../check-pieces';
import { writeAnnotated } from '../copies';
import { type Later, comparedWithEarlier } from '../earlier';
import type { Input } from '../inputs';
import { LANGUAGES } from '../language';
import { openInput, problemOf } from '../open';
import { choosePack } from '../pack';
import { reviewsFor } from '../reviews';
import type { JobSetup, JobWorker, StartWorker } from './job';

export class FileWork {
  private readonly wording: Wording;
  private readonly checker: FileChecker<string>;

  /** @throws for a pack or a baseline that cannot be used, which the run has seen to before */
  constructor(private readonly setup: JobSetup) {
    const { format, lang, output, colored, previous } = setup;
    const chosen = choosePack(setup.pack, LANGUAGES[lang]);
    if (!chosen) throw new Error('the rule pack cannot be used any more');
    const { language, ...options } = chosen;
    this.wording = { format, language, output, colored };
    const compared = setup.baseline === undefined ? null : openBaseline(setup.baseline, chosen);
    if (compared && !compared.ok) throw new Error(compared.message);
    const checking = { ...options, ...(compared && { baseline: compared.baseline }) };
    this.checker = new FileChecker({ options: checking, ...(previous && { previous }) }, (file) =>
      Promise.resolve(openInput(file, language.locale)),
    );
  }

  async check(input: Input, others?: readonly FormCard[]): Promise<Piece> {
    const { language } = this.wording;
    const checked = await this.checker.check(input.file, others);
    if (!checked.ok) {
      return pieceOf({ input, problem: problemOf(checked.problem, language.locale) }, this.wording);
    }
    const { file, report } = checked;
    const { annotate, across } = this.setup;
    if (annotate !== undefined) writeAnnotated({ input, file, report }, annotate, language);
    const additions = await this.additionsTo({ input, workbook: file.workbook, report }, others);
    return pieceOf({ input, report, additions }, this.wording, across ? factsOf(recognisedIn(report)) : null);
  }

  /** What reviewers said of the file, and what became of its earlier submission. */
  private async additionsTo(later: Later, others: readonly FormCard[] | undefined): Promise<Additions> {
    const { earlier, reviews } = this.setup;
    const compared =
      earlier && (await comparedWithEarlier(later, earlier, (file) => this.checker.check(file, others)));
    return {
      ...(reviews && { reviews: reviewsFor(later.input.path, reviews) }),
      ...(compared && { resubmission: compared }),
    };
  }

  facts(file: string): Promise<FactsAnswer> {
    return this.checker.facts(file);
  }
}

/** In the thread of the program: nothing to start, for few files. */
export const startInline: StartWorker = (setup): JobWorker => {
  const work = new FileWork(setup);
  return {
    async check(input, others) {
      await nextTurn();
      return work.check(input, others);
    },
    async facts(file) {
      await nextTurn();
      return work.facts(file);
    },
    dispose: () => undefined,
  };
};

/** So that the program hears of a signal between two files. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
