import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useBatch, useBatchState, useText } from '../context';
import { idOf } from './across';
import { gridColumns, offsetsOf } from './columns';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { useGridStyles } from './grid-styles';
import { HEAD, type Place, placeAfter } from './moves';
import { useScrollKept } from './use-scroll-kept';
import { HEAD_HEIGHT, ROW_HEIGHT, columnSpan, rowSpan, useView } from './window';

/** Files against rules. However many there are, only what is in view is drawn. */
export function MatrixGrid() {
  const styles = useGridStyles();
  const batch = useBatch();
  const state = useBatchState();
  const { matrix, sort, selected, opened } = state;
  // Many rows are drawn piece by piece, and the page answers in between.
  const shown = useDeferredValue(state.shown);
  const rules = useDeferredValue(matrix.columns);
  const { table, filter } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller);
  const [hint, cells] = [useId(), useId()];
  const [returned] = useState(opened !== null);
  const [active, setActive] = useState<Place>(() => {
    const row = shown.findIndex(({ index }) => index === opened);
    return { row: Math.max(row, 0), column: 0 };
  });

  const columns = useMemo(() => gridColumns(rules), [rules]);
  const offsets = useMemo(() => offsetsOf(columns), [columns]);
  const rows = rowSpan(HEAD_HEIGHT - view.top, view.height, ROW_HEIGHT, shown.length);
  const { from, to } = columnSpan(view, offsets);
  const across = useMemo(() => ({ from, to, columns, offsets }), [from, to, columns, offsets]);
  const isDrawn =
    (active.row === HEAD || (active.row >= rows.from && active.row < rows.to)) &&
    (active.column === 0 || (active.column >= from && active.column < to));

  useScrollKept(scroller);
  useEffect(() => {
    // Back from a file.
    if (returned) scroller.current?.focus({ preventScroll: true });
  }, [returned]);

  const reveal = ({ row, column }: Place): void => {
    const element = scroller.current;
    if (!element) return;
    if (row !== HEAD) {
      const top = row * ROW_HEIGHT;
      const room = element.clientHeight - HEAD_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room;
    }
    if (column === 0) return;
    const [start = 0, end = 0] = [offsets[column], offsets[column + 1]];
    const fixed = offsets[1] ?? 0;
    if (start - fixed < element.scrollLeft) element.scrollLeft = start - fixed;
    if (end > element.scrollLeft + element.clientWidth) element.scrollLeft = end - element.clientWidth;
  };

  const go = (place: Place): void => {
    setActive(place);
    reveal(place);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = active;
    const index = shown[row]?.index;
    if (event.key === 'Enter' && row === HEAD) batch.sortBy(columns[column]?.key ?? 'order');
    else if (event.key === 'Enter' && index !== undefined) batch.open(index);
    else if (event.key === ' ' && row === HEAD) batch.toggleAll();
    else if (event.key === ' ' && index !== undefined) batch.toggle(index);
    else {
      const page = Math.max(1, Math.floor((view.height - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
      const next = placeAfter(event, active, { rows: shown.length, columns: columns.length, page });
      if (!next) return;
      go(next);
    }
    event.preventDefault();
  };

  const activate = useCallback((place: Place) => {
    setActive(place);
    scroller.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={table.label}
        aria-describedby={hint}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        {...(isDrawn && { 'aria-activedescendant': idOf(cells, active) })}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className={styles.sheet}
          style={{
            width: offsets[columns.length] ?? 0,
            height: HEAD_HEIGHT + shown.length * ROW_HEIGHT,
          }}
        >
          <GridHead
            across={across}
            sort={sort}
            ids={cells}
            active={active.row === HEAD ? active.column : null}
            allSelected={shown.length > 0 && selected.size >= shown.length}
          />
          {shown.slice(rows.from, rows.to).map((row, at) => (
            <GridRow
              key={row.index}
              row={row}
              at={rows.from + at}
              across={across}
              ids={cells}
              active={active.row === rows.from + at ? active.column : null}
              selected={selected.has(row.index)}
              opened={row.index === opened}
              onActivate={activate}
            />
          ))}
        </div>
      </div>
      {shown.length === 0 && (
        <p className={styles.nothing}>{matrix.rows.length === 0 ? filter.waiting : filter.nothing}</p>
      )}
      <p id={hint} hidden>
        {table.hint}
      </p>
    </div>
  );
}
