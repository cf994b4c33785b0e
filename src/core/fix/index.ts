export { newFindings, planFixes } from './plan';
export type { ChosenFix, FixOptions, FixPlan, FixSelection, FixStep, Hindrance, Unresolved } from './plan';
export { type FormulaResult, Trial, type TrialResult } from './trial';
