/** Worksheet, its collection and its protection. */
import { accessDenied } from '../errors';
import type { BookSheet, Book } from '../model';
import { placeAt, usedPlace } from '../place';
import { type RemoteObject, defineType } from '../table';
import { range } from './range';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const TOP_LEFT = { top: 0, left: 0, bottom: 0, right: 0 };

export const worksheet = defineType<BookSheet>({
  name: 'Worksheet',
  id: ({ id }) => id,
  scalars: {
    Id: { since: 1, get: ({ id }) => id },
    Name: { since: 1, get: ({ name }) => name },
    Position: { since: 1, get: (sheet) => sheet.book.sheets.indexOf(sheet) },
    Visibility: { since: 1, get: ({ visibility }) => VISIBILITY[visibility] },
  },
  links: { Protection: { since: 2, to: (sheet) => worksheetProtection(sheet) } },
  methods: {
    Activate: {
      since: 1,
      call: (sheet) => sheet.book.activate(sheet),
    },
    GetRange: { since: 1, call: (sheet, address) => range(placeAt(sheet, address, 'Worksheet.getRange')) },
    GetUsedRange: {
      since: 1,
      call: (sheet, valuesOnly) => range(usedPlace(sheet, valuesOnly === true) ?? { sheet, range: TOP_LEFT }),
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: (sheet, valuesOnly) => nullable(usedPlace(sheet, valuesOnly === true)),
    },
  },
});

function nullable(place: ReturnType<typeof usedPlace>): RemoteObject | null {
  return place && range(place);
}

const worksheetProtection = defineType<BookSheet>({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { since: 2, get: (sheet) => sheet.protected },
    Options: {
      since: 2,
      get: (sheet) => (sheet.protected ? { allowFormatCells: sheet.allowFormatCells } : null),
    },
  },
  methods: {
    Protect: {
      since: 2,
      call: (sheet) => {
        if (sheet.protected) throw accessDenied('WorksheetProtection.protect');
        sheet.protected = true;
      },
    },
    Unprotect: {
      since: 2,
      call: (sheet) => {
        sheet.protected = false;
      },
    },
  },
});

const nothing = () => undefined;

/** Events reach every add-in that registered with the application: see `server.ts`. */
export const worksheetCollection = defineType<Book>({
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map(worksheet),
  item: (book, key) => sheetOrNull(book, key),
  methods: {
    GetItemOrNullObject: { since: 4, call: sheetOrNull },
    GetActiveWorksheet: { since: 1, call: (book) => worksheet(book.active) },
    _RegisterActivatedEvent: { since: 7, call: nothing },
    _UnregisterActivatedEvent: { since: 7, call: nothing },
    _RegisterAddedEvent: { since: 7, call: nothing },
    _UnregisterAddedEvent: { since: 7, call: nothing },
    _RegisterDeletedEvent: { since: 7, call: nothing },
    _UnregisterDeletedEvent: { since: 7, call: nothing },
    _RegisterDataChangedEvent: { since: 9, call: nothing },
    _UnregisterDataChangedEvent: { since: 9, call: nothing },
    _RegisterFormatChangedEvent: { since: 9, call: nothing },
    _UnregisterFormatChangedEvent: { since: 9, call: nothing },
    _RegisterRowHiddenChangedEvent: { since: 11, call: nothing },
    _UnregisterRowHiddenChangedEvent: { since: 11, call: nothing },
    _RegisterSelectionChangedEvent: { since: 9, call: nothing },
    _UnregisterSelectionChangedEvent: { since: 9, call: nothing },
  },
});

function sheetOrNull(book: Book, key: unknown): RemoteObject | null {
  const sheet = book.sheet(String(key));
  return sheet ? worksheet(sheet) : null;
}
