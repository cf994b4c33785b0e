/**
 * Works all derived cells of forms out anew: rates, budget score, total weight and total score, as values or as
 * live formulas. Only cells whose inputs are numbers are written; the edits create no finding.
 */
import { type CheckReport, checkRecognised, recogniseFor } from './check';
import { Trial, type TrialResult } from './fix/trial';
import { type Field, type Form, totalFundRow } from './forms/model';
import { sameAddress } from './grid/address';
import type { Edit } from './grid/edit';
import { type Workbook, isProtectedIn } from './grid/workbook';
import type { Pack } from './pack';
import { acceptedBudgetScores, executionRate, rateRows, totalOf } from './rules/derived';
import { changesSomething, editOf, formulaContent, numberContent } from './rules/edits';
import { budgetScoreFormula, rateFormula, totalFormula } from './rules/formulas';
import { type Big, round2 } from './text/decimal';

/**
 * kept: a constant stays a constant, a formula stays one; values: every derived cell becomes a constant; formulas:
 * every one becomes live.
 */
export type RecomputeMode = 'kept' | 'values' | 'formulas';

export interface RecomputeOptions {
  readonly mode: RecomputeMode;
  readonly pack?: Pack;
  /** Writes locked cells of protected sheets too. */
  readonly includeLocked?: boolean;
}

export interface Recomputation extends TrialResult {
  /** Edits left out because their cell is locked on a protected sheet. */
  readonly locked: readonly Edit[];
}

/** A cell that follows from others. */
interface Derived {
  readonly field: Field;
  /** What it is to be, as the field counts it. */
  readonly value: Big;
  readonly formula: string | undefined;
  /** What the formula gives, where that is right but not the same. */
  readonly live?: Big;
}

/** Tells whether a finding of one of the rules is open, in the form or on one of its fields. */
type IsOpen = (rules: readonly string[], field?: Field) => boolean;

const RATE_RULES = ['F04', 'F05', 'F09'];
const BUDGET_WEIGHT_RULES = ['F07'];
const BUDGET_SCORE_RULES = ['F06', 'F09'];
/** Rules that say that the weights do not add up. */
const WEIGHT_RULES = ['I03', 'I04'];
const TOTAL_RULES = { weight: ['I06'], score: ['I05'] };
/** What stands in a derived cell is right where none of these finds fault with it. */
const DERIVED_RULES = [...RATE_RULES, ...BUDGET_SCORE_RULES, ...TOTAL_RULES.weight, ...TOTAL_RULES.score];

/** Each stage reads what the one before has written; `wasOpen` is how things stood at first. */
const STAGES: readonly ((form: Form, isOpen: IsOpen, wasOpen: IsOpen) => readonly Derived[])[] = [
  derivedRates,
  derivedBudgetScore,
  derivedTotals,
];

export function recompute(
  workbook: Workbook,
  forms: readonly Form[],
  { mode, pack, includeLocked = false }: RecomputeOptions,
): Recomputation {
  const wanted = new Set(forms.map(({ id }) => id));
  const options = pack ? { pack } : {};
  const first = checkRecognised(workbook, { forms, accounts: [] }, options);
  const trial = new Trial(workbook);
  const locked: Edit[] = [];
  for (const derivedCells of STAGES) {
    const current = recogniseFor(trial.workbook, pack).filter(({ id }) => wanted.has(id));
    const report = checkRecognised(trial.workbook, { forms: current, accounts: [] }, options);
    const all = current.flatMap((form) => {
      const isOpen = openIn(report, form);
      const derived = derivedCells(form, isOpen, openIn(first, form));
      return derived.flatMap((cell) => editsFor(form, cell, !isOpen(DERIVED_RULES, cell.field), mode));
    });
    const edits = includeLocked ? all : all.filter((edit) => !isProtectedIn(workbook, edit.at));
    locked.push(...all.filter((edit) => !edits.includes(edit)));
    trial.make(edits);
  }
  return { ...trial.result(), locked };
}

function openIn({ findings }: CheckReport, { id }: Form): IsOpen {
  const own = findings.filter(({ form }) => form === id);
  return (rules, field) =>
    own.some(
      ({ rule, cells }) =>
        rules.includes(rule) && (!field || cells.some((cell) => sameAddress(cell, field.at))),
    );
}

/** A right cell is only touched to make it live, or to keep for good what its formula gives. */
function editsFor(
  form: Form,
  { field, value, formula, live = value }: Derived,
  isRight: boolean,
  mode: RecomputeMode,
): Edit[] {
  const isLive = field.cell.formula !== undefined;
  const becomesLive = mode === 'formulas' || (mode === 'kept' && isLive);
  const writesFormula = formula !== undefined && becomesLive;
  const isAsWanted = isLive ? mode !== 'values' : !writesFormula;
  if (isRight && isAsWanted) return [];
  const constant = isRight ? (field.number ?? value) : value;
  const content = writesFormula ? formulaContent(field, live, formula) : numberContent(field, constant);
  const edit = editOf(form, field, content);
  return edit && changesSomething(edit) ? [edit] : [];
}

function derivedRates(form: Form): readonly Derived[] {
  return rateRows(form).flatMap((row) => {
    const { budget, executed, rate } = row;
    if (!budget.number || !executed.number) return [];
    const exact = executionRate(budget.number, executed.number);
    return exact ? [{ field: rate, value: round2(exact), formula: rateFormula(row) }] : [];
  });
}

function derivedBudgetScore(form: Form, isOpen: IsOpen): readonly Derived[] {
  const { budget, executed, weight, score } = totalFundRow(form)?.cells ?? {};
  if (!budget?.number || !executed?.number || !weight?.number || !score) return [];
  // No score follows from a weight that is wrong itself, or from a budget of zero.
  if (isOpen(BUDGET_WEIGHT_RULES, weight) || !executionRate(budget.number, executed.number)) return [];
  const [fromExact, fromRounded] = acceptedBudgetScores(weight.number, budget.number, executed.number);
  // A live formula takes the rate as it stands in its cell, rounded.
  return [{ field: score, value: fromExact, formula: budgetScoreFormula(form), live: fromRounded }];
}

/**
 * While the weights do not add up, a total that disagrees is left alone: it is not the total that is wrong. One
 * that agreed with its rows follows them.
 */
function derivedTotals(form: Form, isOpen: IsOpen, wasOpen: IsOpen): readonly Derived[] {
  const isBalanced = !isOpen(WEIGHT_RULES);
  const disagreed = isOpen(TOTAL_RULES.score) && wasOpen(TOTAL_RULES.score);
  return (['weight', 'score'] as const).flatMap((column) => {
    const field = form.total?.[column];
    const { value, parts, unreadable } = totalOf(form, column);
    if (!field || parts.length === 0 || unreadable.length > 0) return [];
    if (!isBalanced && (column === 'weight' || disagreed)) return [];
    return [{ field, value: round2(value), formula: totalFormula(form, column), live: value }];
  });
}
