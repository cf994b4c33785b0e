/** Checks one self-evaluation form. */
import { type Comparison, compareIndicator } from '../comparing';
import { ownRule } from '../custom/own-rule';
import { findingKey } from '../finding';
import type { Field, Form } from '../forms/model';
import { type Sheet, type Workbook, sheetNamed } from '../grid/workbook';
import { packName } from '../pack';
import { activeRules } from '../packs/active-rules';
import { resolvePack } from '../packs/resolve';
import { allRules } from '../rules';
import { unmetRows } from '../rules/indicators';
import { type FormRule, type Outcome, type RuleContext, isFormRule, notCheckable } from '../rules/rule';
import { scoreOf } from '../score';
import type { Big } from '../text/decimal';
import type { WaiverBook } from '../waiver';
import { withhold } from '../withhold';
import type { CheckOptions } from './options';
import { findingsOf, resultOf } from './outcomes';
import type { FormReport } from './report';

/** The only rule that speaks about a form that could not be read completely. */
const RULE_OF_INCOMPLETE_FORMS = 'T01';

/** A form and what the check knows around it. */
interface Subject extends Pick<RuleContext, 'workbook' | 'form' | 'cards'> {
  readonly book: WaiverBook;
}

export function checkForm({ workbook, form, cards, book }: Subject, options: CheckOptions): FormReport {
  const { known, previous = null, waivers = [] } = options;
  const sheet = sheetOf(workbook, form);
  const pack = resolvePack(form, options.pack);
  const active = activeRules((options.rules ?? allRules()).filter(isFormRule), pack);
  const rules = [...active.rules, ...pack.own.map(ownRule)];
  const context = contextOf({ workbook, sheet, form, cards, previous, parameters: pack.parameters });
  const outcomes = rules.map((rule) => ({ rule, outcome: outcomeOn(rule, context) }));
  const { open, waived } = book.split(findingsOf(outcomes, form, pack), waivers);
  const findings = withhold(open, rules, (finding) => known === undefined || known.has(findingKey(finding)));
  return {
    form,
    pack: packName(pack),
    results: outcomes.map(resultOf),
    deactivated: active.deactivated,
    findings,
    waived,
    comparisons: form.indicators.map((indicator) => context.compare(indicator)),
    score: scoreOf(form, findings, pack.parameters, proportionalScores(context)),
  };
}

/**
 * The report of a form that has not changed, with the rules asked again that look at other forms.
 * @param before made with the same options
 */
export function checkAgainAcross(
  before: FormReport,
  { workbook, form, cards, book }: Subject,
  options: CheckOptions,
): FormReport {
  const { previous = null, waivers = [] } = options;
  const sheet = sheetOf(workbook, form);
  const pack = resolvePack(form, options.pack);
  const { rules } = activeRules((options.rules ?? allRules()).filter(isFormRule), pack);
  const across = new Set(rules.filter((rule) => rule.across).map(({ code }) => code));
  const context = contextOf({ workbook, sheet, form, cards, previous, parameters: pack.parameters });
  const outcomes = rules
    .filter(({ code }) => across.has(code))
    .map((rule) => ({ rule, outcome: outcomeOn(rule, context) }));
  const { open, waived } = book.split(findingsOf(outcomes, form, pack), waivers);
  const results = new Map(outcomes.map((outcome) => [outcome.rule.code, resultOf(outcome)]));
  const order = new Map(before.results.map(({ rule }, index) => [rule, index]));
  const merged = <T>(kept: readonly T[], fresh: readonly T[], ruleOf: (item: T) => string): readonly T[] =>
    [...kept.filter((item) => !across.has(ruleOf(item))), ...fresh].sort(
      (a, b) => (order.get(ruleOf(a)) ?? 0) - (order.get(ruleOf(b)) ?? 0),
    );
  return {
    ...before,
    results: before.results.map((result) => results.get(result.rule) ?? result),
    findings: merged(before.findings, open, ({ rule }) => rule),
    waived: merged(before.waived, waived, ({ finding }) => finding.rule),
  };
}

function sheetOf(workbook: Workbook, { sheet }: Form): Sheet {
  const found = sheetNamed(workbook, sheet);
  if (!found) throw new Error(`the workbook has no sheet ${sheet}`);
  return found;
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

function outcomeOn(rule: FormRule, context: RuleContext): Outcome {
  const speaks = context.form.complete || rule.code === RULE_OF_INCOMPLETE_FORMS;
  return speaks ? rule.check(context) : notCheckable('form-incomplete');
}
