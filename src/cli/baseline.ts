/** `--baseline`: the blank official template, or the workbook as it was received, that forms are compared with. */
import path from 'node:path';
import { templateOf } from '../batch/template';
import type { Pack } from '../core/pack';
import type { Baseline } from '../core/guard/baseline';
import { render } from '../locales/render';
import type { Language } from './language';
import { openInput } from './open';

export type OpenedBaseline =
  { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false; readonly message: string };

/** What is wrong with a baseline that was given; null where nothing is. */
export function baselineProblem(
  file: string | undefined,
  chosen: Parameters<typeof openBaseline>[1],
): string | null {
  if (file === undefined) return null;
  const opened = openBaseline(file, chosen);
  return opened.ok ? null : opened.message;
}

/**
 * One template serves all files of a run. A form of the same project in it is compared with as it was received,
 * values included; any other only with what it prints.
 */
export function openBaseline(
  file: string,
  { language: { locale, texts }, pack }: { readonly language: Language; readonly pack?: Pack },
): OpenedBaseline {
  const opened = openInput(file, locale);
  if (!opened.ok) {
    const values = { path: file, problem: opened.problem.message };
    return { ok: false, message: render(texts.errors.noBaseline, values) };
  }
  const baseline = templateOf(opened.file.workbook, pack);
  if (baseline) return { ok: true, baseline: { ...baseline, name: path.basename(file) } };
  return { ok: false, message: render(texts.errors.baselineWithoutForms, { path: file }) };
}
