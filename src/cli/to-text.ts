/** A check's report for people at a terminal. */
import pc from 'picocolors';
import type { Change, Fault } from '../core/accounts/repair';
import {
  type AccountsReport,
  type CheckReport,
  type Checked,
  type FormReport,
  type TableReport,
  checkedParts,
} from '../core/check/report';
import type { Finding, Severity } from '../core/finding';
import { formatAddress, refName } from '../core/grid/address';
import { shownLike } from '../core/rules/accounts-amounts';
import { formatDecimal } from '../core/text/decimal';
import type { LapsedWaiver, WaivedFinding, Waiver } from '../core/waiver';
import { render } from '../locales/render';
import { fixTitleOf, messageOf, wordingOf } from '../locales/wording';
import type { Language } from './language';
import { readinessLines } from './readiness-text';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: 'ℹ' };

type Colors = ReturnType<typeof pc.createColors>;

/** Draws reports as text; colours only where the reader can show them. */
export class TextReport {
  private readonly colors: Colors;

  constructor(
    private readonly language: Language,
    colored: boolean,
  ) {
    this.colors = pc.createColors(colored);
  }

  file(path: string, report: CheckReport): string {
    const { texts } = this.language;
    const lines = [this.colors.bold(path)];
    if (checkedParts(report).length === 0) lines.push(`  ${texts.verdict.noForm}`);
    for (const form of report.forms) lines.push(...this.form(form));
    lines.push(...this.readiness(report));
    for (const accounts of report.accounts) lines.push(...this.accounts(accounts));
    lines.push(...report.lapsed.map((lapsed) => this.lapsed(lapsed)));
    return lines.join('\n');
  }

  problem(path: string, message: string): string {
    return `${this.colors.bold(path)}\n  ${this.colors.red(`✖ ${this.language.texts.verdict.unreadable}`)} ${message}`;
  }

  private readiness(report: CheckReport): string[] {
    const told = readinessLines(report, this.language);
    if (!told) return [];
    const paint = told.isReady ? this.colors.green : this.colors.red;
    return [paint(`  ${told.verdict}`), ...told.reasons.map((reason) => `    ${reason}`)];
  }

  private form(report: FormReport): string[] {
    const { texts } = this.language;
    const { form, score } = report;
    const claimed = score.claimed ? formatDecimal(score.claimed) : '—';
    const scoreLine = score.recomputed
      ? render(texts.score, { claimed, recomputed: formatDecimal(score.recomputed) })
      : render(texts.scoreOpen, { claimed });
    return this.part(report, form, scoreLine);
  }

  private accounts({ tables, balances, faults }: AccountsReport): string[] {
    const failed = faults.flatMap((fault) => this.fault(fault, balances));
    return [...tables.flatMap((report) => this.table(report)), ...failed];
  }

  private table(report: TableReport): string[] {
    const count = (state: string): number =>
      report.balances.filter((balance) => balance.state === state).length;
    const values = {
      all: report.balances.length,
      rounding: count('rounding'),
      broken: count('broken'),
      unreadable: count('unreadable'),
    };
    const told = report.findings.filter((finding) => !isRemainder(finding));
    const lines = this.part(report, report.table, render(this.language.texts.equalities, values), told);
    return [...lines, ...this.remainders(report.findings.filter(isRemainder))];
  }

  /** Published tables have dozens of them: one line for all. */
  private remainders(findings: readonly Finding[]): string[] {
    if (findings.length === 0) return [];
    const { locale } = this.language;
    const cells = new Set(findings.flatMap(({ cells: [first] }) => (first ? [formatAddress(first)] : [])));
    const values = { count: cells.size, cells: [...cells].join(' ') };
    const sign = this.paint('info', `${SIGNS.info} ${locale.interface.severity.info}`);
    return [`    ${sign} ${render(locale.accounts.remainders, values)}`];
  }

  /** The equalities that fail together, and the cells that are most likely wrong. */
  private fault(
    { broken, repairs: [first, ...others], unique }: Fault,
    balances: AccountsReport['balances'],
  ) {
    const { texts } = this.language;
    const rules = [...new Set(broken.flatMap((index) => balances[index]?.equality.rule ?? []))];
    const values = { count: broken.length, rules: rules.join(' ') };
    if (!first) return [this.colors.yellow(`  ${render(texts.noRepair, values)}`)];
    return [
      this.colors.red(`  ${render(unique ? texts.uniqueRepair : texts.likelyRepair, values)}`),
      ...first.changes.map((change) => `    ${this.change(change)}`),
      ...others.map(({ changes }) =>
        this.colors.dim(`    ${texts.otherRepair} ${changes.map((one) => this.change(one)).join('；')}`),
      ),
    ];
  }

  private change({ figure, fen, slip }: Change): string {
    const { locale, texts } = this.language;
    const expected = shownLike(figure, fen);
    const found = figure.field.text === '' ? texts.blank : figure.field.text;
    const why = slip === null ? '' : `（${locale.accounts.slips[slip]}）`;
    return `${refName(figure.at)} ${figure.name}：${found} → ${expected}${why}`;
  }

  /**
   * A form or table with its own line in the middle of the head.
   * @param told the findings that are told one by one
   */
  private part(
    { pack, findings, waived, deactivated, results }: Checked,
    { id, title }: { readonly id: string; readonly title: { readonly text: string } | null },
    own: string,
    told = findings,
  ): string[] {
    const { texts } = this.language;
    const notCheckable = results.filter(({ state }) => state === 'not-checkable').length;
    const checked = results.length - notCheckable;
    return [
      `  ${title?.text.replace(/\s+/g, ' ') ?? ''}  ${id}  ${pack}`,
      `  ${this.verdict(findings)}  ${own}  ${render(texts.coverage, { checked, notCheckable })}`,
      ...told.flatMap((finding) => this.finding(finding)),
      ...waived.map((one) => this.waived(one)),
      ...deactivated.map(({ rule, reason }) =>
        this.colors.dim(`    ${texts.deactivated} ${rule}：${reason}`),
      ),
    ];
  }

  private waived({ finding, waiver }: WaivedFinding): string {
    const { locale, texts } = this.language;
    const place = finding.cells[0] ? formatAddress(finding.cells[0]) : '';
    const message = messageOf(locale, finding);
    return this.colors.dim(
      `    ${texts.waived} ${place} ${finding.rule} ${message}\n        ${texts.reason}：${statementText(waiver)}`,
    );
  }

  private lapsed({ waiver, finding }: LapsedWaiver): string {
    const { texts } = this.language;
    const place = finding?.cells[0] ? formatAddress(finding.cells[0]) : texts.nothingThere;
    return this.colors.yellow(
      `    ${texts.lapsed} ${place} ${waiver.rule}\n        ${texts.reason}：${statementText(waiver)}`,
    );
  }

  private verdict(findings: readonly Finding[]): string {
    const { verdict } = this.language.texts;
    const count = (severity: Severity): number =>
      findings.filter((finding) => finding.severity === severity).length;
    if (findings.length === 0) return this.colors.green(`✔ ${verdict.passed}`);
    const values = { errors: count('error'), warnings: count('warning'), infos: count('info') };
    return render(verdict.failed, values);
  }

  private finding(finding: Finding): string[] {
    const { locale, texts } = this.language;
    const place = finding.cells[0] ? formatAddress(finding.cells[0]) : '';
    const sign = this.paint(
      finding.severity,
      `${SIGNS[finding.severity]} ${locale.interface.severity[finding.severity]}`,
    );
    const lines = [`    ${sign} ${place} ${finding.rule} ${messageOf(locale, finding)}`];
    const detail = (label: string, text: string): number =>
      lines.push(this.colors.dim(`        ${label}：${text}`));
    if (finding.arithmetic.length > 0) {
      detail(
        texts.arithmetic,
        finding.arithmetic
          .map(({ text, at }) => (at ? `${text}[${refName(at, finding.sheet)}]` : text))
          .join(''),
      );
    }
    detail(texts.basis, wordingOf(locale, finding.rule).basis);
    for (const fix of finding.fixes) {
      detail(fix.kind === 'safe' ? texts.fix : texts.suggestion, fixTitleOf(locale, finding, fix));
    }
    return lines;
  }

  private paint(severity: Severity, text: string): string {
    if (severity === 'error') return this.colors.red(text);
    return severity === 'warning' ? this.colors.yellow(text) : this.colors.cyan(text);
  }
}

function isRemainder({ severity, message }: Finding): boolean {
  return severity === 'info' && message.id === 'rounding';
}

function statementText({ reason, by, at }: Waiver): string {
  const signed = [by, at].filter((part) => part !== undefined).join(' ');
  return signed === '' ? reason : `${reason}（${signed}）`;
}
