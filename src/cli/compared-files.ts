/** Workbooks that the files of a run are compared with: those of last year, or those handed in before. */
import { render } from '../locales/render';
import type { EarlierFile } from './earlier';
import { expandInputs } from './inputs';
import { type RunMeans, readPrevious } from './jobs/check-run';
import type { JobSetup } from './jobs/job';
import { problemOf } from './open';

export type ComparedFiles =
  | { readonly ok: true; readonly files: readonly EarlierFile[] | null }
  | { readonly ok: false; readonly message: string };

/**
 * Reads what of a file or folder is needed to find the workbooks again. Those that cannot be read are told; that
 * none can be is refused.
 * @param path undefined for nothing to compare with
 * @param wording what is told of a file: {path}, {problem}
 */
export async function comparedFiles(
  path: string | undefined,
  wording: string,
  setup: JobSetup,
  means: RunMeans,
): Promise<ComparedFiles> {
  if (path === undefined) return { ok: true, files: null };
  const { language, progress } = means;
  const inputs = await expandInputs([path]);
  const answers = await readPrevious(inputs, setup, means);
  const files = answers.flatMap((answer, index) =>
    answer.ok ? [{ ...answer.file, path: inputs[index]?.path ?? answer.file.place }] : [],
  );
  const messages = answers.flatMap((answer) =>
    answer.ok
      ? []
      : [render(wording, { path: answer.path, problem: problemOf(answer.problem, language.locale).message })],
  );
  if (files.length > 0) {
    messages.forEach((message) => progress.say(message));
    return { ok: true, files };
  }
  const nothing = render(wording, { path, problem: problemOf('not-found', language.locale).message });
  return { ok: false, message: messages.length > 0 ? messages.join('\n') : nothing };
}
