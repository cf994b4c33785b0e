/**
 * All of the pane that needs the rules. It is loaded with the first check and not with the page, so that the pane
 * is there at once: import it by `import()` only.
 */
export { check } from '../core/check';
export { viewOf } from './session/findings';
export { History } from './session/history';
export { previewRecompute, previewSafe, previewSingle } from './session/preview';
