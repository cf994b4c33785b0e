/** Which sheet the person has gone to, and whether what is shown goes along. */
import type { CheckReport } from '../../core/check/report';
import type { Scope } from './reports';
import { hasFormsOn, scopeOnSheet } from './scope';

export class ActiveSheet {
  /** The last sheet with a form or table that the person was on. */
  private home: string | null = null;
  /** Where we have sent them: no wish of theirs to see another form. */
  private sentTo: string | null = null;

  sending(sheet: string): void {
    this.sentTo = sheet;
  }

  /** The scope once the person is on the sheet. */
  arrived(sheet: string, report: CheckReport, scope: Scope): Scope {
    const { home, sentTo } = this;
    this.sentTo = null;
    if (sheet === home || !hasFormsOn(report, sheet)) return scope;
    this.home = sheet;
    return sheet === sentTo ? scope : scopeOnSheet(report, scope, home, sheet);
  }
}
