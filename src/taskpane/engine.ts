/**
 * All of the pane that needs the rules. It is loaded with the first check and not with the page, so that the pane
 * is there at once: import it by `import()` only.
 */
export { check } from '../core/check';
export { insertIndicatorRow, removeIndicatorRow } from '../core/editing';
export { accountsViewOf } from './session/accounts-view';
export { readBaseline, readWith, writeBaseline } from './session/baseline-store';
export { viewOf } from './session/findings';
export { keepChoice, readPackFile, restoreChoice } from './session/pack-store';
export { previewRecompute, previewSafe, previewSingle, previewSingleAgain } from './session/preview';
export { checkedAgain } from './session/rereading';
export { scoreAccountOf } from './session/score-account';
export { waivedViewOf } from './session/waived-view';
export { KeptWaivers, waiverOf } from './session/waivers';
