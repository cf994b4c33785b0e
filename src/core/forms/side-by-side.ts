/** Forms that stand beside one another on a sheet, each read as if it stood alone. */
import { indicatorMeaning } from './synonyms';
import type { SheetView } from './view';

/** The sheet's view, or one for each of the forms beside one another, from left to right. */
export function splitSideBySide(view: SheetView): readonly SheetView[] {
  const cut = view.used && cutColumn(view);
  if (!cut) return [view];
  return [view.strip(-Infinity, cut - 1), ...splitSideBySide(view.strip(cut + 1, Infinity))];
}

/** An empty column between two headings 三级指标 of one row that each have a heading 实际完成值 of their own. */
function cutColumn(view: SheetView): number | null {
  const { used } = view;
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    const [first, second] = twice(view, row, 'level3');
    if (first === undefined || second === undefined || !twice(view, row, 'actual')[1]) continue;
    for (let column = second - 1; column > first; column--) if (view.isBlankColumn(column)) return column;
  }
  return null;
}

/** The columns of the best headings for a key in a row. */
function twice(view: SheetView, row: number, key: 'level3' | 'actual'): readonly number[] {
  const labelled = view.labelled(row);
  if (labelled.length < 4) return [];
  const found = labelled.flatMap(({ field, base }) => {
    const meaning = indicatorMeaning(base);
    return meaning?.key === key ? [{ column: field.at.column, rank: meaning.rank }] : [];
  });
  const best = Math.min(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === best).map(({ column }) => column);
}
