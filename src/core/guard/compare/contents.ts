/** What differs in the cells that every form has: all but the rows of 三级指标. */
import type { Address, Range } from '../../grid/address';
import { displayText } from '../../grid/display';
import type { Edit } from '../../grid/edit';
import { type Cell, isError } from '../../grid/workbook';
import { isBlank, naMarker } from '../../text/normalize';
import { isUnder } from './area';
import { isCompleted, isExampleReplaced, isTitleCompleted } from './completed';
import type { ContentChange, Difference } from '../difference';
import { isDerivedRight } from './derived-right';
import type { CellAccess } from '../editable';
import { looksElsewhere, movedFormula, namesRowsIn, sameFormula } from './moved-formula';
import { type Part, partAt } from '../parts';
import { restoringEdit } from './restoring-edit';
import { sameLabel, sameValue } from './same-content';
import { type Scene, movedTo } from './scene';
import { wordFor } from '../../rules/words';
import { hasNoFormulas, isResultOf } from './written-out';

/** A cell of the baseline and the one that stands in its place. */
export interface CellPair {
  readonly scene: Scene;
  readonly before: Address;
  readonly at: Address;
  readonly old: Cell;
  readonly now: Cell;
  readonly part: Part | undefined;
  readonly access: CellAccess;
}

export function contentDifferences(scene: Scene): readonly Difference[] {
  return fixedPlaces(scene).flatMap((before) => {
    const pair = pairAt(scene, before);
    return (pair && differenceIn(pair)) ?? [];
  });
}

/** Cells of the baseline but for those in rows of 三级指标. */
function fixedPlaces({ areas, map }: Scene): readonly Address[] {
  const { top, bottom, left, right } = areas.before.range;
  const places: Address[] = [];
  for (let row = top; row <= bottom; row++) {
    if (row >= map.zone.before.top && row <= map.zone.before.bottom) continue;
    for (let column = left; column <= right; column++) places.push({ row, column });
  }
  return places;
}

/** Null for a cell under a merge, and where the row or column is gone. */
function pairAt(scene: Scene, before: Address): CellPair | null {
  const pair = pairBelow(scene, before);
  // What came to stand under a merge is a change of the merge.
  return pair && scene.areas.now.isCovered(pair.at.row, pair.at.column) ? null : pair;
}

/** What locked cells get back once the merge that hides them now is gone. */
export function hiddenEdits(scene: Scene, merge: Range): readonly Edit[] {
  return fixedPlaces(scene).flatMap((before) => {
    const pair = pairBelow(scene, before);
    if (!pair || !isUnder(merge, pair.at)) return [];
    const difference = differenceIn(pair);
    return difference && 'edit' in difference && difference.edit ? [difference.edit] : [];
  });
}

/** Whether or not it is hidden now. */
function pairBelow(scene: Scene, before: Address): CellPair | null {
  const { areas, map, access } = scene;
  const at = movedTo(map, before);
  if (!at || areas.before.isCovered(before.row, before.column)) return null;
  return {
    scene,
    before,
    at,
    old: areas.before.cell(before.row, before.column),
    now: areas.now.cell(at.row, at.column),
    part: partAt(access.parts, before),
    access: access.of(before),
  };
}

function differenceIn(pair: CellPair): Difference | null {
  const { old, now, part, access, scene } = pair;
  if (access.state !== 'locked') return null;
  if (part?.role === 'note') return noteDifference(pair);
  if (old.formula !== undefined) return formulaDifference(pair, old.formula);
  if (!part) return unnamedDifference(pair);
  if (part.role === 'value') return scene.keepsValues ? valueDifference(pair, part) : dashDifference(pair);
  if (part.role === 'title' && !scene.keepsValues && isTitleOfOne(pair)) return null;
  return sameLabel(old, now) ? null : changed(pair, part.role === 'heading' ? 'heading' : 'label');
}

function isTitleOfOne(pair: CellPair): boolean {
  const { old } = pair;
  return typeof old.value !== 'string' || isTitleCompleted(...textsOf(pair));
}

/** As printed in the template, and as shown now. */
function textsOf({ scene: { areas }, before, at }: CellPair): readonly [printed: string, found: string] {
  return [areas.before.shown(before.row, before.column), areas.now.shown(at.row, at.column)];
}

/** A dash is printed, and says that nobody fills the cell in; of the other values a template's are examples. */
function dashDifference(pair: CellPair): Difference | null {
  const { old, now } = pair;
  if (naMarker(displayText(old)) !== '—' || isEmpty(now) || sameValue(old, now)) return null;
  return changed(pair, 'label');
}

function noteDifference(pair: CellPair): Difference | null {
  const { old, now } = pair;
  return sameLabel(old, now)
    ? null
    : { kind: 'note', what: isEmpty(now) ? 'removed' : 'altered', ...contents(pair) };
}

/** A formula gone is T07's; another formula is right where its result is. */
function formulaDifference(pair: CellPair, formula: string): Difference | null {
  const { now, part } = pair;
  const expected = expectedFormula(pair, formula);
  if (expected !== null && isWrittenOut(pair, expected)) return null;
  const lost = { name: nameOf(part), ...contents(pair, expected) };
  if (now.formula === undefined)
    return { kind: isError(now.value) ? 'formula-broken' : 'formula-lost', ...lost };
  if (expected === null || sameFormula(expected, now.formula)) return null;
  if (isError(now.value) || looksElsewhere(now.formula)) return { kind: 'formula-broken', ...lost };
  if (isRightNow(pair) || sameValue(pair.old, now)) return null;
  return changed(pair, 'formula', expected);
}

/** Rows of a template are blank, so that nobody knows where the ones are that its formula names one by one. */
function expectedFormula({ scene: { map, keepsValues, before } }: CellPair, formula: string): string | null {
  const isCertain = keepsValues || !namesRowsIn(formula, before.form.sheet, map.zone.before);
  return isCertain ? movedFormula(formula, map) : null;
}

/** A system that fills a template in may write the results of its formulas in their place. */
function isWrittenOut(pair: CellPair, formula: string): boolean {
  const { now, scene, at } = pair;
  if (scene.keepsValues || now.formula !== undefined || !hasNoFormulas(scene)) return false;
  return isRightNow(pair) || isResultOf(scene, formula, at);
}

/** A cell that the model has no name for: a row label, a dash, or one that is to stay blank. */
function unnamedDifference(pair: CellPair): Difference | null {
  const { old, now, access, scene } = pair;
  if (isEmpty(old)) {
    const isKnown = access.source !== 'layout' && scene.keepsValues;
    return isKnown && !isEmpty(now) && !partAt(scene.nowParts, pair.at) ? changed(pair, 'filled') : null;
  }
  if (!scene.keepsValues && isFilledInByAll(pair)) return null;
  return sameLabel(old, now) || sameValue(old, now) ? null : changed(pair, 'label');
}

function isFilledInByAll(pair: CellPair): boolean {
  const { old, before, scene } = pair;
  if (typeof old.value !== 'string') return true;
  const [printed, found] = textsOf(pair);
  return isCompleted(printed, found) || isExampleReplaced(scene.before.form, before, printed, found);
}

function valueDifference(pair: CellPair, part: Part): Difference | null {
  const { old, now, scene } = pair;
  // What was blank when it was received is for the clerk to fill in.
  if (isEmpty(old) || sameValue(old, now)) return null;
  const key = scene.now.form.header;
  if (part.path.startsWith('header.') && isEmpty(now)) {
    const header = part.path.slice('header.'.length);
    const known = (Object.keys(key) as (keyof typeof key)[]).find((one) => one === header);
    if (known) return { kind: 'header-emptied', key: known, ...contents(pair) };
  }
  // Arithmetic decides about what follows from other cells; where neither is right, its own rule speaks.
  const wasRight = isDerivedRight(scene.now.form, part.path, part.field);
  if (wasRight !== null && (isRightNow(pair) || !wasRight)) return null;
  return changed(pair, 'value');
}

function isRightNow({ scene, part, at }: CellPair): boolean {
  const now = partAt(scene.nowParts, at);
  return (
    part !== undefined && now !== undefined && isDerivedRight(scene.now.form, part.path, now.field) === true
  );
}

export function changed(pair: CellPair, what: ContentChange['what'], formula?: string): ContentChange {
  return {
    kind: 'content',
    what,
    name: nameOf(pair.part),
    source: pair.access.source,
    ...contents(pair, formula ?? null),
  };
}

/** @param formula the baseline's formula as it reads now */
export function contents(
  { scene, at, before, old, now }: CellPair,
  formula: string | null = null,
): Pick<ContentChange, 'at' | 'found' | 'expected' | 'edit'> {
  const { areas } = scene;
  return {
    at,
    found:
      now.formula !== undefined && formula !== null ? `=${now.formula}` : areas.now.shown(at.row, at.column),
    expected: formula === null ? areas.before.shown(before.row, before.column) : `=${formula}`,
    edit: restoringEdit({ sheet: scene.now.form.sheet, ...at }, old, now, formula),
  };
}

function nameOf(part: Part | undefined): string {
  return part?.role === 'value' ? wordFor(wordPath(part.path)) : '';
}

/** The words of the funds block name its rows; those of its columns stand in their headings. */
function wordPath(path: string): string {
  const [block, kind] = path.split('.');
  return block === 'funds' ? `funds.${kind ?? ''}` : block === 'total' ? 'total' : path;
}

export function isEmpty({ value, formula }: Cell): boolean {
  return formula === undefined && (value === null || (typeof value === 'string' && isBlank(value)));
}
