/** `formlint waive`: sets findings of one cell aside with a reason, in a copy of the workbook. */
import { baselineFor } from '../batch/template';
import { type CheckReport, check, recognisedIn } from '../core/check';
import type { Finding } from '../core/finding';
import { type Address, formatAddress, parseAddress, sameAddress } from '../core/grid/address';
import { WaiverBook } from '../core/waiver';
import { render } from '../locales/render';
import { messageOf } from '../locales/wording';
import { saveEdits } from '../xlsx';
import { openBaseline } from './baseline';
import { EXIT, type ExitCode, refuse } from './exit';
import { LANGUAGES, type Language, type LanguageName } from './language';
import { openInput, problemOf } from './open';
import { realPath, writeResult, writeWhole } from './output';
import { choosePack } from './pack';
import { waiversOf, waiversPart } from './waivers';

export interface WaiveFlags {
  readonly rule: string;
  /** A1 */
  readonly cell: string;
  /** Needed where several sheets have such a finding. */
  readonly sheet?: string;
  readonly reason: string;
  readonly by?: string;
  readonly out: string;
  readonly pack?: string;
  /** The blank template, or the workbook as received; absent: the baseline that the file carries, if any. */
  readonly baseline?: string;
  readonly lang: LanguageName;
}

/** @param today `2026-03-01`: when the waiver is given */
export function runWaive(file: string, flags: WaiveFlags, today: string): ExitCode {
  const chosen = choosePack(flags.pack, LANGUAGES[flags.lang]);
  if (!chosen) return EXIT.nothing;
  const { language, ...options } = chosen;
  const compared = flags.baseline === undefined ? null : openBaseline(flags.baseline, chosen);
  if (compared && !compared.ok) return refuse(compared.message);
  const opened = openInput(file, language.locale);
  if (!opened.ok) return refuse(opened.problem.message);
  if (opened.file.format === 'xls') return refuse(problemOf('save-as-xlsx', language.locale).message);
  const waivers = waiversOf(opened.file);
  const baseline = baselineFor(opened.file, compared?.baseline, options.pack);
  const report = check(opened.file.workbook, { ...options, ...(baseline && { baseline }), waivers });
  const found = findingsAt(report, flags);
  const wrong = opened.file.signed
    ? problemOf('signed', language.locale).message
    : usageError(file, found, flags, language);
  if (wrong !== null) return refuse(wrong);
  const book = new WaiverBook(opened.file.workbook, recognisedIn(report));
  const { reason, by } = flags;
  const statement = { reason: reason.trim(), ...(by !== undefined && { by }), at: today };
  const added = found.map((finding) => book.waive(finding, statement));
  // A waiver that has lapsed gives way to the new one in its place.
  const kept = waivers.filter(
    (old) =>
      !added.some(({ rule, form, place }) => old.rule === rule && old.form === form && old.place === place),
  );
  try {
    writeWhole(flags.out, saveEdits(opened.file, [], { customParts: [waiversPart([...kept, ...added])] }));
  } catch {
    return refuse(problemOf('unsaved', language.locale).message);
  }
  writeResult(`${found.map((finding) => line(finding, language)).join('\n')}\n`, undefined);
  return EXIT.clean;
}

function findingsAt({ findings }: CheckReport, { rule, cell, sheet }: WaiveFlags): readonly Finding[] {
  const at: Address | null = parseAddress(cell);
  return findings.filter(
    (finding) =>
      finding.rule === rule.toUpperCase() &&
      (sheet === undefined || finding.sheet === sheet) &&
      at !== null &&
      finding.cells[0] !== undefined &&
      sameAddress(finding.cells[0], at),
  );
}

function usageError(
  file: string,
  found: readonly Finding[],
  { rule, cell, reason, out }: WaiveFlags,
  { texts: { errors } }: Language,
): string | null {
  if (realPath(out) === realPath(file)) return render(errors.overInput, { path: out });
  if (reason.trim() === '') return errors.noReason;
  if (found.length === 0) return render(errors.noFinding, { rule, cell });
  return new Set(found.map(({ sheet }) => sheet)).size > 1 ? render(errors.whichSheet, { rule, cell }) : null;
}

function line(finding: Finding, { locale, texts }: Language): string {
  const place = finding.cells[0] ? formatAddress(finding.cells[0]) : '';
  return `${texts.waived} ${place} ${finding.rule} ${messageOf(locale, finding)}`;
}
