/** What differs in the frame of a form: rows, columns, merges, the sheet's name, protection, fills. */
import { addressOfKey, contains } from '../../grid/address';
import type { Difference } from '../difference';
import { shadeOf } from '../colour';
import { lineDifferences } from './line-differences';
import { mergeDifferences } from './merge-differences';
import { type Scene, movedTo, titleOf } from './scene';
import { isInZone } from './lines';

export function structureDifferences(scene: Scene): readonly Difference[] {
  return [
    ...sheetDifferences(scene),
    ...lineDifferences(scene),
    ...mergeDifferences(scene),
    ...protectionDifferences(scene),
    ...fillDifferences(scene),
  ];
}

function sheetDifferences({ renamedFrom, now }: Scene): readonly Difference[] {
  if (renamedFrom === null) return [];
  return [{ kind: 'sheet-renamed', before: renamedFrom, now: now.form.sheet, at: titleOf(now.form) }];
}

function protectionDifferences(scene: Scene): readonly Difference[] {
  const { before, now } = scene;
  if (!before.sheet.protected) return [];
  if (!now.sheet.protected) return [{ kind: 'protection-removed', at: titleOf(now.form) }];
  const cells = fixedCells(scene).flatMap(({ at, old, cell }) =>
    old.locked !== false && cell.locked === false ? [at] : [],
  );
  const [at] = cells;
  return at ? [{ kind: 'unlocked', at, cells }] : [];
}

/**
 * Grey says that a cell is the system's: a clerk who paints it over takes it for one of theirs. A copy without any
 * fills says nothing of the sort.
 */
function fillDifferences(scene: Scene): readonly Difference[] {
  const grey = fixedCells(scene).filter(({ old }) => old.fill !== undefined && shadeOf(old.fill) === 'grey');
  const painted = grey.filter(({ cell }) => cell.fill === undefined || shadeOf(cell.fill) !== 'grey');
  const cells = painted.map(({ at }) => at);
  const [at] = cells;
  return at && cells.length < grey.length ? [{ kind: 'fill', at, cells }] : [];
}

function fixedCells({ areas, map }: Scene) {
  return [...areas.before.sheet.cells].flatMap(([key, old]) => {
    const before = addressOfKey(key);
    if (!contains(areas.before.range, before) || isInZone(before.row, map.zone.before)) return [];
    if (areas.before.isCovered(before.row, before.column)) return [];
    const at = movedTo(map, before);
    return at ? [{ at, old, cell: areas.now.cell(at.row, at.column) }] : [];
  });
}
