export { planFixes, newFindings } from './plan';
export type {
  ChosenFix,
  FixOptions,
  FixPlan,
  FixSelection,
  FixStep,
  FormulaResult,
  Hindrance,
  Unresolved,
} from './plan';
