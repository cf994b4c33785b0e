import { mergeClasses } from '@fluentui/react-components';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Address, formatAddress } from '../../core/grid/address';
import { displayText } from '../../core/grid/display';
import { movedRow } from '../../core/grid/row-move';
import { cellAt } from '../../core/grid/workbook';
import type { Look } from '../../xlsx';
import type { Book } from '../book';
import { useBookState, useText } from '../context';
import { type Box, boxOf, cellId } from './boxes';
import { useGridStyles } from './grid-styles';
import type { SheetLayout } from './layout';
import { fontStyle } from './look';
import { type Move, moveOf, moved } from './moves';
import { editText } from './typed';

export interface CellEditorHandle {
  focus(): void;
  /** Opens the selected cell for editing, its content kept. */
  begin(): void;
  /** Writes what is being typed. */
  commit(): void;
}

interface CellEditorProps {
  readonly book: Book;
  readonly layout: SheetLayout;
  /** The selected cell; of a merge its anchor. */
  readonly anchor: Address;
  readonly look: Look;
  readonly hintId: string;
  readonly handle: RefObject<CellEditorHandle | null>;
  /** The menu of the selected cell is asked for. */
  readonly onMenu: () => void;
}

/**
 * The frame around the selected cell. It holds the text field that has the focus for the whole grid, unseen
 * until something is typed: an input method for Chinese starts composing only in a field that has the focus.
 */
export function CellEditor(props: CellEditorProps) {
  const { book, layout, anchor, look, hintId, handle, onMenu } = props;
  const styles = useGridStyles();
  const text = useText().sheet;
  const { sheet, view, pointed } = useBookState(book);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState<Address | null>(null);
  const cell = cellAt(sheet, anchor.row, anchor.column);
  const isLocked = book.isLocked(anchor);

  useLayoutEffect(() => {
    place(frame.current, field.current, boxOf(anchor, layout), editing !== null);
  });

  const open = (content: string): void => {
    if (!field.current || !book.mayEdit(anchor)) return;
    field.current.value = content;
    setEditing(anchor);
    field.current.focus({ preventScroll: true });
  };
  const close = (): void => {
    if (field.current) field.current.value = '';
    setEditing(null);
  };
  const commit = (): void => {
    if (!editing || !field.current) return;
    const typed = field.current.value;
    const before = editText(cellAt(sheet, editing.row, editing.column));
    close();
    if (typed !== before) book.enter(editing, typed);
  };
  // What is being typed goes into the cell that it was begun in, as long as that is there.
  useEffect(() => {
    if (!editing) return;
    return book.host.onRowMove((moved) => {
      const row = moved.sheet === sheet.name ? movedRow(editing.row, moved) : editing.row;
      if (row === null) close();
      else setEditing({ ...editing, row });
    });
  }, [book, editing, sheet.name]);
  const move = (to: Move): void => {
    book.select({ sheet: sheet.name, ...moved(layout, anchor, to) });
  };
  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus({ preventScroll: true }),
    begin: () => {
      open(editText(cell));
    },
    commit,
  }));

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and Esc belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    const done = editing ? whileEditing(event) : whileSelecting(event);
    if (done) event.preventDefault();
  };

  function whileEditing(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.altKey) field.current?.setRangeText('\n', ...caret(), 'end');
    else if (event.key === 'Enter') commitAnd(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') commitAnd(event.shiftKey ? 'left' : 'right');
    else return false;
    return true;
  }

  function whileSelecting(event: KeyboardEvent): boolean {
    const { key } = event;
    const to = moveOf(event);
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && key.toLowerCase() === 'c') offerForCopying();
    if (to) move(to);
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) onMenu();
    else if (key === 'F2') open(editText(cell));
    else if (key === 'Delete' || key === 'Backspace') clear();
    else if (ctrl && key.toLowerCase() === 'z') void book.undo();
    else if (isLocked && key.length === 1 && !ctrl && !event.altKey) book.mayEdit(anchor);
    else return false;
    return true;
  }

  function commitAnd(to: Move): void {
    commit();
    move(to);
  }

  /** The browser copies what is selected in the field: for that moment, what the cell shows. */
  function offerForCopying(): void {
    const { current } = field;
    if (!current) return;
    current.value = displayText(cell, view.workbook.date1904);
    current.select();
    setTimeout(() => {
      current.value = '';
    });
  }

  function clear(): void {
    if (book.mayEdit(anchor)) book.enter(anchor, '');
  }

  function caret(): [number, number] {
    return [field.current?.selectionStart ?? 0, field.current?.selectionEnd ?? 0];
  }

  const begun = (): void => {
    if (!editing) setEditing(anchor);
  };

  const name = formatAddress(anchor);
  return (
    <div ref={frame} className={mergeClasses(styles.selection, editing !== null && styles.editing)}>
      <textarea
        ref={field}
        className={styles.editor}
        style={{ ...fontStyle(look), ...(look.horizontal && { textAlign: look.horizontal }) }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        // A tap that only selects must not bring up the keyboard of a phone.
        inputMode={editing ? 'text' : 'none'}
        readOnly={isLocked}
        aria-label={editing ? text.editing(name) : text.editor(name)}
        aria-describedby={hintId}
        {...(!editing && { 'aria-activedescendant': cellId(anchor) })}
        onKeyDown={onKeyDown}
        onCompositionStart={begun}
        onInput={() => {
          begun();
          place(frame.current, field.current, boxOf(anchor, layout), true);
        }}
        onBlur={commit}
      />
      {pointed > 0 && !editing && <PointedRing key={pointed} />}
    </div>
  );
}

/** Makes a cell that the pane has pointed at conspicuous for a moment. */
function PointedRing() {
  const styles = useGridStyles();
  return <div className={mergeClasses(styles.ring, styles.pointed)} />;
}

/** Room for a few digits and words more than the cell shows. */
const SMALLEST_EDITOR = 96;

/** Puts the frame around the cell; while it is edited, around all that is being typed. */
function place(
  frame: HTMLDivElement | null,
  field: HTMLTextAreaElement | null,
  box: Box,
  isEditing: boolean,
): void {
  if (!frame || !field) return;
  const width = isEditing ? Math.max(box.width, SMALLEST_EDITOR) : box.width;
  Object.assign(frame.style, {
    left: `${String(box.left - 1)}px`,
    top: `${String(box.top - 1)}px`,
    width: `${String(width + 1)}px`,
    height: `${String(box.height + 1)}px`,
  });
  if (isEditing && field.scrollHeight > box.height)
    frame.style.height = `${String(field.scrollHeight + 4)}px`;
}
