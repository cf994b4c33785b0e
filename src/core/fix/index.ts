export { newFindings, planFixes } from './plan';
export type { ChosenFix, FixOptions, FixPlan, FixSelection, FixStep, Hindrance, Unresolved } from './model';
export { type FormulaResult, Trial, type TrialResult } from './trial';
