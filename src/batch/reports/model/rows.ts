/** Findings as the rows of a report. */
import type { TableCode } from '../../../core/accounts/model';
import { type CheckReport, recognisedIn } from '../../../core/check/report';
import type { Finding, Severity, Term } from '../../../core/finding';
import { findingIdentity } from '../../../core/finding-identity';
import { type CellRef, formatAddress } from '../../../core/grid/address';
import { type NamedPart, namedParts } from '../../../core/recognised';
import type { WaivedFinding } from '../../../core/waiver';
import { fixTitleOf, messageOf, wordingOf } from '../../../locales/wording';
import type { CellPlace, FindingRow, ReportLanguage, WaivedRow } from './parts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
/** Beyond this a row names the first cells only. */
const MOST_CELLS = 4;
const MOST_SUGGESTIONS = 3;

/** Numbers the rows of one workbook in the order in which they are asked for. */
export class Rows {
  private count = 0;
  private readonly numbers = new Map<Finding, number>();
  private readonly parts: readonly NamedPart[];
  /** Numbers of the tables of the accounts, by their ids. */
  private readonly tables: ReadonlyMap<string, string>;

  constructor(
    report: CheckReport,
    private readonly language: ReportLanguage,
    private readonly since: (finding: Finding) => FindingRow['since'],
  ) {
    this.parts = namedParts(recognisedIn(report));
    const tables = report.accounts.flatMap((accounts) => accounts.tables.map(({ table }) => table));
    this.tables = new Map(tables.map(({ id, table }) => [id, tableNumber(table)]));
  }

  /** Errors first, else in the order given. */
  findings(findings: readonly Finding[]): readonly FindingRow[] {
    const ordered = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
    return ordered.map((finding) => this.row(finding, actionOf(finding, this.language)));
  }

  /** @throws for a finding whose row was not asked for */
  numberOf(finding: Finding): number {
    const number = this.numbers.get(finding);
    if (number === undefined) throw new Error(`the finding of ${finding.rule} has no row`);
    return number;
  }

  waived(waived: readonly WaivedFinding[]): readonly WaivedRow[] {
    return waived.map(({ finding, waiver: { reason, by = '', at = '' } }) => ({
      ...this.row(finding, this.language.report.waived.stated(reason)),
      reason,
      by,
      at,
    }));
  }

  private row(finding: Finding, action: string): FindingRow {
    const { locale } = this.language;
    const { title, basis } = wordingOf(locale, finding.rule);
    this.numbers.set(finding, ++this.count);
    return {
      number: this.count,
      severity: finding.severity,
      place: placeOf(finding),
      cells: this.cellsOf(finding),
      related: finding.related.map(placeAt),
      rule: finding.rule,
      title,
      message: messageOf(locale, finding),
      found: finding.found,
      expected: finding.expected ?? '',
      arithmetic: arithmeticText(finding.arithmetic),
      basis,
      action,
      fixes: finding.fixes.map((fix) => ({ kind: fix.kind, title: fixTitleOf(locale, finding, fix) })),
      identity: findingIdentity(finding, this.parts),
      since: this.since(finding),
    };
  }

  private cellsOf({ form, cells }: Finding): string {
    const { locale, report } = this.language;
    const shown = cells.slice(0, MOST_CELLS).map(formatAddress).join(report.listMark);
    const named = cells.length > MOST_CELLS ? report.findings.cells(shown, cells.length) : shown;
    const bare = cells.length === 0 ? report.findings.wholeForm : named;
    const table = this.tables.get(form);
    return table === undefined ? bare : locale.interface.pane.accounts.cell(table, bare);
  }
}

/** The 3 of `T3`. */
export function tableNumber(code: TableCode): string {
  return code.slice(1);
}

export function placeAt(at: CellRef): CellPlace {
  return { sheet: at.sheet, cell: formatAddress(at) };
}

/** The cell to look at first. */
export function placeOf({ sheet, cells: [first] }: Pick<Finding, 'sheet' | 'cells'>): CellPlace | null {
  return first ? { sheet, cell: formatAddress(first) } : null;
}

export function arithmeticText(terms: readonly Term[]): string {
  return terms.map(({ text }) => text).join('');
}

/** What to do about a finding. */
export function actionOf(
  finding: Finding,
  { locale, report: { actions, listMark } }: ReportLanguage,
): string {
  const { fixes, withheldBy, severity } = finding;
  if (withheldBy.length > 0) return actions.withheld(withheldBy.join(listMark));
  const titles = fixes.map((fix) => fixTitleOf(locale, finding, fix));
  const [first, ...others] = titles;
  if (first === undefined) return actions[severity];
  if (fixes[0]?.kind === 'safe') return actions.safe(first);
  const shown = others.slice(0, MOST_SUGGESTIONS - 1);
  const rest = others.length - shown.length;
  return [
    actions.suggested(first),
    ...shown.map((title) => actions.or(title)),
    ...(rest > 0 ? [actions.moreSuggestions(rest)] : []),
  ].join('\n');
}
