/** Checks one self-evaluation form. */
import { type Comparison, compareIndicator } from '../comparing';
import { ownRule } from '../custom/own-rule';
import { findingKey } from '../finding';
import type { Field, Form } from '../forms/model';
import { type Sheet, type Workbook, sheetNamed } from '../grid/workbook';
import { type Pack, packName } from '../pack';
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

/** A form and what the check knows around it. */
interface Subject extends Pick<RuleContext, 'workbook' | 'form' | 'cards' | 'baseline'> {
  readonly book: WaiverBook;
}

export function checkForm(subject: Subject, options: CheckOptions): FormReport {
  const { form } = subject;
  const { known } = options;
  const pack = resolvePack(form, options.pack);
  const active = activeRules((options.rules ?? allRules()).filter(isFormRule), pack);
  const rules = [...active.rules, ...pack.own.map(ownRule)];
  const { context, results, open, waived } = ask(rules, subject, pack, options);
  const findings = withhold(open, rules, (finding) => known === undefined || known.has(findingKey(finding)));
  return {
    form,
    pack: packName(pack),
    results,
    deactivated: active.deactivated,
    findings,
    waived,
    comparisons: form.indicators.map((indicator) => context.compare(indicator)),
    score: scoreOf(form, findings, pack.parameters, proportionalScores(context)),
  };
}

/**
 * The report of a form that has not changed, with the rules asked again that look at other forms; the same report
 * where they say what they said.
 * @param before made with the same options
 */
export function checkAgainAcross(before: FormReport, subject: Subject, options: CheckOptions): FormReport {
  const pack = resolvePack(subject.form, options.pack);
  const looking = (options.rules ?? allRules()).filter(isFormRule).filter(({ across }) => across);
  const { rules } = activeRules(looking, pack);
  const { results, open, waived } = ask(rules, subject, pack, options);
  return withAnswers(before, { results, findings: open, waived });
}

/** What the rules say of the form, with what was set aside told apart. */
function ask(
  rules: readonly FormRule[],
  { workbook, form, cards, baseline, book }: Subject,
  pack: Pack,
  options: CheckOptions,
) {
  const { previous = null, waivers = [] } = options;
  const { parameters } = pack;
  const sheet = sheetOf(workbook, form);
  const context = contextOf({ workbook, sheet, form, cards, previous, baseline, parameters });
  const outcomes = rules.map((rule) => ({ rule, outcome: outcomeOn(rule, context) }));
  const { open, waived } = book.split(findingsOf(outcomes, form, pack), waivers);
  return { context, results: outcomes.map(resultOf), open, waived };
}

type Answers = Pick<FormReport, 'results' | 'findings' | 'waived'>;

/** The report with what some of its rules say now. */
function withAnswers(before: FormReport, now: Answers): FormReport {
  const asked = new Set(now.results.map(({ rule }) => rule));
  const old = answersOf(before, (rule) => asked.has(rule));
  if (JSON.stringify(old) === JSON.stringify(now)) return before;
  const kept = answersOf(before, (rule) => !asked.has(rule));
  const order = new Map(before.results.map(({ rule }, index) => [rule, index]));
  const inOrder = <T>(items: readonly T[], ruleOf: (item: T) => string): readonly T[] =>
    [...items].sort((a, b) => (order.get(ruleOf(a)) ?? 0) - (order.get(ruleOf(b)) ?? 0));
  return {
    ...before,
    results: inOrder([...kept.results, ...now.results], ({ rule }) => rule),
    findings: inOrder([...kept.findings, ...now.findings], ({ rule }) => rule),
    waived: inOrder([...kept.waived, ...now.waived], ({ finding }) => finding.rule),
  };
}

function answersOf({ results, findings, waived }: FormReport, isOf: (rule: string) => boolean): Answers {
  return {
    results: results.filter(({ rule }) => isOf(rule)),
    findings: findings.filter(({ rule }) => isOf(rule)),
    waived: waived.filter(({ finding }) => isOf(finding.rule)),
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
  const speaks = context.form.complete || rule.incomplete;
  return speaks ? rule.check(context) : notCheckable('form-incomplete');
}
