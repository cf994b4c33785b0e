/** `formlint check`: every form of every workbook, as text, JSON, one JSON line a file, or a report. */
import type { FileFacts } from '../batch/entry';
import { DEFAULT_PACK } from '../core/pack';
import type { KeptReview } from '../core/review/store';
import { render } from '../locales/render';
import { baselineProblem } from './baseline';
import type { CheckFlags } from './check-flags';
import { type BegunOutput, beginOutput, resumableOutput } from './check-output';
import type { Piece } from './check-pieces';
import type { Totals } from './writer';
import { comparedFiles } from './compared-files';
import { copiesProblem } from './copies';
import { EXIT, type ExitCode, refuse } from './exit';
import { type Input, expandInputs } from './inputs';
import { CheckRun, type RunMeans } from './jobs/check-run';
import { startInline } from './jobs/file-work';
import type { JobSetup, StartWorker } from './jobs/job';
import { keyOf, stampOf } from './jobs/run-record';
import type { Spool } from './jobs/spool';
import { workersFor } from './jobs/workers';
import { LANGUAGES, type Language } from './language';
import { type Chosen, choosePack } from './pack';
import { ProgressLine } from './progress';
import { openReviews } from './reviews';
import { untilStopped } from './stop';
import { VERSION } from './version';

/** @param threads starts a thread; without it all work is done in this one */
export async function runCheck(
  paths: readonly string[],
  flags: CheckFlags,
  threads: StartWorker | null = null,
): Promise<ExitCode> {
  const chosen = choosePack(flags.pack, LANGUAGES[flags.lang]);
  if (!chosen) return EXIT.nothing;
  const { language } = chosen;
  const inputs = await expandInputs(paths);
  const wrong = usageProblem(inputs, flags, language) ?? baselineProblem(flags.baseline, chosen);
  if (wrong !== null) return refuse(wrong);
  const said = flags.reviews === undefined ? null : openReviews(flags.reviews, language);
  if (said && !said.ok) return refuse(said.message);
  return untilStopped((signal) => {
    const workers = workersFor(flags.jobs, inputs.length, threads !== null);
    const start = workers === 'inline' || !threads ? startInline : threads;
    const progress = new ProgressLine(language.texts);
    const means = { start, workers: workers === 'inline' ? 1 : workers, language, progress, signal };
    return checkAll(inputs, flags, chosen, said?.reviews ?? null, means);
  });
}

/** Null where nothing is wrong with how the command was called. */
function usageProblem(inputs: readonly Input[], flags: CheckFlags, language: Language): string | null {
  const { errors } = language.texts;
  if (flags.format === 'xlsx' && flags.output === undefined) return errors.noReportFile;
  if (flags.resume && !resumableOutput(flags)) return errors.resumeWhat;
  return flags.annotate === undefined ? null : copiesProblem(inputs, flags.annotate, language);
}

async function checkAll(
  inputs: readonly Input[],
  flags: CheckFlags,
  chosen: Chosen,
  reviews: readonly KeptReview[] | null,
  means: RunMeans,
): Promise<ExitCode> {
  const alone = setupOf(flags);
  const { texts } = chosen.language;
  const last = await comparedFiles(flags.previous, texts.errors.noPrevious, alone, means);
  const before = await comparedFiles(flags.earlier, texts.errors.noEarlier, alone, means);
  if (means.signal.aborted) return EXIT.interrupted;
  if (!last.ok) return refuse(last.message);
  if (!before.ok) return refuse(before.message);
  const setup: JobSetup = {
    ...alone,
    ...(last.files && { previous: last.files }),
    ...(before.files && {
      earlier: { files: before.files, isPair: inputs.length === 1 && before.files.length === 1 },
    }),
    ...(reviews && { reviews }),
  };
  const begun = beginOutput(inputs, flags, chosen, runKey(inputs, flags, chosen, setup));
  if (!begun.ok) return refuse(begun.message);
  return finish(inputs, new CheckRun(inputs, setup, means), begun.output, means);
}

function setupOf({ format, lang, pack, output, annotate, baseline, across = false }: CheckFlags): JobSetup {
  return {
    format,
    lang,
    ...(pack !== undefined && { pack }),
    ...(output !== undefined && { output }),
    ...(annotate !== undefined && { annotate }),
    ...(baseline !== undefined && { baseline }),
    colored: output === undefined && process.stdout.isTTY,
    across,
  };
}

/** What the lines of a result depend on besides their own files. */
function runKey(
  inputs: readonly Input[],
  { lang, annotate, baseline, across = false }: CheckFlags,
  { pack = DEFAULT_PACK }: Chosen,
  { previous, earlier, reviews }: JobSetup,
): string {
  return keyOf({
    version: VERSION,
    pack,
    lang,
    annotate,
    others: across && inputs.map(({ path, file }) => [path, stampOf(file)]),
    previous: previous?.map(({ place }) => stampOf(place)),
    earlier: earlier?.files.map(({ path, place }) => [path, stampOf(place)]),
    reviews,
    baseline: baseline !== undefined && stampOf(baseline),
  });
}

/** Checks what is still to be checked, and writes the result to its end. */
async function finish(
  inputs: readonly Input[],
  run: CheckRun,
  output: BegunOutput,
  { language, progress }: RunMeans,
): Promise<ExitCode> {
  const { writer, kept, openSpool } = output;
  const total = new TotalCount();
  kept.forEach(({ status, summary }) => total.add({ isReadable: status !== 'unreadable', summary }));
  const deliver = (piece: Piece): void => {
    writer.add(piece);
    total.add(piece);
  };
  const facts: (FileFacts | undefined)[] = [];
  const spool = openSpool?.((index, piece) => (facts[index] = piece.facts ?? undefined));
  let isWhole = false;
  try {
    isWhole = spool
      ? await run.across(kept.length, spool, facts, deliver)
      : await run.alone(kept.length, deliver);
    if (isWhole) await writer.end(total.count);
  } finally {
    progress.clear();
    putAway(output, spool, isWhole);
  }
  if (!isWhole) {
    const told = render(language.texts.interrupted, { done: total.count.files, total: inputs.length });
    progress.say(output.isResumable ? told + language.texts.resumable : told);
    return EXIT.interrupted;
  }
  if (total.count.unreadable === inputs.length) return EXIT.nothing;
  return total.count.errors > 0 ? EXIT.errors : EXIT.clean;
}

/** Of a run that was broken off nothing stays but what another can go on with. */
function putAway(output: BegunOutput, spool: Spool | undefined, isWhole: boolean): void {
  if (!isWhole) output.writer.abandon();
  if (!isWhole && output.isResumable) {
    spool?.close();
    return;
  }
  spool?.remove();
  output.finish();
}

class TotalCount {
  readonly count: { -readonly [Key in keyof Totals]: Totals[Key] } = {
    files: 0,
    unreadable: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
  };

  add({ isReadable, summary }: Pick<Piece, 'isReadable' | 'summary'>): void {
    this.count.files++;
    if (!isReadable) this.count.unreadable++;
    this.count.errors += summary.errors;
    this.count.warnings += summary.warnings;
    this.count.infos += summary.infos;
  }
}
