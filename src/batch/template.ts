/** The blank official template that all files of a batch are compared with. */
import { type Baseline, baselineOf } from '../core/guard/baseline';
import { BASELINE_NAMESPACE, baselineIn, baselineText } from '../core/guard/store';
import type { Pack } from '../core/pack';
import { labelWords } from '../core/packs/synonyms';
import { type WorkbookFile, readCustomPart } from '../xlsx';
import type { EntryProblem } from './entry';
import type { OpenedFile } from './opened-file';

/** A template as text: some kilobytes, which a thread takes in sooner than it opens the workbook. */
export type KeptTemplate = string;

/** no-forms: the workbook holds no self-evaluation form. */
export type TemplateProblem = EntryProblem | 'no-forms';

export type TemplateAnswer =
  | { readonly ok: true; readonly template: KeptTemplate }
  | { readonly ok: false; readonly problem: TemplateProblem };

export function templateIn(opened: OpenedFile, pack?: Pack): TemplateAnswer {
  if (!opened.ok) return { ok: false, problem: opened.problem.code };
  const baseline = baselineOf(opened.file.workbook, 'template', pack && labelWords(pack.synonyms));
  if (baseline.forms.length === 0) return { ok: false, problem: 'no-forms' };
  return { ok: true, template: baselineText(baseline) };
}

/** @throws for a text that is none of {@link templateIn} */
export function restoreTemplate(template: KeptTemplate, pack?: Pack): Baseline {
  const baseline = baselineIn(template, pack && labelWords(pack.synonyms));
  if (!baseline) throw new Error('this is no template');
  return baseline;
}

/**
 * What a file is compared with: the template that was given, else the baseline that the file carries. Whoever gives
 * one trusts it more than what came with the file; null where there is neither.
 */
export function baselineFor(file: WorkbookFile, given: Baseline | undefined, pack?: Pack): Baseline | null {
  if (given) return given;
  const text = readCustomPart(file, BASELINE_NAMESPACE);
  return text === null ? null : baselineIn(text, pack && labelWords(pack.synonyms));
}
