/** How the forms looked at differ from the baseline, and what of it can be restored how. */
import { describeDifference } from '../../core/guard/describe';
import type { Difference } from '../../core/guard/difference';
import type { LeftDifference, Restoration } from '../../core/guard/restore/restoration';
import { restorePlanByTurns } from '../../core/guard/restore/plan';
import type { Capabilities } from '../../hosts/host';
import type { Locale } from '../../locales/locale';
import { render } from '../../locales/render';
import { type Scope, formsIn } from '../session/reports';
import type { Checked } from '../session/checked';
import { isOtherLayout } from './other-layout';

/** Planned with the whole workbook in view, since what stands beside a form matters; for the forms in scope only. */
export interface Differences {
  /** Chosen by ticks and restored together: contents and merges. */
  readonly contents: readonly Restoration[];
  /** Restored one by one: rows and protection. */
  readonly structure: readonly Restoration[];
  readonly byHand: readonly LeftDifference[];
  /** Some form is laid out otherwise than its counterpart: most likely this is not its template. */
  readonly isOtherLayout: boolean;
  /** The one sheet that all of them are on, which needs not be named; undefined for several. */
  readonly sheet: string | undefined;
}

/** Null without a baseline. Worked out by turns, since many forms take longer than a page may stand still. */
export function* differencesIn(
  checked: Checked,
  scope: Scope,
): Generator<undefined, Differences | null, undefined> {
  const { workbook, report, under } = checked;
  const { baseline } = under;
  if (!baseline) return null;
  const wanted = new Set(formsIn(report, scope).map(({ form }) => form.id));
  const { restorations, left } = yield* restorePlanByTurns(workbook, report, baseline, wanted);
  const [first, ...others] = new Set([...restorations, ...left].map(({ sheet }) => sheet));
  return {
    contents: restorations.filter((one) => !isStructural(one)),
    structure: restorations.filter(isStructural),
    byHand: left,
    isOtherLayout: isOtherLayout(checked, scope),
    sheet: others.length === 0 ? first : undefined,
  };
}

function isStructural({ work }: Restoration): boolean {
  return work.kind === 'rows' || work.kind === 'protection';
}

/** The same for the same difference after another check. */
export function keyOf({ sheet, difference }: LeftDifference): string {
  const { at, kind } = difference;
  const what = 'what' in difference ? difference.what : '';
  return [sheet, kind, what, at.row, at.column].join('|');
}

export type Hindrance = 'locked' | 'read-only' | 'no-reshape';

/** Why it cannot be restored here and now; null where it can. */
export function hindranceOf(
  { isLocked, work }: Restoration,
  capabilities: Capabilities | null,
): Hindrance | null {
  if (capabilities?.canWrite === false) return 'read-only';
  if (isLocked) return 'locked';
  return work.kind !== 'content' && capabilities?.canReshape === false ? 'no-reshape' : null;
}

/**
 * `第 12 行已插入（“临时增加”）`
 * @param only the sheet that goes without saying
 */
export function differenceText(
  { sheet, difference }: LeftDifference,
  { interface: words }: Locale,
  only: string | undefined,
): string {
  const { id, values } = describeDifference(difference);
  const text = render(words.differences[id], values);
  return sheet === only ? text : words.guard.differences.named(sheet, text);
}

/** How it can be put right by hand. */
export type Remedy =
  | 'renamed'
  | 'content'
  | 'formula'
  | 'row'
  | 'column'
  | 'merge'
  | 'section-deleted'
  | 'sheet-renamed'
  | 'protection'
  | 'unlocked'
  | 'fill';

/** What a person has to do about a difference that cannot be restored. */
export function remedyOf(difference: Difference): Remedy {
  switch (difference.kind) {
    case 'content':
      if (difference.isDoubtful) return 'renamed';
      return difference.what === 'formula' ? 'formula' : 'content';
    case 'header-emptied':
    case 'points':
    case 'note':
      return 'content';
    case 'formula-lost':
    case 'formula-broken':
      return 'formula';
    case 'merges-gone':
      return 'merge';
    case 'protection-removed':
      return 'protection';
    default:
      return difference.kind;
  }
}
