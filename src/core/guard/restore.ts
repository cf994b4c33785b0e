/** What brings a workbook back to its baseline: contents of locked cells, formulas, notes and merges. */
import type { CheckReport } from '../check/report';
import { type Address, type Range, addressOfKey, contains } from '../grid/address';
import type { Edit } from '../grid/edit';
import type { ChangeMerges } from '../grid/shape';
import { type Sheet, type Workbook, isProtectedCell, sheetNamed } from '../grid/workbook';
import type { Baseline } from './baseline';
import type { Difference } from './difference';
import { Guarded } from './view';

export interface RestorePlan {
  /** Cells that get back what the baseline has; to be made first, in one action. */
  readonly edits: readonly Edit[];
  /** Merges that come back or go, one change a sheet; to be made after the edits. */
  readonly merges: readonly ChangeMerges[];
  /** Edits left out because their cell is locked on a protected sheet. */
  readonly locked: readonly Edit[];
  /** Differences that have to be put right by hand. */
  readonly left: readonly LeftDifference[];
}

export interface LeftDifference {
  readonly form: string;
  readonly sheet: string;
  readonly difference: Difference;
}

export interface RestoreOptions {
  /** Writes locked cells of protected sheets too. */
  readonly includeLocked?: boolean;
}

/**
 * The plan for the forms of a report, made on the same workbook. Cells that are to be filled in are never among the
 * edits, nor are names of 三级指标 that may be new ones.
 */
export function restorePlan(
  workbook: Workbook,
  { forms }: Pick<CheckReport, 'forms'>,
  baseline: Baseline,
  { includeLocked = false }: RestoreOptions = {},
): RestorePlan {
  const guarded = new Guarded(
    baseline,
    workbook,
    forms.map(({ form }) => form),
  );
  const found = forms.flatMap(({ form }): readonly LeftDifference[] => {
    const view = guarded.of(form);
    if (typeof view === 'string') return [];
    return view.differences().map((difference) => ({ form: form.id, sheet: form.sheet, difference }));
  });
  const all = found.flatMap(({ difference }) => editOf(difference) ?? []);
  const edits = includeLocked ? all : all.filter((edit) => !isLocked(workbook, edit));
  const merges = mergeChanges(workbook, found);
  const merging = new Set<LeftDifference>(merges.flatMap(({ from }) => from));
  return {
    edits,
    merges: merges.map(({ change }) => change),
    locked: all.filter((edit) => !edits.includes(edit)),
    left: found.filter((one) => !editOf(one.difference) && !merging.has(one)),
  };
}

function editOf(difference: Difference): Edit | null {
  if (difference.kind === 'content' && difference.isDoubtful) return null;
  return 'edit' in difference ? difference.edit : null;
}

function isLocked(workbook: Workbook, { at }: Edit): boolean {
  const sheet = sheetNamed(workbook, at.sheet);
  return sheet !== undefined && isProtectedCell(sheet, at);
}

interface Merging {
  readonly change: ChangeMerges;
  readonly from: readonly LeftDifference[];
}

/** A protected sheet refuses merges, and what stands under a new one would be lost: both are left. */
function mergeChanges(workbook: Workbook, found: readonly LeftDifference[]): readonly Merging[] {
  const sheets = new Set(found.map(({ sheet }) => sheet));
  return [...sheets].flatMap((name): Merging[] => {
    const sheet = sheetNamed(workbook, name);
    if (!sheet || sheet.protected) return [];
    const from = found.filter(
      (one) =>
        one.sheet === name &&
        mergesOf(one.difference).every((range) => canMerge(sheet, range)) &&
        isMerge(one.difference),
    );
    const before = from.flatMap(({ difference }) => (isAdded(difference) ? [difference.range] : []));
    const after = from.flatMap(({ difference }) => mergesOf(difference));
    return from.length > 0 ? [{ change: { kind: 'merges', sheet: name, before, after }, from }] : [];
  });
}

function isMerge({ kind }: Difference): boolean {
  return kind === 'merge' || kind === 'merges-gone';
}

function isAdded(difference: Difference): difference is Extract<Difference, { kind: 'merge' }> {
  return difference.kind === 'merge' && difference.what === 'added';
}

/** The merges that are to come back. */
function mergesOf(difference: Difference): readonly Range[] {
  if (difference.kind === 'merges-gone') return difference.ranges;
  return difference.kind === 'merge' && difference.what === 'broken' ? [difference.range] : [];
}

/** Nothing stands in the cells that the merge would cover. */
function canMerge(sheet: Sheet, range: Range): boolean {
  const isUnder = (at: Address): boolean =>
    contains(range, at) && (at.row !== range.top || at.column !== range.left);
  return ![...sheet.cells].some(
    ([key, { value, formula }]) =>
      ((value !== null && value !== '') || formula !== undefined) && isUnder(addressOfKey(key)),
  );
}
