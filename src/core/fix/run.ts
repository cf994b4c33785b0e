/** One run of the fix loop, from the workbook as it is to the point where nothing is left to fix. */
import { type CheckReport, check } from '../check';
import { type Finding, type Fix, findingKey } from '../finding';
import { placeKey } from '../grid/address';
import type { CellContent, Edit } from '../grid/edit';
import { type Workbook, isProtectedIn } from '../grid/workbook';
import { cellsBehind } from './places';
import { inFixOrder } from './order';
import type { FixOptions, FixPlan, FixStep, Unresolved } from './model';
import { Trial } from './trial';

/** More than the stages of the order; a plan that needs more is not settling. */
const MAX_PASSES = 10;

interface Candidate {
  readonly finding: Finding;
  readonly key: string;
  readonly fix: Fix;
}

export class FixRun {
  readonly steps: FixStep[] = [];
  /** Fixes that want a cell back as it was before in this run. */
  readonly oscillating: Unresolved[] = [];
  report: CheckReport;
  private readonly trial: Trial;
  private passes = 0;
  private readonly known: ReadonlySet<string>;
  private readonly locked = new Map<string, Unresolved>();
  private readonly postponed: Unresolved[] = [];
  /** What each cell has held in this run, as texts to compare. */
  private readonly history = new Map<string, Set<string>>();

  constructor(
    private readonly original: Workbook,
    first: CheckReport,
    private readonly options: FixOptions,
    private readonly left: ReadonlyMap<string, Unresolved>,
  ) {
    this.trial = new Trial(original);
    this.report = first;
    this.known = new Set(first.findings.map(findingKey));
  }

  toFixpoint(): void {
    for (;;) {
      const candidates = this.candidates();
      if (candidates.length === 0) return;
      if (this.passes === MAX_PASSES) {
        this.postponed.push(...candidates.map((candidate) => unresolved(candidate, 'pass-limit')));
        return;
      }
      this.passes++;
      const edits = this.takePass(candidates);
      if (this.oscillating.length > 0) return;
      this.apply(edits);
    }
  }

  plan(left: readonly Unresolved[]): FixPlan {
    return {
      ...this.trial.result(),
      steps: this.steps,
      passes: this.passes,
      unresolved: [...left, ...this.locked.values(), ...this.postponed],
      report: this.report,
    };
  }

  /** Fixes that are wanted now, in the order that they are to be made. */
  private candidates(): readonly Candidate[] {
    return inFixOrder(this.report.findings).flatMap((finding) => {
      const key = findingKey(finding);
      if (this.left.has(key)) return [];
      const fix = this.wanted(finding, key);
      if (!fix) return [];
      const candidate = { finding, key, fix };
      if (!this.isLocked(fix)) return [candidate];
      this.locked.set(key, unresolved(candidate, 'locked'));
      return [];
    });
  }

  private wanted({ fixes }: Finding, key: string): Fix | undefined {
    const { select } = this.options;
    const safe = fixes.find(({ kind }) => kind === 'safe');
    if (select === 'safe') return safe;
    if (select === 'suggested') return safe ?? fixes[0];
    // What was not there at first follows from the chosen fixes, and is put right along with them.
    if (!this.known.has(key)) return safe;
    if (this.steps.some((step) => step.finding === key)) return undefined;
    const chosen = select.find(({ finding }) => finding === key);
    return chosen && fixes[chosen.fix];
  }

  private isLocked(fix: Fix): boolean {
    if (this.options.includeLocked) return false;
    return fix.edits.some(({ at }) => isProtectedIn(this.original, at));
  }

  /** Takes the fixes that do not disturb each other: none reads or writes what another of the pass writes. */
  private takePass(candidates: readonly Candidate[]): readonly Edit[] {
    const written = new Set<string>();
    const taken: Edit[] = [];
    for (const candidate of candidates) {
      const { edits } = candidate.fix;
      const cells = [...cellsBehind(candidate.finding), ...edits.map(({ at }) => at)];
      if (cells.some((cell) => written.has(placeKey(cell)))) continue;
      // A formula may come right by itself once its inputs do.
      if (taken.length > 0 && edits.some(({ before }) => before.formula !== undefined)) continue;
      if (edits.some((edit) => this.wasThere(edit))) {
        this.oscillating.push(...this.rivals(candidate));
        continue;
      }
      for (const edit of edits) {
        written.add(placeKey(edit.at));
        this.remember(edit);
      }
      taken.push(...edits);
      this.steps.push(this.stepOf(candidate));
    }
    return taken;
  }

  private stepOf({ finding, key, fix }: Candidate): FixStep {
    const { rule, form } = finding;
    return { rule, form, finding: key, title: fix.title, edits: fix.edits, pass: this.passes };
  }

  private apply(edits: readonly Edit[]): void {
    this.trial.make(edits);
    this.report = check(this.trial.workbook, { ...this.options, known: this.known });
  }

  private wasThere({ at, after }: Edit): boolean {
    return this.history.get(placeKey(at))?.has(contentKey(after)) ?? false;
  }

  private remember({ at, before, after }: Edit): void {
    const key = placeKey(at);
    const contents = this.history.get(key) ?? new Set([contentKey(before)]);
    this.history.set(key, contents.add(contentKey(after)));
  }

  /** All fixes that wrote the cells this one wants back, and the fix itself: the cells are left alone. */
  private rivals(candidate: Candidate): Unresolved[] {
    const cells = new Set(candidate.fix.edits.map(({ at }) => placeKey(at)));
    const earlier = this.steps
      .filter(({ edits }) => edits.some(({ at }) => cells.has(placeKey(at))))
      .map(({ rule, finding, edits }): Unresolved => ({ rule, finding, edits, reason: 'oscillates' }));
    return [...earlier, unresolved(candidate, 'oscillates')];
  }
}

function unresolved({ finding, key, fix }: Candidate, reason: Unresolved['reason']): Unresolved {
  return { rule: finding.rule, finding: key, edits: fix.edits, reason };
}

function contentKey({ value, formula }: Pick<CellContent, 'formula'> & { readonly value: unknown }): string {
  return formula === undefined ? JSON.stringify(value ?? '') : `=${formula}`;
}
