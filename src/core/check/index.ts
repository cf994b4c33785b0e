/** Checks a workbook: every rule on every form and table, with one of four outcomes each. Pure. */
import { type AccountsSet, tablesOf } from '../accounts/model';
import { recogniseAccounts } from '../accounts/recognise';
import type { Form } from '../forms/model';
import { recognise } from '../forms/recognise';
import { Guarded } from '../guard/view';
import { SheetViews } from '../forms/views';
import type { Workbook } from '../grid/workbook';
import { DEFAULT_PACK, type Pack, packName } from '../pack';
import { packWords } from '../packs/synonyms';
import type { Recognised } from '../recognised';
import { cardOf, inCardOrder } from '../rules/card';
import { WaiverBook } from '../waiver';
import { checkAccounts } from './accounts';
import { checkAgainAcross, checkForm } from './form';
import { Known } from './known';
import type { CheckOptions } from './options';
import { type CheckReport, checkedParts, countBySeverity, recognisedIn } from './report';

export type { CheckOptions } from './options';
export * from './report';
export { type Change, type Rereading, rereadingAfter } from './touched';

/** Recognises and checks all of the workbook. A rule that throws is a defect and is not caught here. */
export function check(workbook: Workbook, options: CheckOptions = {}): CheckReport {
  return checkRecognised(workbook, recogniseParts(workbook, options.pack), options);
}

/** The forms and tables of the workbook, read with the synonyms of the chosen pack. */
export function recogniseParts(workbook: Workbook, pack?: Pack): Recognised {
  const words = packWords(pack);
  const views = new SheetViews(workbook, words);
  const forms = recognise(workbook, words, undefined, views);
  // An office's words are for the labels of forms.
  const accounts = words ? recogniseAccounts(workbook) : recogniseAccounts(workbook, views);
  return { forms, accounts };
}

/**
 * What {@link check} says of the workbook, at the cost of the sheets that are not those of the earlier check.
 * @param before made with the same options
 */
export function recheck(
  before: { readonly workbook: Workbook; readonly report: CheckReport },
  workbook: Workbook,
  options: CheckOptions = {},
): CheckReport {
  const old = new Set(before.workbook.sheets);
  const names = new Set(workbook.sheets.filter((sheet) => old.has(sheet)).map(({ name }) => name));
  const known = formsBySheet(before.report);
  const forms = recognise(workbook, packWords(options.pack), (sheet) =>
    names.has(sheet) ? (known.get(sheet) ?? []) : null,
  );
  return checkParts(workbook, { forms, accounts: accountsAfter(before, workbook, names) }, options, before);
}

function formsBySheet({ forms }: CheckReport): ReadonlyMap<string, readonly Form[]> {
  const bySheet = new Map<string, Form[]>();
  for (const { form } of forms) {
    const others = bySheet.get(form.sheet);
    if (others) others.push(form);
    else bySheet.set(form.sheet, [form]);
  }
  return bySheet;
}

/** The sets of the earlier check where no table stands, or stood, on a sheet that has changed. */
function accountsAfter(
  before: { readonly report: CheckReport },
  workbook: Workbook,
  same: ReadonlySet<string>,
): readonly AccountsSet[] {
  const { accounts } = recognisedIn(before.report);
  const changed = workbook.sheets.filter(({ name }) => !same.has(name));
  const isKept =
    accounts.every((set) => tablesOf(set).every(({ sheet }) => same.has(sheet))) &&
    recogniseAccounts({ ...workbook, sheets: changed }).length === 0;
  return isKept ? accounts : recogniseAccounts(workbook);
}

/** Its forms alone. */
export function recogniseFor(workbook: Workbook, pack?: Pack): readonly Form[] {
  return recognise(workbook, packWords(pack));
}

/** Checks these forms and tables of the workbook and nothing else. */
export function checkRecognised(
  workbook: Workbook,
  recognised: Recognised,
  options: CheckOptions = {},
): CheckReport {
  return checkParts(workbook, recognised, options);
}

function checkParts(
  workbook: Workbook,
  recognised: Recognised,
  options: CheckOptions,
  before?: { readonly workbook: Workbook; readonly report: CheckReport },
): CheckReport {
  const { forms, accounts } = recognised;
  const cards = inCardOrder([...forms.map((form) => cardOf(form)), ...(options.others ?? [])]);
  const book = new WaiverBook(workbook, recognised);
  const known = new Known(before?.report, forms);
  const guarded = new Guarded(options.baseline, workbook, forms);
  const was = before && new Guarded(options.baseline, before.workbook, recognisedIn(before.report).forms);
  const parts = {
    forms: forms.map((form) => {
      const subject = { workbook, form, cards, baseline: guarded.of(form), book };
      const report = was?.keyOf(form) === guarded.keyOf(form) ? known.form(form) : undefined;
      if (!report) return checkForm(subject, options);
      return known.sameCards ? report : checkAgainAcross(report, subject, options);
    }),
    accounts: accounts.map(
      (set) => known.accounts(set) ?? checkAccounts({ workbook, set, cards, book }, options),
    ),
  };
  const findings = checkedParts(parts).flatMap((part) => part.findings);
  const waived = checkedParts(parts).flatMap((part) => part.waived);
  return {
    pack: packName(options.pack ?? DEFAULT_PACK),
    ...parts,
    findings,
    waived,
    lapsed: book.lapsed(options.waivers ?? [], waived, findings),
    counts: countBySeverity(findings),
    lost: guarded.lost,
  };
}
