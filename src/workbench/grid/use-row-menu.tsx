import { type MouseEvent, type ReactNode, type RefObject, useState } from 'react';
import { type Address, parseAddress } from '../../core/grid/address';
import type { Book } from '../book';
import { changeRow, rowReasons } from '../row-actions';
import { cellId } from './boxes';
import type { CellEditorHandle } from './cell-editor';
import { RowMenu, type RowMenuAt } from './row-menu';

/** The menu of a row: what opens it, and the menu itself while it is open. */
export interface RowMenuOfGrid {
  readonly menu: ReactNode;
  /** A right click, or a long touch, on a cell or on the number of its row. */
  readonly openAt: (event: MouseEvent) => void;
  /** The menu key. */
  readonly openForSelection: () => void;
}

export function useRowMenu(
  book: Book,
  anchor: Address,
  editor: RefObject<CellEditorHandle | null>,
): RowMenuOfGrid {
  const [open, setOpen] = useState<RowMenuAt | null>(null);

  const show = (cell: Address, x: number, y: number): void => {
    const at = { sheet: book.getState().sheet.name, ...cell };
    void rowReasons(book, at).then((reasons) => {
      setOpen({ at, x, y, reasons });
    });
  };
  const close = (byKey: boolean): void => {
    setOpen(null);
    if (byKey) editor.current?.focus();
  };

  return {
    menu: open && (
      <RowMenu
        menu={open}
        onClose={close}
        onChoose={(action) => {
          close(true);
          void changeRow(book, action, open.at);
        }}
      />
    ),
    openAt: (event) => {
      const at = placeUnder(event);
      if (!at) return;
      event.preventDefault();
      editor.current?.commit();
      book.select({ sheet: book.getState().sheet.name, ...at });
      show(at, event.clientX, event.clientY);
    },
    openForSelection: () => {
      const box = document.getElementById(cellId(anchor))?.getBoundingClientRect();
      show(book.getState().selected, box?.left ?? 0, box?.bottom ?? 0);
    },
  };
}

export function cellUnder({ target }: MouseEvent): Address | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  return cell?.dataset.cell === undefined ? null : parseAddress(cell.dataset.cell);
}

/** The cell under the pointer; where the number of a row is, the first cell that begins in that row. */
function placeUnder(event: MouseEvent): Address | null {
  const { target } = event;
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!header) return cellUnder(event);
  const cells = header.parentElement?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
  const row = Number(header.dataset.row);
  const places = [...cells].map(({ dataset }) => parseAddress(dataset.cell ?? ''));
  return places.find((place) => place?.row === row) ?? { row, column: 0 };
}
