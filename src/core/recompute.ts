/**
 * Works all derived cells of forms out anew: rates, budget score, total weight and total score, as values or as
 * live formulas. Only cells whose inputs are numbers are written; the edits create no finding.
 */
import { checkForms } from './check';
import type { Finding } from './finding';
import { netEdits } from './fix/net';
import { type Field, type Form, totalFundRow } from './forms/model';
import { recognise } from './forms/recognise';
import { recalculate } from './formula/recalculate';
import { type Edit, withEdits } from './grid/edit';
import { type Workbook, isProtectedCell, sheetNamed } from './grid/workbook';
import { DEFAULT_PACK, type Pack } from './pack';
import { acceptedBudgetScores, executionRate, rateRows, totalOf } from './rules/derived';
import { changesSomething, editOf, formulaContent, numberContent } from './rules/edits';
import { budgetScoreFormula, rateFormula, totalFormula } from './rules/formulas';
import { Big, round2 } from './text/decimal';

/** values: a constant stays a constant, a formula stays one; formulas: every derived cell becomes live. */
export type RecomputeMode = 'values' | 'formulas';

export interface RecomputeOptions {
  readonly mode: RecomputeMode;
  readonly pack?: Pack;
  /** Writes locked cells of protected sheets too. */
  readonly includeLocked?: boolean;
}

export interface Recomputation {
  /** One for each cell. */
  readonly edits: readonly Edit[];
  /** Edits left out because their cell is locked on a protected sheet. */
  readonly locked: readonly Edit[];
}

/** Whether a total that disagrees with its rows may be written. */
type MayWriteTotal = Readonly<Record<'weight' | 'score', boolean>>;

/** A cell that follows from others. */
interface Derived {
  readonly field: Field;
  /** What it is to be, as the field counts it. */
  readonly value: Big;
  readonly formula: string | undefined;
  /** What the formula gives, where that is right but not the same. */
  readonly live?: Big;
  /** What stands there is right already, though perhaps written otherwise. */
  readonly right: boolean;
}

/** Half a unit of a rate's second decimal. */
const RATE_TOLERANCE = new Big('0.005');

/** Each stage reads what the one before has written. */
const STAGES: readonly ((form: Form, mayWrite: MayWriteTotal) => readonly Derived[])[] = [
  derivedRates,
  derivedBudgetScore,
  derivedTotals,
];

export function recompute(
  workbook: Workbook,
  forms: readonly Form[],
  { mode, pack = DEFAULT_PACK, includeLocked = false }: RecomputeOptions,
): Recomputation {
  const wanted = new Set(forms.map(({ id }) => id));
  const { findings } = checkForms(workbook, forms, { pack });
  const steps: { readonly edits: readonly Edit[] }[] = [];
  const locked: Edit[] = [];
  let current = workbook;
  for (const derivedCells of STAGES) {
    const all = recognise(current)
      .filter(({ id }) => wanted.has(id))
      .flatMap((form) =>
        derivedCells(form, totalsToWrite(form, findings)).flatMap((derived) => editsFor(form, derived, mode)),
      );
    const edits = includeLocked ? all : all.filter((edit) => !isLocked(workbook, edit));
    locked.push(...all.filter((edit) => !edits.includes(edit)));
    steps.push({ edits });
    const places = edits.map(({ at }) => at);
    current = recalculate(withEdits(current, edits), places, current).workbook;
  }
  return { edits: netEdits(workbook, current, steps), locked };
}

/** Rules whose open findings say that the weights do not add up, and the rule on the total score. */
const WEIGHT_RULES = ['I03', 'I04'];
const TOTAL_SCORE_RULE = 'I05';

/**
 * While the weights do not add up, a total that disagrees is left alone: it is not the total that is wrong. One
 * that agreed with its rows follows them.
 */
function totalsToWrite({ id }: Form, findings: readonly Finding[]): MayWriteTotal {
  const open = findings.filter(({ form }) => form === id).map(({ rule }) => rule);
  const weight = !open.some((rule) => WEIGHT_RULES.includes(rule));
  return { weight, score: weight || !open.includes(TOTAL_SCORE_RULE) };
}

function isLocked(workbook: Workbook, { at }: Edit): boolean {
  const sheet = sheetNamed(workbook, at.sheet);
  return sheet !== undefined && isProtectedCell(sheet, at);
}

function editsFor(
  form: Form,
  { field, value, formula, live = value, right }: Derived,
  mode: RecomputeMode,
): Edit[] {
  const isLive = field.cell.formula !== undefined;
  const writesFormula = formula !== undefined && (isLive || mode === 'formulas');
  if (right && (isLive || !writesFormula)) return [];
  const content = writesFormula ? formulaContent(field, live, formula) : numberContent(field, value);
  const edit = editOf(form, field, content);
  return edit && changesSomething(edit) ? [edit] : [];
}

function derivedRates(form: Form): readonly Derived[] {
  return rateRows(form).flatMap((row) => {
    const { budget, executed, rate } = row;
    if (!budget.number || !executed.number) return [];
    const exact = executionRate(budget.number, executed.number);
    if (!exact) return [];
    const right = rate.number?.minus(exact).abs().lte(RATE_TOLERANCE) ?? false;
    return [{ field: rate, value: round2(exact), formula: rateFormula(row), right }];
  });
}

function derivedBudgetScore(form: Form): readonly Derived[] {
  const { budget, executed, weight, score } = totalFundRow(form)?.cells ?? {};
  if (!budget?.number || !executed?.number || !weight?.number || !score) return [];
  if (!executionRate(budget.number, executed.number)) return [];
  const [fromExact, fromRounded] = acceptedBudgetScores(weight.number, budget.number, executed.number);
  const formula = budgetScoreFormula(form);
  const right = score.number !== null && (score.number.eq(fromExact) || score.number.eq(fromRounded));
  // A live formula takes the rate as it stands in its cell, rounded.
  return [{ field: score, value: fromExact, formula, live: fromRounded, right }];
}

function derivedTotals(form: Form, mayWrite: MayWriteTotal): readonly Derived[] {
  return (['weight', 'score'] as const).flatMap((column) => {
    const field = form.total?.[column];
    const { value, parts, unreadable } = totalOf(form, column);
    if (!field || parts.length === 0 || unreadable.length > 0) return [];
    const right = field.number?.eq(value) ?? false;
    return right || mayWrite[column] ? [{ field, value, formula: totalFormula(form, column), right }] : [];
  });
}
