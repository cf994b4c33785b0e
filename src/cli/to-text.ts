/** A check's report for people at a terminal. */
import pc from 'picocolors';
import type { CheckReport, FormReport } from '../core/check';
import type { Finding, Severity } from '../core/finding';
import { formatAddress } from '../core/grid/address';
import { formatDecimal } from '../core/text/decimal';
import type { LapsedWaiver, WaivedFinding, Waiver } from '../core/waiver';
import { render } from '../locales/render';
import { fixTitleOf, messageOf, wordingOf } from '../locales/wording';
import type { Language } from './language';

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
    if (report.forms.length === 0) lines.push(`  ${texts.verdict.noForm}`);
    for (const form of report.forms) lines.push(...this.form(form));
    lines.push(...report.lapsed.map((lapsed) => this.lapsed(lapsed)));
    return lines.join('\n');
  }

  problem(path: string, message: string): string {
    return `${this.colors.bold(path)}\n  ${this.colors.red(`✖ ${this.language.texts.verdict.unreadable}`)} ${message}`;
  }

  private form({ form, pack, findings, waived, deactivated, results, score }: FormReport): string[] {
    const { texts } = this.language;
    const notCheckable = results.filter(({ state }) => state === 'not-checkable').length;
    const checked = results.length - notCheckable;
    const claimed = score.claimed ? formatDecimal(score.claimed) : '—';
    const scoreLine = score.recomputed
      ? render(texts.score, { claimed, recomputed: formatDecimal(score.recomputed) })
      : render(texts.scoreOpen, { claimed });
    return [
      `  ${form.title?.text.replace(/\s+/g, ' ') ?? ''}  ${form.id}  ${pack}`,
      `  ${this.verdict(findings)}  ${scoreLine}  ${render(texts.coverage, { checked, notCheckable })}`,
      ...findings.flatMap((finding) => this.finding(finding)),
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
        finding.arithmetic.map(({ text, at }) => (at ? `${text}[${formatAddress(at)}]` : text)).join(''),
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

function statementText({ reason, by, at }: Waiver): string {
  const signed = [by, at].filter((part) => part !== undefined).join(' ');
  return signed === '' ? reason : `${reason}（${signed}）`;
}
