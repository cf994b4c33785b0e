/** What is about to be written, for a person to look at and agree to. */
import { type Finding, findingKey } from '../../core/finding';
import { type FixPlan, type FixStep, type Hindrance, planFixes } from '../../core/fix';
import type { Edit } from '../../core/grid/edit';
import { type RecomputeMode, recompute } from '../../core/recompute';
import { safeChoices } from './choices';
import { type Scope, formsIn } from './reports';
import type { Checked } from './checked';

export interface PreviewEntry {
  /** Unique in the preview. */
  readonly id: string;
  /** The rule that asks for the change; null for a recomputed cell. */
  readonly rule: string | null;
  readonly edits: readonly Edit[];
  readonly ticked: boolean;
  /** What follows from other changes, or belongs to the whole, cannot be left out on its own. */
  readonly optional: boolean;
  /** Nobody asked for it: it follows from what was. */
  readonly follows: boolean;
}

/** safe: all safe fixes of the scope; single: one fix and what follows from it; else a recomputation. */
export type PreviewKind = 'safe' | 'single' | RecomputeMode;

export interface Preview {
  readonly kind: PreviewKind;
  readonly entries: readonly PreviewEntry[];
  /** What 应用 writes: one edit for each cell. */
  readonly edits: readonly Edit[];
  /** Number of fixes left out because their cells are locked on a protected sheet. */
  readonly locked: number;
}

/** A preview with everything ticked but the left-out findings. */
export function previewSafe(
  { workbook, report, under }: Checked,
  scope: Scope,
  leftOut: ReadonlySet<string> = new Set(),
): Preview {
  const choices = safeChoices(report, scope);
  const plan = planFixes(workbook, {
    ...under,
    select: choices.filter(({ finding }) => !leftOut.has(finding)),
  });
  const fixes = new Map(report.findings.map((finding) => [findingKey(finding), finding]));
  const optional = choices.flatMap(({ finding: key, fix }) => {
    const edits = fixes.get(key)?.fixes[fix]?.edits ?? [];
    return leftOut.has(key) ? [leftOutEntry(key, edits, fixes)] : entriesOf(plan, key, true);
  });
  const chosen = new Set(choices.map(({ finding }) => finding));
  return {
    kind: 'safe',
    entries: [...optional.sort(byCell), ...consequencesOf(plan, chosen)],
    edits: plan.edits,
    locked: countLocked(plan),
  };
}

export interface SingleFix {
  readonly preview: Preview;
  /** Why nothing would be written; null when something is. */
  readonly hindrance: Hindrance | null;
  /** The edits are those of the fix, and nothing follows from them. */
  readonly alone: boolean;
}

export function previewSingle({ workbook, under }: Checked, finding: Finding, fix: number): SingleFix {
  const key = findingKey(finding);
  const plan = planFixes(workbook, { ...under, select: [{ finding: key, fix }] });
  const entries = [...entriesOf(plan, key, false), ...consequencesOf(plan, new Set([key]))];
  const hindrance = plan.edits.length > 0 ? null : (plan.unresolved[0]?.reason ?? null);
  return {
    preview: { kind: 'single', entries, edits: plan.edits, locked: countLocked(plan) },
    hindrance,
    alone: plan.steps.length === 1,
  };
}

/** The same of a workbook that has changed; null where the finding is gone, or cannot be fixed so any more. */
export function previewSingleAgain(checked: Checked, finding: Finding, fix: number): Preview | null {
  const key = findingKey(finding);
  const now = checked.report.findings.find((each) => findingKey(each) === key);
  return now?.fixes[fix] ? previewSingle(checked, now, fix).preview : null;
}

/** All derived cells of the scope; they belong together, so none can be left out. */
export function previewRecompute(
  { workbook, report, under }: Checked,
  scope: Scope,
  mode: RecomputeMode,
): Preview {
  const forms = formsIn(report, scope).map(({ form }) => form);
  const { edits, locked } = recompute(workbook, forms, { mode, ...under });
  return {
    kind: mode,
    entries: edits.map((edit, index) => ({
      id: String(index),
      rule: null,
      edits: [edit],
      ticked: true,
      optional: false,
      follows: false,
    })),
    edits,
    locked: locked.length,
  };
}

function leftOutEntry(
  key: string,
  edits: readonly Edit[],
  findings: ReadonlyMap<string, Finding>,
): PreviewEntry {
  return {
    id: key,
    rule: findings.get(key)?.rule ?? null,
    edits,
    ticked: false,
    optional: true,
    follows: false,
  };
}

/** One entry for the finding's steps; none where the plan does not touch it. */
function entriesOf({ steps }: FixPlan, key: string, optional: boolean): PreviewEntry[] {
  const own = steps.filter(({ finding }) => finding === key);
  const [first] = own;
  if (!first) return [];
  const edits = own.flatMap((step) => step.edits);
  return [{ id: key, rule: first.rule, edits, ticked: true, optional, follows: false }];
}

function consequencesOf({ steps }: FixPlan, chosen: ReadonlySet<string>): PreviewEntry[] {
  const others = new Map<string, FixStep[]>();
  for (const step of steps) {
    if (!chosen.has(step.finding)) others.set(step.finding, [...(others.get(step.finding) ?? []), step]);
  }
  return [...others].map(([key, own]) => ({
    id: key,
    rule: own[0]?.rule ?? null,
    edits: own.flatMap(({ edits }) => edits),
    ticked: true,
    optional: false,
    follows: true,
  }));
}

function countLocked({ unresolved }: FixPlan): number {
  return unresolved.filter(({ reason }) => reason === 'locked').length;
}

/** As the sheet is read: the fixes themselves come in the order in which they have to be worked out. */
function byCell({ edits: [a] }: PreviewEntry, { edits: [b] }: PreviewEntry): number {
  if (a?.at.sheet !== b?.at.sheet || !a || !b) return 0;
  return a.at.row - b.at.row || a.at.column - b.at.column;
}
