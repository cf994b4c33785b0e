/** What each table cell shows. */
import { type Address, cellKey } from '../../core/grid/address';
import { displayText } from '../../core/grid/display';
import { type Cell, type Sheet, cellAt } from '../../core/grid/workbook';
import type { Locale } from '../../locales/locale';
import type { Look, SheetAppearance, Side } from '../../xlsx';
import { positionOf } from './axis';
import type { SheetLayout } from './layout';
import { cellStyle } from './look';
import type { CellFace } from './sheet-row';
import type { Sign } from './signs';
import type { Slot, SlotRow } from './slots';

export interface FaceSources {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly appearance: SheetAppearance;
  readonly layout: SheetLayout;
  /** By cell key. */
  readonly signs: ReadonlyMap<number, Sign>;
  /** Keys of formulas whose result is old. */
  readonly stale: ReadonlySet<number>;
  readonly locale: Locale;
}

export type FaceMaker = (slot: Slot, row: SlotRow) => CellFace;

export function faceMaker(sources: FaceSources): FaceMaker {
  const { sheet, date1904, appearance, layout, signs, stale, locale } = sources;
  const lookAt = ({ row, column }: Address): Look =>
    appearance.looks[appearance.lookOf.get(cellKey(row, column)) ?? 0] ?? {};

  return (slot, { position }) => {
    const { anchor, rowSpan, columnSpan } = slot;
    const cell = cellAt(sheet, anchor.row, anchor.column);
    const look = lookAt(anchor);
    const key = cellKey(anchor.row, anchor.column);
    const isStale = stale.has(key);
    return {
      text: displayText(cell, date1904),
      style: cellStyle(look, cell, { right: hasRightLine(), bottom: hasBottomLine() }),
      height: heightOf(position, rowSpan),
      kind: kindOf(),
      sign: signs.get(key),
      remark: remarkOf(signs.get(key), isStale, locale),
      stale: isStale,
    };

    /** Columns and rows of the slot's edge cells, on the sheet. */
    function rightColumn(): number {
      const first = positionOf(layout.columns, anchor.column);
      return layout.columns.indices[first + columnSpan - 1] ?? anchor.column;
    }

    function hasRightLine(): boolean {
      const column = rightColumn();
      const row = layout.rows.indices[position] ?? anchor.row;
      const beside = layout.columns.indices[positionOf(layout.columns, column) + 1];
      return (
        has(lookAt({ row, column }), 'right') ||
        (beside !== undefined && has(lookAt({ row, column: beside }), 'left'))
      );
    }

    function hasBottomLine(): boolean {
      const row = layout.rows.indices[position + rowSpan - 1] ?? anchor.row;
      const below = layout.rows.indices[position + rowSpan];
      const { column } = anchor;
      return (
        has(lookAt({ row, column }), 'bottom') ||
        (below !== undefined && has(lookAt({ row: below, column }), 'top'))
      );
    }

    function kindOf(): CellFace['kind'] {
      if (typeof cell.value === 'number') return 'number';
      const plain = !look.wrap && (look.horizontal ?? 'left') === 'left' && columnSpan === 1;
      return plain && isEmptyBeside(cell) ? 'running' : 'text';
    }

    function isEmptyBeside({ value }: Cell): boolean {
      if (typeof value !== 'string') return false;
      const beside = layout.columns.indices[positionOf(layout.columns, anchor.column) + 1];
      return beside !== undefined && cellAt(sheet, anchor.row, beside).value === null;
    }
  };

  /** Rows of a height of their own cut their content off; others grow, unless only a window of them is drawn. */
  function heightOf(position: number, rowSpan: number): number | undefined {
    const rows = layout.rows.indices.slice(position, position + rowSpan);
    const isFixed = layout.windowed || rows.every((row) => appearance.rowHeights.has(row));
    if (!isFixed) return undefined;
    const { offsets } = layout.rows;
    return (offsets[position + rowSpan] ?? 0) - (offsets[position] ?? 0) - 1;
  }
}

function has({ borders }: Look, side: Side): boolean {
  return borders?.includes(side) ?? false;
}

function remarkOf(sign: Sign | undefined, isStale: boolean, { interface: texts }: Locale): string {
  const { sheet } = texts.workbench;
  const mark = sign ? sheet.mark(texts.severity[sign.severity], sign.rules.join(' ')) : '';
  return [mark, isStale ? sheet.stale : ''].filter((part) => part !== '').join(' ');
}
