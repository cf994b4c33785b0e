import { type MouseEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type Address, cellKey, sameAddress } from '../../core/grid/address';
import { KEEPS_FOCUS } from '../../taskpane/components/focus-following';
import type { SheetAppearance } from '../../xlsx';
import type { Book } from '../book';
import { useBookState, useLocale, useText } from '../context';
import { boxOf, bringIntoView } from './boxes';
import { CellEditor, type CellEditorHandle } from './cell-editor';
import { ColumnHeaders, ColumnWidths } from './column-headers';
import { type FaceMaker, faceMaker } from './faces';
import { ROW_HEADER_WIDTH, useGridStyles } from './grid-styles';
import type { SheetLayout } from './layout';
import type { Zoom } from './scaled';
import { SheetRow } from './sheet-row';
import { signsOf } from './signs';
import { type SlotRow, slotRows } from './slots';
import { useLayout } from './use-layout';
import { cellUnder, useRowMenu } from './use-row-menu';
import { useRowSpan } from './use-row-span';

interface SheetGridProps {
  readonly book: Book;
  readonly zoom: Zoom;
}

/** The sheet as a table, with merges, fills, borders, marks and the selected cell. */
export function SheetGrid({ book, zoom }: SheetGridProps) {
  const styles = useGridStyles();
  const text = useText().sheet;
  const { sheet, selected } = useBookState(book);
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, look } = useLayout(book, sheet, zoom, scroller);
  const editor = useRef<CellEditorHandle>(null);
  const span = useRowSpan(layout, scroller);
  const rows = useMemo(() => slotRows(layout, span), [layout, span]);
  const faceOf = useFaces(book, layout, look);
  const anchor = layout.merges.anchor(selected.row, selected.column);
  const hintId = useId();
  const rowMenu = useRowMenu(book, anchor, editor);
  useSelectionInView(book, layout, anchor, scroller);

  const select = (event: MouseEvent): void => {
    const at = cellUnder(event);
    if (!at || event.button !== 0) return;
    // The focus stays with the editor.
    event.preventDefault();
    editor.current?.commit();
    book.select({ sheet: sheet.name, ...at });
    editor.current?.focus();
  };

  const { indices, offsets, hiddenBefore } = layout.rows;
  return (
    <div ref={scroller} className={styles.scroller} {...{ [KEEPS_FOCUS]: true }}>
      <div className={styles.paper}>
        <table
          role="grid"
          aria-label={text.grid(sheet.name)}
          aria-rowcount={indices.length + 1}
          aria-colcount={layout.columns.indices.length + 1}
          className={styles.table}
          style={{ width: ROW_HEADER_WIDTH + (layout.columns.offsets[layout.columns.indices.length] ?? 0) }}
          onMouseDown={select}
          onContextMenu={rowMenu.openAt}
          onDoubleClick={(event) => {
            if (cellUnder(event)) editor.current?.begin();
          }}
        >
          <ColumnWidths columns={layout.columns} />
          <ColumnHeaders columns={layout.columns} current={anchor.column} />
          <tbody role="rowgroup">
            <Spacer height={offsets[span.from] ?? 0} />
            {rows.map((row) => (
              <SheetRow
                key={row.row}
                row={row}
                height={(offsets[row.position + 1] ?? 0) - (offsets[row.position] ?? 0)}
                hiddenBefore={hiddenBefore[row.position] ?? 0}
                selectedColumn={holds(row, anchor) ? anchor.column : -1}
                isCurrent={row.row === anchor.row}
                faceOf={faceOf}
              />
            ))}
            <Spacer height={(offsets[indices.length] ?? 0) - (offsets[span.to] ?? 0)} />
          </tbody>
        </table>
        <CellEditor
          key={sheet.name}
          book={book}
          layout={layout}
          anchor={anchor}
          look={look.looks[look.lookOf.get(cellKey(anchor.row, anchor.column)) ?? 0] ?? {}}
          hintId={hintId}
          handle={editor}
          onMenu={rowMenu.openForSelection}
        />
        <span id={hintId} hidden>
          {text.gridHint}
        </span>
      </div>
      {rowMenu.menu}
    </div>
  );
}

/** Stands for rows that are out of view. */
function Spacer({ height }: { readonly height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td />
    </tr>
  );
}

function useFaces(book: Book, layout: SheetLayout, look: SheetAppearance): FaceMaker {
  const locale = useLocale();
  const { view, sheet } = useBookState(book);
  const { marks, stale, workbook } = view;
  const { date1904 } = workbook;
  return useMemo(() => {
    const signs = signsOf(marks, sheet.name, layout.merges);
    const old = stale.filter((at) => at.sheet === sheet.name).map((at) => cellKey(at.row, at.column));
    return faceMaker({ sheet, date1904, appearance: look, layout, signs, stale: new Set(old), locale });
  }, [marks, stale, sheet, date1904, look, layout, locale]);
}

/** Scrolls to a newly selected cell; to the middle when the pane has pointed at it. */
function useSelectionInView(
  book: Book,
  layout: SheetLayout,
  anchor: Address,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const { visited, pointed } = useBookState(book);
  const { row, column } = anchor;
  const last = useRef({ visited: -1, pointed });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { visited, pointed };
    // The layout changes with every edit, and the place with rows that come and go: neither must scroll.
    if (visited === before.visited) return;
    const where = pointed === before.pointed ? 'nearest' : 'middle';
    if (scroller.current) bringIntoView(scroller.current, boxOf({ row, column }, layout), where);
  }, [row, column, visited, pointed, layout, scroller]);
}

function holds({ slots }: SlotRow, cell: Address): boolean {
  return slots.some(({ anchor }) => sameAddress(anchor, cell));
}
