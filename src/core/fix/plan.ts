/**
 * Plans the fixes of a workbook: applies them to the snapshot in their order, recalculates, checks again, until
 * nothing is left to fix. Pure: what comes out is a list of edits for a host to make or a file to be saved with.
 */
import { type CheckOptions, type CheckReport, check } from '../check';
import { type Finding, type Message, type Severity, findingKey } from '../finding';
import type { Edit } from '../grid/edit';
import type { Workbook } from '../grid/workbook';
import { consequences } from './consequences';
import { FixRun } from './run';
import type { TrialResult } from './trial';

/** A fix that a person has chosen. */
export interface ChosenFix {
  /** {@link findingKey} */
  readonly finding: string;
  /** Index into the finding's fixes. */
  readonly fix: number;
}

/**
 * What to fix: everything safe; also the first suggestion where nothing safe is offered; or only what was
 * chosen, along with the safe fixes of what follows from it.
 */
export type FixSelection = 'safe' | 'suggested' | readonly ChosenFix[];

export interface FixOptions extends Pick<CheckOptions, 'pack' | 'rules' | 'waivers' | 'baseline'> {
  readonly select: FixSelection;
  /** Writes locked cells of protected sheets too; the protection itself stays. */
  readonly includeLocked?: boolean;
}

export interface FixStep {
  readonly rule: string;
  readonly form: string;
  /** {@link findingKey} */
  readonly finding: string;
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** From 1. */
  readonly pass: number;
}

/**
 * locked: a cell is locked on a protected sheet; creates-finding: the fix would bring a new finding;
 * oscillates: fixes disagree about a cell; pass-limit: still something to fix after the last pass.
 */
export type Hindrance = 'locked' | 'creates-finding' | 'oscillates' | 'pass-limit';

/** A fix that was asked for and is not made. */
export interface Unresolved {
  readonly rule: string;
  readonly finding: string;
  readonly edits: readonly Edit[];
  readonly reason: Hindrance;
}

export interface FixPlan extends TrialResult {
  /** In the order they were made. */
  readonly steps: readonly FixStep[];
  readonly passes: number;
  readonly unresolved: readonly Unresolved[];
  /** What a check of the fixed workbook finds. */
  readonly report: CheckReport;
}

/** Plans the selected fixes. No fix in the plan creates a finding, of any severity, that was not there before. */
export function planFixes(workbook: Workbook, options: FixOptions): FixPlan {
  const first = check(workbook, options);
  const left = new Map<string, Unresolved>();
  // Each round takes at least one fix out for good, so this ends.
  for (;;) {
    const run = new FixRun(workbook, first, options, left);
    run.toFixpoint();
    const refused = run.oscillating.length > 0 ? run.oscillating : creators(run, first);
    if (refused.length === 0) return run.plan([...left.values()]);
    for (const unresolved of refused) left.set(unresolved.finding, unresolved);
  }
}

/** The steps behind findings that the run brought, as fixes to be left out. */
function creators(run: FixRun, first: CheckReport): readonly Unresolved[] {
  const steps = newFindings(first, run.report).flatMap((finding) => consequences(run.steps, finding));
  return steps.map(({ rule, finding, edits }) => ({ rule, finding, edits, reason: 'creates-finding' }));
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Findings that the first report does not have, or has with a lower severity. */
export function newFindings(first: CheckReport, last: CheckReport): readonly Finding[] {
  const ranks = new Map(first.findings.map((finding) => [findingKey(finding), RANK[finding.severity]]));
  return last.findings.filter((finding) => (ranks.get(findingKey(finding)) ?? -1) < RANK[finding.severity]);
}
