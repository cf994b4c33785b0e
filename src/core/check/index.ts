/** Checks a workbook: every rule on every form and table, with one of four outcomes each. Pure. */
import { recogniseAccounts } from '../accounts/recognise';
import type { Form } from '../forms/model';
import { recognise } from '../forms/recognise';
import type { Workbook } from '../grid/workbook';
import { DEFAULT_PACK, type Pack, packName } from '../pack';
import { labelWords } from '../packs/synonyms';
import type { Recognised } from '../recognised';
import { cardOf, inCardOrder } from '../rules/card';
import { WaiverBook } from '../waiver';
import { checkAccounts } from './accounts';
import { checkForm } from './form';
import type { CheckOptions } from './options';
import { type CheckReport, checkedParts, countBySeverity } from './report';

export type { CheckOptions } from './options';
export * from './report';

/** Recognises and checks all of the workbook. A rule that throws is a defect and is not caught here. */
export function check(workbook: Workbook, options: CheckOptions = {}): CheckReport {
  const forms = recogniseFor(workbook, options.pack);
  return checkParts(workbook, { forms, accounts: recogniseAccounts(workbook) }, options);
}

/** The forms of the workbook, read with the synonyms of the chosen pack. */
export function recogniseFor(workbook: Workbook, pack?: Pack): readonly Form[] {
  return recognise(workbook, pack && labelWords(pack.synonyms));
}

/** Checks these forms of the workbook and nothing else. */
export function checkForms(
  workbook: Workbook,
  forms: readonly Form[],
  options: CheckOptions = {},
): CheckReport {
  return checkParts(workbook, { forms, accounts: [] }, options);
}

function checkParts(workbook: Workbook, recognised: Recognised, options: CheckOptions): CheckReport {
  const { forms, accounts } = recognised;
  const cards = inCardOrder([...forms.map((form) => cardOf(form)), ...(options.others ?? [])]);
  const book = new WaiverBook(workbook, recognised);
  const parts = {
    forms: forms.map((form) => checkForm({ workbook, form, cards, book }, options)),
    accounts: accounts.map((set) => checkAccounts({ workbook, set, cards, book }, options)),
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
  };
}
