/** What an earlier check said of forms and tables that have not changed since. */
import type { AccountsSet } from '../accounts/model';
import type { Form } from '../forms/model';
import { cardOf } from '../rules/card';
import type { AccountsReport, CheckReport, FormReport } from './report';

export class Known {
  /** No form shows the others anything else than before. */
  readonly sameCards: boolean;
  private readonly forms: ReadonlyMap<Form, FormReport>;
  private readonly sets: ReadonlyMap<AccountsSet, AccountsReport>;

  constructor(before: CheckReport | undefined, forms: readonly Form[]) {
    const { forms: reports = [], accounts = [] } = before ?? {};
    this.forms = new Map(reports.map((report) => [report.form, report]));
    this.sets = new Map(accounts.map((report) => [report.set, report]));
    this.sameCards =
      reports.length === forms.length && reports.every(({ form }, i) => showsTheSame(form, forms[i]));
  }

  form(form: Form): FormReport | undefined {
    return this.forms.get(form);
  }

  accounts(set: AccountsSet): AccountsReport | undefined {
    return this.sameCards ? this.sets.get(set) : undefined;
  }
}

function showsTheSame(before: Form, now: Form | undefined): boolean {
  if (before === now) return true;
  return now !== undefined && JSON.stringify(cardOf(before)) === JSON.stringify(cardOf(now));
}
