/** What became of an earlier submission, in a report. */
import type { Finding, Severity } from '../../../core/finding';
import { type CellRef, refName, sameAddress } from '../../../core/grid/address';
import type {
  ChangedCell,
  ComparedFinding,
  FindingState,
  PartComparison,
  PartName,
  ResubmissionCounts,
  RowName,
} from '../../../core/review/resubmission';
import { isInfo } from '../../../core/review/counts';
import { messageOf, wordingOf } from '../../../locales/wording';
import type { ComparedWith } from './additions';
import type { CellPlace, ReportLanguage } from './parts';
import { rowName } from './review-report';
import { placeAt, tableNumber } from './rows';

export interface WorkbookResubmission {
  /** The earlier workbook, as it is named to people. */
  readonly earlier: string;
  readonly counts: ResubmissionCounts;
  /** Forms and sets that only the earlier or only the later workbook has. */
  readonly missing: readonly LonePart[];
  readonly added: readonly LonePart[];
}

export interface LonePart {
  readonly name: string;
  /** How much is open in it. */
  readonly findings: number;
}

export interface SectionResubmission {
  readonly counts: ResubmissionCounts;
  /** How the two were known for the same where the code did not say it; '' else. */
  readonly matched: string;
  /** Errors and warnings that are still there, new, explained, mended, unclear. */
  readonly findings: readonly ComparedRow[];
  /** What is only worth a look, in the same order: for programs, people have it among the findings. */
  readonly infos: readonly ComparedRow[];
  readonly cells: readonly ChangedRow[];
  /** Cells beyond those listed. */
  readonly moreCells: number;
  /** Rows that came, went or were renamed, each as a line. */
  readonly rows: readonly string[];
}

export interface ComparedRow {
  readonly state: FindingState;
  /** Something else stands there now. */
  readonly changed: boolean;
  readonly severity: Severity;
  /** Where it is now; null for one without a cell, or whose cell is no more. */
  readonly place: CellPlace | null;
  /** `H8`, and where it was if that was elsewhere: `H9（原 H8）`. */
  readonly cell: string;
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly before: string;
  readonly after: string;
  /** Why it is thought so, or the reason given for it; '' for nothing. */
  readonly note: string;
  /** See {@link FindingRow.identity}. */
  readonly identity: string;
}

export interface ChangedRow {
  readonly place: CellPlace | null;
  readonly cell: string;
  /** `保洁面积 得分` */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Beyond this nobody reads on; all of them are in the JSON. */
const MOST_CHANGES = 300;

export function workbookResubmission(
  { earlier, comparison }: ComparedWith,
  language: ReportLanguage,
): WorkbookResubmission {
  const lone = (part: PartName): LonePart => ({ name: partTitle(part, language), findings: part.findings });
  return {
    earlier,
    counts: comparison.counts,
    missing: comparison.missing.map(lone),
    added: comparison.added.map(lone),
  };
}

/** What a report calls a cell of the section: `H8`, `表3 C14`. */
export type CellNames = (at: CellRef) => string;

/** @param name of the subject in the later submission */
export function sectionResubmission(
  { comparison }: ComparedWith,
  name: string,
  cellName: CellNames,
  language: ReportLanguage,
): SectionResubmission | null {
  const part = comparison.parts.find(({ later }) => later.name === name);
  if (!part) return null;
  const { by, findings, cells } = part;
  const { matched } = language.report.resubmission;
  const rowsOf = (some: readonly ComparedFinding[]): readonly ComparedRow[] =>
    some.map((finding) => comparedRow(finding, cells, cellName, language));
  return {
    counts: part.counts,
    matched: by === null || by === 'code' ? '' : matched[by],
    findings: rowsOf(findings.filter((finding) => !isInfo(finding))),
    infos: rowsOf(findings.filter(isInfo)),
    cells: cells.slice(0, MOST_CHANGES).map((cell) => changedRow(cell, cellName, language)),
    moreCells: Math.max(0, cells.length - MOST_CHANGES),
    rows: rowLines(part, language),
  };
}

function comparedRow(
  compared: ComparedFinding,
  cells: readonly ChangedCell[],
  cellName: CellNames,
  language: ReportLanguage,
): ComparedRow {
  const { state, changed, now, identity, earlier, later } = compared;
  const finding = foundOf(compared);
  const change = changeAt(cells, now);
  const before = earlier?.found ?? change?.before ?? finding.found;
  return {
    state,
    changed,
    severity: finding.severity,
    place: now && placeAt(now),
    cell: cellText(firstCell(earlier), now, cellName, language),
    rule: finding.rule,
    title: wordingOf(language.locale, finding.rule).title,
    message: messageOf(language.locale, finding),
    before,
    after: later?.found ?? change?.after ?? (now ? before : ''),
    note: noteText(compared, language),
    identity,
  };
}

/** As it is now, else as it was. */
function foundOf({ later, earlier }: ComparedFinding): Finding {
  const finding = later ?? earlier;
  if (!finding) throw new Error('a comparison without a finding');
  return finding;
}

function firstCell(finding: Finding | null): CellRef | null {
  const [first] = finding?.cells ?? [];
  return finding && first ? { sheet: finding.sheet, ...first } : null;
}

function changeAt(cells: readonly ChangedCell[], at: CellRef | null): ChangedCell | undefined {
  return at ? cells.find(({ later }) => later?.sheet === at.sheet && sameAddress(later, at)) : undefined;
}

/** Where the cell is and, if it was elsewhere on the sheet, where it was. */
function cellText(
  was: CellRef | null,
  now: CellRef | null,
  cellName: CellNames,
  { report }: ReportLanguage,
): string {
  const texts = report.resubmission;
  if (!now) return was ? texts.wasAt(refName(was, was.sheet)) : report.findings.wholeForm;
  const shown = cellName(now);
  return was && !sameAddress(was, now) ? `${shown}${texts.wasAt(refName(was, was.sheet))}` : shown;
}

function noteText({ state, changed, note, waiver }: ComparedFinding, { report }: ReportLanguage): string {
  const { notes, keptChanged, keptUnchanged } = report.resubmission;
  return [
    ...(state === 'kept' ? [changed ? keptChanged : keptUnchanged] : []),
    ...(waiver ? [report.waived.stated(waiver.reason)] : []),
    ...(note ? [notes[note]] : []),
  ].join('\n');
}

function changedRow(
  { earlier, later, labels, before, after }: ChangedCell,
  cellName: CellNames,
  language: ReportLanguage,
): ChangedRow {
  return {
    place: later && placeAt(later),
    cell: cellText(earlier, later, cellName, language),
    field: labels.length === 0 ? language.report.resubmission.wording : labels.join(' '),
    before,
    after,
  };
}

function rowLines({ rows, tables }: PartComparison, { report }: ReportLanguage): readonly string[] {
  const texts = report.resubmission;
  const named = ({ names }: RowName): string => rowName(names);
  return [
    ...tables.missing.map((table) => texts.tableMissing(tableNumber(table))),
    ...tables.added.map((table) => texts.tableAdded(tableNumber(table))),
    ...rows.renamed.map(({ earlier, later }) => texts.rowRenamed(named(earlier), named(later))),
    ...rows.added.map((row) => texts.rowAdded(named(row))),
    ...rows.removed.map((row) => texts.rowRemoved(named(row))),
  ];
}

function partTitle({ title, set }: PartName, { locale }: ReportLanguage): string {
  return set === null ? title : locale.interface.pane.accounts.sets[set];
}
