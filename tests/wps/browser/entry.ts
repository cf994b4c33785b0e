/** Bundled and run before any script of a page: the page that stands for WPS makes one, and its pages find it. */
import { formatRange, parseAddress, quoteSheetName } from '../../../src/core/grid/address';
import { EmulatedWps } from '../../hosts/wps/emulator/wps';
import { EmulatedProgram } from '../program';
import type { BrowserWps, BrowserWpsOptions } from './options';

const opener = window.opener as Window | null;
const wps = opener ? opener.emulatedWps : started(window.emulatedWpsOptions);
// A page of an add-in has none.
window.opener = null;
window.emulatedWps = wps;
Object.defineProperty(window, 'Application', { value: wps.application });

function started({ books, behaviour }: BrowserWpsOptions): BrowserWps {
  const opened = books.map(({ name, file }) => new EmulatedWps(fromBase64(file), behaviour, name));
  const program = new EmulatedProgram(...opened);
  program.onPane = ({ address }) => window.open(address, '_blank');
  const bookAt = (place: number): EmulatedWps => {
    const found = opened[place];
    if (!found) throw new Error(`no workbook ${place}`);
    return found;
  };
  return {
    application: program.application(),
    saved: (book) => toBase64(bookAt(book).saved()),
    userEdit: (book, sheet, a1, value) => {
      const at = parseAddress(a1);
      if (at) bookAt(book).userEdit(sheet, at, value);
    },
    bringToFront: (book) => {
      program.bringToFront(bookAt(book));
    },
    setEditing: (isEditing) => {
      for (const book of opened) book.isEditing = isEditing;
    },
    marks: () =>
      opened.flatMap(({ book }) =>
        book.sheets.flatMap(({ name, conditionalFormats }) =>
          conditionalFormats.map(({ range, fill }) => ({
            sheet: name,
            row: range.top,
            column: range.left,
            fill,
          })),
        ),
      ),
    selection: () => {
      const book = program.front?.book;
      return book ? `${quoteSheetName(book.active.name)}!${formatRange(book.selection)}` : '';
    },
    sheets: (book) => bookAt(book).book.sheets.map(({ name }) => name),
    panes: () => program.panes.map(({ address, Visible: visible }) => ({ address, visible })),
    misuses: () => program.misuses,
  };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
