/** The form of a case that has a baseline or was tampered with, and the baseline. */
import type { LayoutName } from '../../../src/core/forms/model';
import { type Address, addressOfKey, cellKey, contains } from '../../../src/core/grid/address';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook } from '../../../src/core/grid/workbook';
import { type Baseline, baselineOf } from '../../../src/core/guard/baseline';
import type { Case, FieldPath, Tampering } from '../../../src/core/rules/case';
import { type BuiltForm, buildForm } from '../../support/form-builder';
import { blankPaths, painted } from '../../support/painting';
import { type Move, moved, movedLine } from '../../support/reshaping';
import { withCell } from '../../support/tampered';

interface GuardedForm extends BuiltForm {
  readonly baseline: Baseline | null;
}

/** Null for a case without a baseline or tampering. */
export function guardedForm(item: Case, layout: LayoutName, style: 'official' | 'plain'): GuardedForm | null {
  const { baseline, tampering } = item;
  if (!baseline && !tampering) return null;
  const given = typeof baseline === 'object' ? baseline : {};
  const protect = given.protected ?? false;
  const build = (change: Case['change'] = {}): BuiltForm => buildForm({ layout, style, change, protect });
  const now = build({ ...given.change, ...item.change });
  const look = (form: BuiltForm): Workbook => (given.coloured ? painted(form) : form.workbook);
  const before = given.origin === 'template' ? build(blank(now, given.change)) : build(given.change);
  const tampered = tamper(look(now), now, tampering ?? {});
  return { ...tampered, baseline: baseline ? baselineFor(baseline, look(before)) : null };
}

function blank(form: BuiltForm, change: Case['change'] = {}): Case['change'] {
  return { ...Object.fromEntries(blankPaths(form).map((path) => [path, null])), ...change };
}

function baselineFor(baseline: NonNullable<Case['baseline']>, workbook: Workbook): Baseline {
  if (baseline === 'unrelated') return baselineOf({ ...workbook, sheets: [] }, 'received');
  return baselineOf(workbook, baseline.origin ?? 'received');
}

function tamper(workbook: Workbook, form: BuiltForm, tampering: Tampering): BuiltForm {
  const at = (path: FieldPath): Address => {
    const place = form.at(path);
    if (!place) throw new Error(`no such field: ${path}`);
    return place;
  };
  const touched = workbook.sheets.map((sheet) => touchedSheet(sheet, tampering, at));
  const move = moveOf(tampering, at);
  const name = touched[0]?.name ?? '';
  const result: Workbook = {
    ...workbook,
    sheets: touched,
    ...(tampering.macros && { macros: true }),
  };
  if (!move) return { workbook: result, at: (path) => form.at(path) };
  const inserted =
    move.axis === 'row'
      ? { row: move.at, column: tampering.text === undefined ? 0 : 1 }
      : { row: at('columns.level3').row, column: move.at };
  const { text } = tampering;
  const after = moved(result, name, move);
  return {
    workbook:
      text === undefined ? after : withCell(after, name, inserted, (cell) => ({ ...cell, value: text })),
    at: (path) => (path === 'inserted' ? inserted : movedPlace(form.at(path), move)),
  };
}

function touchedSheet(sheet: Sheet, tampering: Tampering, at: (path: FieldPath) => Address): Sheet {
  const { unmerge, merge, unprotect, unlock, paint, renameSheet } = tampering;
  const cells = new Map(sheet.cells);
  const change = (path: FieldPath, look: Partial<Cell>): void => {
    const { row, column } = at(path);
    const key = cellKey(row, column);
    cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), ...look });
  };
  if (unlock) change(unlock, { locked: false });
  if (paint) change(paint, { fill: '#FFFF00' });
  const kept = sheet.merges.filter(
    (one) => unmerge === undefined || (unmerge !== 'all' && !contains(one, at(unmerge))),
  );
  const [from, to] = merge ?? [];
  const added =
    from && to
      ? [{ top: at(from).row, left: at(from).column, bottom: at(to).row, right: at(to).column }]
      : [];
  // Nothing is left under a merge.
  for (const range of added)
    for (const key of cells.keys())
      if (contains(range, addressOfKey(key)) && key !== cellKey(range.top, range.left)) cells.delete(key);
  return {
    ...sheet,
    cells,
    name: renameSheet ?? sheet.name,
    merges: unmerge === 'all' ? [] : [...kept, ...added],
    protected: unprotect ? false : sheet.protected,
  };
}

function moveOf(
  { insertRow, deleteRow, insertColumn, deleteColumn }: Tampering,
  at: (path: FieldPath) => Address,
): Move | null {
  if (insertRow) return { axis: 'row', at: at(insertRow).row, by: 1 };
  if (deleteRow) return { axis: 'row', at: at(deleteRow).row, by: -1 };
  if (insertColumn) return { axis: 'column', at: at(insertColumn).column, by: 1 };
  return deleteColumn ? { axis: 'column', at: at(deleteColumn).column, by: -1 } : null;
}

function movedPlace(place: Address | null, move: Move): Address | null {
  if (!place) return null;
  const line = movedLine(place[move.axis], move);
  return line === null ? null : { ...place, [move.axis]: line };
}
