/** The blank official template that all files of a batch are compared with. */
import type { Workbook } from '../core/grid/workbook';
import { type Baseline, baselineOf } from '../core/guard/baseline';
import { BASELINE_NAMESPACE, baselineIn, baselineText } from '../core/guard/store';
import type { Pack } from '../core/pack';
import { packWords } from '../core/packs/synonyms';
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
  const baseline = templateOf(opened.file.workbook, pack);
  return baseline ? { ok: true, template: baselineText(baseline) } : { ok: false, problem: 'no-forms' };
}

/** The workbook as a template for others; null where it holds no self-evaluation form. */
export function templateOf(workbook: Workbook, pack?: Pack): Baseline | null {
  const baseline = baselineOf(workbook, 'template', packWords(pack));
  return baseline.forms.length === 0 ? null : baseline;
}

/** @throws for a text that is none of {@link templateIn} */
export function restoreTemplate(template: KeptTemplate, pack?: Pack): Baseline {
  const baseline = baselineIn(template, packWords(pack));
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
  return text === null ? null : baselineIn(text, packWords(pack));
}
