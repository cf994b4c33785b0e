/** Guided editing of forms: rows that come and go, points that add up, protection. */
export { type BalanceRefusal, type BalanceStrategy, type Balanced, balanceWeights } from './balance';
export { insertIndicatorRow } from './insert-row';
export type { RowPlan, RowRefusal, RowRefused } from './plan';
export { type ProtectionRefusal, protectForm } from './protect';
export { removeIndicatorRow } from './remove-row';
