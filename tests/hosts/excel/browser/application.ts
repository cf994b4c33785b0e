/** The emulated Excel within a browser page, and its handle for the test outside. */
import { formatRange, quoteSheetName } from '../../../../src/core/grid/address';
import { ExcelDocument } from '../emulator/document';
import { ExcelServer } from '../emulator/server';
import type { BrowserExcel, BrowserExcelOptions } from './options';

export function startExcel({ file, name, apiLevel, readOnly }: BrowserExcelOptions): ExcelServer {
  const document = new ExcelDocument(name, fromBase64(file));
  document.book.readOnly = readOnly;
  const server = new ExcelServer(document.book, apiLevel);
  window.emulatedExcel = handle(server, document);
  return server;
}

function handle(server: ExcelServer, document: ExcelDocument): BrowserExcel {
  return {
    saved: () => toBase64(document.saved()),
    userEdit: (sheet, a1, value) => server.userEdit(sheet, a1, value),
    paneState: () => server.paneState,
    selection: () => {
      const { active, selection } = server.book;
      return `${quoteSheetName(active.name)}!${formatRange(selection)}`;
    },
    marks: () =>
      server.book.sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats.map(({ range, fill }) => ({
          sheet: name,
          row: range.top,
          column: range.left,
          fill,
        })),
      ),
    counters: () => ({ ...server.counters }),
    unsupported: () => server.unsupported,
    setFaults: (faults) => Object.assign(server.faults, faults),
    goTo: (sheet) => server.userActivate(sheet),
    closeAfter: (batches) => server.schedule.close(batches),
  };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
