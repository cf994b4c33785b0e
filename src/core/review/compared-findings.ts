/** Which findings of an earlier submission are mended, which are still there, and which are new. */
import { type Checked, type CheckReport, type FormReport, type TableReport } from '../check/report';
import type { Finding } from '../finding';
import { findingIdentity } from '../finding-identity';
import type { CellRef } from '../grid/address';
import type { Workbook } from '../grid/workbook';
import type { NamedPart } from '../recognised';
import type { Waiver } from '../waiver';
import { contentsOf } from './changes';
import type { Counterparts } from './counterparts';
import { type Subject, openIn, partsOf, waivedIn } from './subjects';

/** A workbook as it was handed in, and what the check said of it. */
export interface Submission {
  readonly workbook: Workbook;
  readonly report: CheckReport;
}

/**
 * fixed: 已改正, found then and not now; kept: 未改正, found both times; new: 新增; explained: 已说明, found still, and
 * set aside since with a reason; unclear: not found now, but not looked for either.
 */
export type FindingState = 'fixed' | 'kept' | 'new' | 'explained' | 'unclear';

/**
 * row-removed, table-removed: what it was about is no more; not-checked: the rule could not be checked now, or is
 * switched off; not-checked-before: the same of the earlier submission.
 */
export type StateNote = 'row-removed' | 'table-removed' | 'not-checked' | 'not-checked-before';

export interface ComparedFinding {
  readonly state: FindingState;
  readonly earlier: Finding | null;
  readonly later: Finding | null;
  /** Its first cell in the later submission; null for one without a cell, or whose cell is no more. */
  readonly now: CellRef | null;
  /** {@link findingIdentity} in the later submission; of a finding that is gone, in the earlier one. */
  readonly identity: string;
  /** Something else stands in the finding's cells now; false where it was found only once. */
  readonly changed: boolean;
  readonly note: StateNote | null;
  /** With which it is set aside now. */
  readonly waiver: Waiver | null;
}

/** A finding as one of the two submissions has it. */
interface Known {
  readonly finding: Finding;
  readonly waiver: Waiver | null;
}

/** The same form or set of both submissions, and which cells of it belong together. */
export interface ComparedSubject {
  readonly earlier: Subject;
  readonly later: Subject;
  /** For each table that both have, or for the form. */
  readonly counterparts: readonly Counterparts[];
}

/** The two workbooks of a comparison, and the names of their parts. */
export interface Submissions {
  readonly earlier: Named;
  readonly later: Named;
}

interface Named {
  readonly workbook: Workbook;
  readonly parts: readonly NamedPart[];
}

/**
 * A finding is the same where rule, message and place are the same, whatever the row's number. Those that are
 * still open first, then new ones, those explained, those mended, those that are unclear.
 */
export function compareFindings(
  subject: ComparedSubject,
  { earlier, later }: Submissions,
): readonly ComparedFinding[] {
  const waiting = new Map<string, Known[]>();
  for (const known of allIn(subject.earlier)) {
    const key = keyAfter(known.finding, subject.counterparts);
    waiting.set(key, [...(waiting.get(key) ?? []), known]);
  }
  const now = allIn(subject.later).flatMap((known): ComparedFinding[] => {
    const before = waiting.get(keyOf(known.finding))?.shift();
    const identity = findingIdentity(known.finding, later.parts);
    if (!before) return [{ ...newFinding(known, subject.earlier), identity }];
    // Set aside then and now: nothing has changed about it.
    if (before.waiver && known.waiver) return [];
    const [found, finds] = [before.finding, known.finding];
    return [
      {
        state: known.waiver ? 'explained' : 'kept',
        earlier: found,
        later: finds,
        now: firstOf(finds),
        identity,
        changed: contentsOf(earlier.workbook, cellsOf(found)) !== contentsOf(later.workbook, cellsOf(finds)),
        note: null,
        waiver: known.waiver,
      },
    ];
  });
  const gone = [...waiting.values()].flat().map(({ finding }) => ({
    ...goneFinding(finding, subject),
    identity: findingIdentity(finding, earlier.parts),
  }));
  return ORDER.flatMap((state) => [...now, ...gone].filter((finding) => finding.state === state));
}

const ORDER: readonly FindingState[] = ['kept', 'new', 'explained', 'fixed', 'unclear'];

type Unnamed = Omit<ComparedFinding, 'identity'>;

function newFinding({ finding, waiver }: Known, earlier: Subject): Unnamed {
  const wasChecked = partsOf(earlier).some((part) => isChecked(part, finding.rule));
  return {
    state: waiver ? 'explained' : 'new',
    earlier: null,
    later: finding,
    now: firstOf(finding),
    changed: false,
    note: wasChecked ? null : 'not-checked-before',
    waiver,
  };
}

function goneFinding(finding: Finding, { earlier, later, counterparts }: ComparedSubject): Unnamed {
  const first = firstOf(finding);
  const place = first && placeAfter(first, counterparts);
  const gone = { earlier: finding, later: null, now: place, changed: false, waiver: null };
  const own = partsOf(earlier).find((part) => idOf(part) === finding.form);
  const now = own && partsOf(later).find((part) => kindOf(part) === kindOf(own));
  if (!now) return { ...gone, state: 'unclear', note: 'table-removed', now: null };
  if (!isChecked(now, finding.rule)) return { ...gone, state: 'unclear', note: 'not-checked' };
  return { ...gone, state: 'fixed', note: first && !place ? 'row-removed' : null };
}

/** The rule was looked at, whatever came of it. */
function isChecked({ results }: Checked, rule: string): boolean {
  return results.some((result) => result.rule === rule && result.state !== 'not-checkable');
}

/** In the order of the report, open ones and those set aside together. */
function allIn(subject: Subject): readonly Known[] {
  return [
    ...openIn(subject).map((finding) => ({ finding, waiver: null })),
    ...waivedIn(subject).map(({ finding, waiver }) => ({ finding, waiver })),
  ];
}

/** The key that an earlier finding has in the later submission if it is still there. */
function keyAfter(finding: Finding, counterparts: readonly Counterparts[]): string {
  const first = firstOf(finding);
  if (!first) return keyAt(finding, null);
  const after = placeAfter(first, counterparts);
  return after ? keyAt(finding, after) : `gone ${keyAt(finding, first)}`;
}

function keyOf(finding: Finding): string {
  return keyAt(finding, firstOf(finding));
}

/** The cell to look at first. */
function firstOf(finding: Finding): CellRef | null {
  return cellsOf(finding)[0] ?? null;
}

/** Without a cell it is about the form as a whole. */
function keyAt({ rule, message }: Finding, at: CellRef | null): string {
  return JSON.stringify([rule, message.id, at && [at.sheet, at.row, at.column]]);
}

function placeAfter(at: CellRef, counterparts: readonly Counterparts[]): CellRef | null {
  const own = counterparts.find((one) => one.has(at));
  return own ? own.laterOf(at) : at;
}

function cellsOf({ sheet, cells }: Finding): readonly CellRef[] {
  return cells.map(({ row, column }) => ({ sheet, row, column }));
}

function idOf(part: FormReport | TableReport): string {
  return 'form' in part ? part.form.id : part.table.id;
}

/** Tables are the same where their codes are. */
function kindOf(part: FormReport | TableReport): string {
  return 'form' in part ? part.form.kind : part.table.table;
}
