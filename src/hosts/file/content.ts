/**
 * The content of an opened file: what was read, and what has been changed since. The present state follows from
 * these two alone, whatever the order of changes, so that taking changes back leads to exactly the file as read.
 */
import { netEdits } from '../../core/fix/net';
import { recalculate } from '../../core/formula/recalculate';
import { type CellRef, cellKey, placeKey } from '../../core/grid/address';
import { type Edit, withEdits } from '../../core/grid/edit';
import { type Cell, type Workbook, EMPTY_CELL, cellIn } from '../../core/grid/workbook';
import type { CellResult } from '../../xlsx';

export interface Content {
  readonly original: Workbook;
  /** From the file as read to the present: one edit a cell. */
  readonly edits: readonly Edit[];
  /** The present state, formulas recalculated. */
  readonly workbook: Workbook;
  /** New results of formulas that were not edited themselves. */
  readonly results: readonly CellResult[];
  /** Formulas whose shown result may no longer hold, because we cannot calculate them. */
  readonly stale: readonly CellRef[];
}

export function unchanged(original: Workbook): Content {
  return { original, edits: [], workbook: original, results: [], stale: [] };
}

/** The content with edits made. */
export function edited(content: Content, edits: readonly Edit[]): Content {
  return changed(content, edits, (cell, { after }) => ({ ...cell, ...after }));
}

/** The content with edits taken back: every cell as the edit found it. */
export function restored(content: Content, edits: readonly Edit[]): Content {
  return changed(content, edits, ({ format, ...cell }, { before, after }) => {
    const { format: formatBefore, ...held } = before;
    return { ...cell, ...held, ...formatted(after.format === undefined ? format : formatBefore) };
  });
}

/** What an edit makes of a cell that has been emptied of its value and formula. */
type Rewrite = (cell: Cell, edit: Edit) => Cell;

function changed(content: Content, edits: readonly Edit[], rewrite: Rewrite): Content {
  const { original } = content;
  const touched = new Map([...content.edits, ...edits].map(({ at }) => [placeKey(at), at]));
  const net = netEdits(original, written(content, edits, rewrite), [...touched.values()]);
  if (net.length === 0) return unchanged(original);
  const places = net.map(({ at }) => at);
  const { workbook, results, unresolved } = recalculate(withEdits(original, net), places, original);
  const own = new Set(places.map(placeKey));
  return {
    original,
    // Once more, for the results of formulas that were entered.
    edits: netEdits(original, workbook, places),
    workbook,
    results: results.filter(({ at }) => !own.has(placeKey(at))),
    stale: unresolved,
  };
}

/** The present workbook with some cells rewritten; formulas elsewhere keep their results. */
function written({ original, workbook }: Content, edits: readonly Edit[], rewrite: Rewrite): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const own = edits.filter(({ at }) => at.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const cells = new Map(sheet.cells);
    for (const edit of own) {
      const key = cellKey(edit.at.row, edit.at.column);
      const { value: _value, formula: _formula, ...kept } = cells.get(key) ?? EMPTY_CELL;
      const cell = rewrite({ ...kept, value: null }, edit);
      cells.set(key, withPlainFormat(cell, cellIn(original, edit.at)));
    }
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}

/** A cell that had no format of its own has none again when it is set to the general one. */
function withPlainFormat({ format, ...cell }: Cell, original: Cell): Cell {
  const isPlain = format === 'General' && original.format === undefined;
  return { ...cell, ...(!isPlain && formatted(format)) };
}

function formatted(format: string | undefined): Pick<Cell, 'format'> {
  return format === undefined ? {} : { format };
}
