/** Checks the forms of a workbook: every rule on every form, with one of four outcomes each. Pure. */
import { type Comparison, compareIndicator } from './comparing';
import { type Finding, type MessageValues, type Severity, findingKey } from './finding';
import type { Field, Form } from './forms/model';
import { recognise } from './forms/recognise';
import { type Workbook, sheetNamed } from './grid/workbook';
import { DEFAULT_PACK, type Deactivation, type Pack, packName } from './pack';
import { activeRules, severityUnder } from './packs/active-rules';
import { resolvePack } from './packs/resolve';
import { labelWords } from './packs/synonyms';
import { allRules } from './rules';
import { type FormCard, cardOf, inCardOrder } from './rules/card';
import { unmetRows } from './rules/indicators';
import {
  type Draft,
  type Outcome,
  type ReasonId,
  type Rule,
  type RuleContext,
  notCheckable,
} from './rules/rule';
import { type FormScore, scoreOf } from './score';
import type { Big } from './text/decimal';
import { type LapsedWaiver, type WaivedFinding, type Waiver, WaiverBook } from './waiver';
import { withhold } from './withhold';

export interface CheckOptions {
  /** Absent: for each form the built-in pack that is for it. */
  readonly pack?: Pack;
  /** The rules to run besides those of the pack, in their order; absent: the whole catalogue. */
  readonly rules?: readonly Rule[];
  /**
   * Keys of the findings of an earlier check. Findings that came since are consequences of fixes: their own
   * fixes are not withheld, so that a total that agreed with its rows is recomputed along with them.
   */
  readonly known?: ReadonlySet<string>;
  /** The forms of the other files of a batch, for the rules that look across files. */
  readonly others?: readonly FormCard[];
  /** The forms of last year's workbook, for the rules that compare with it. */
  readonly previous?: readonly Form[];
  /** Findings that a waiver holds for are not open: they count for nothing and nothing fixes them. */
  readonly waivers?: readonly Waiver[];
}

export interface RuleResult {
  readonly rule: string;
  readonly state: Outcome['state'];
  /** Why the rule could not be checked; null in every other state. */
  readonly reason: { readonly id: ReasonId; readonly values: MessageValues } | null;
}

export interface FormReport {
  readonly form: Form;
  /** `cn-default@2026.1`: what the form was checked with. */
  readonly pack: string;
  /** One for each rule, in the order of the catalogue. */
  readonly results: readonly RuleResult[];
  /** Rules that the pack has switched off. */
  readonly deactivated: readonly Deactivation[];
  /** What is open, in the order of the catalogue, then by row and column. */
  readonly findings: readonly Finding[];
  /** What was set aside with a reason, in the same order. */
  readonly waived: readonly WaivedFinding[];
  /** Target against actual, one for each of {@link Form.indicators}. */
  readonly comparisons: readonly Comparison[];
  readonly score: FormScore;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface CheckReport {
  /** `cn-default@2026.1`: the chosen pack, else the national one; a form may have one of its own. */
  readonly pack: string;
  readonly forms: readonly FormReport[];
  /** Of all forms, in their order. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers given that hold for nothing any more, or stand for forms that were not checked. */
  readonly lapsed: readonly LapsedWaiver[];
  readonly counts: SeverityCounts;
}

/** The only rule that speaks about a form that could not be read completely. */
const RULE_OF_INCOMPLETE_FORMS = 'T01';

/** Recognises and checks every form of the workbook. A rule that throws is a defect and is not caught here. */
export function check(workbook: Workbook, options: CheckOptions = {}): CheckReport {
  return checkForms(workbook, recogniseFor(workbook, options.pack), options);
}

/** The forms of the workbook, read with the synonyms of the chosen pack. */
export function recogniseFor(workbook: Workbook, pack?: Pack): readonly Form[] {
  return recognise(workbook, pack && labelWords(pack.synonyms));
}

/** Checks these forms of the workbook and no others. */
export function checkForms(
  workbook: Workbook,
  forms: readonly Form[],
  options: CheckOptions = {},
): CheckReport {
  const cards = inCardOrder([...forms.map((form) => cardOf(form)), ...(options.others ?? [])]);
  const { waivers = [] } = options;
  const book = new WaiverBook(workbook, forms);
  const reports = forms.map((form) => checkForm({ workbook, form, cards, book }, options));
  const findings = reports.flatMap((report) => report.findings);
  const waived = reports.flatMap((report) => report.waived);
  return {
    pack: packName(options.pack ?? DEFAULT_PACK),
    forms: reports,
    findings,
    waived,
    lapsed: book.lapsed(waivers, waived, findings),
    counts: countBySeverity(findings),
  };
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A form and what the check knows around it. */
interface Subject extends Pick<RuleContext, 'workbook' | 'form' | 'cards'> {
  readonly book: WaiverBook;
}

function checkForm({ workbook, form, cards, book }: Subject, options: CheckOptions): FormReport {
  const { known, previous = null, waivers = [] } = options;
  const sheet = sheetNamed(workbook, form.sheet);
  if (!sheet) throw new Error(`the workbook has no sheet ${form.sheet}`);
  const pack = resolvePack(form, options.pack);
  const { rules, deactivated } = activeRules(options.rules ?? allRules(), pack);
  const context = contextOf({ workbook, sheet, form, cards, previous, parameters: pack.parameters });
  const outcomes = rules.map((rule) => ({ rule, outcome: outcomeOn(rule, context) }));
  const found = outcomes.flatMap(({ rule, outcome }) =>
    outcome.state === 'found'
      ? inOrder(outcome.drafts).map((draft) => findingOf(rule, form, draft, pack))
      : [],
  );
  const { open, waived } = book.split(found, waivers);
  const findings = withhold(open, rules, (finding) => known === undefined || known.has(findingKey(finding)));
  return {
    form,
    pack: packName(pack),
    results: outcomes.map(({ rule, outcome }) => resultOf(rule, outcome)),
    deactivated,
    findings,
    waived,
    comparisons: form.indicators.map((indicator) => context.compare(indicator)),
    score: scoreOf(form, findings, pack.parameters, proportionalScores(context)),
  };
}

function proportionalScores(context: RuleContext): ReadonlyMap<Field, Big> {
  const rows = unmetRows(context);
  return new Map(rows.flatMap(({ score, proportional }) => (proportional ? [[score, proportional]] : [])));
}

function contextOf(given: Omit<RuleContext, 'compare'>): RuleContext {
  const comparisons = new Map<number, Comparison>();
  return {
    ...given,
    compare(indicator) {
      const known = comparisons.get(indicator.row);
      if (known) return known;
      const comparison = compareIndicator(given.form, indicator);
      comparisons.set(indicator.row, comparison);
      return comparison;
    },
  };
}

function outcomeOn(rule: Rule, context: RuleContext): Outcome {
  const speaks = context.form.complete || rule.code === RULE_OF_INCOMPLETE_FORMS;
  return speaks ? rule.check(context) : notCheckable('form-incomplete');
}

function resultOf(rule: Rule, outcome: Outcome): RuleResult {
  const reason = outcome.state === 'not-checkable' ? { id: outcome.reason, values: outcome.values } : null;
  return { rule: rule.code, state: outcome.state, reason };
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => {
    const [first, second] = [a.cells[0], b.cells[0]];
    if (!first || !second) return Number(Boolean(second)) - Number(Boolean(first));
    return first.row - second.row || first.column - second.column;
  });
}

function findingOf(rule: Rule, form: Form, draft: Draft, pack: Pack): Finding {
  return {
    rule: rule.code,
    severity: severityUnder(pack, rule, draft.severity),
    form: form.id,
    sheet: form.sheet,
    cells: draft.cells,
    related: draft.related ?? [],
    message: draft.message,
    found: draft.found,
    expected: draft.expected ?? null,
    arithmetic: draft.arithmetic ?? [],
    fixes: draft.fixes ?? [],
    withheldBy: [],
  };
}
