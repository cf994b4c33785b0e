/**
 * Plans the fixes of a workbook: applies them to the snapshot in their order, recalculates, checks again, until
 * nothing is left to fix. Pure: what comes out is a list of edits for a host to make or a file to be saved with.
 */
import { type CheckReport, check } from '../check';
import { type Finding, type Severity, findingKey } from '../finding';
import type { Workbook } from '../grid/workbook';
import { consequences } from './consequences';
import type { FixOptions, FixPlan, Unresolved } from './model';
import { FixRun } from './run';

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
