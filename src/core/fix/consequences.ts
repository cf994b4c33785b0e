/** Which steps of a fix run are behind a finding that came with it. */
import type { Finding } from '../finding';
import { placeKey } from '../grid/address';
import type { FixStep } from './model';
import { cellsBehind } from './places';

/**
 * The steps that wrote a cell the finding looks at; where none did, the steps in the finding's form; else all,
 * since something made it.
 */
export function consequences(steps: readonly FixStep[], finding: Finding): readonly FixStep[] {
  const cells = new Set(cellsBehind(finding).map(placeKey));
  const touching = steps.filter(({ edits }) => edits.some(({ at }) => cells.has(placeKey(at))));
  if (touching.length > 0) return touching;
  const inForm = steps.filter(({ form }) => form === finding.form);
  return inForm.length > 0 ? inForm : steps;
}
