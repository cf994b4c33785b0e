/** Workbook, application, runtime and settings: the entry to all other types. */
import { RichApiError } from '../errors';
import type { Book } from '../model';
import { type RemoteObject, defineType } from '../table';
import { customXmlPartCollection } from './custom-xml';
import { range } from './range';
import { worksheetCollection } from './worksheet';

/** What the workbook object needs from the application that serves it. */
export interface Application {
  readonly book: Book;
  /** A selection that is no single range: a chart, or several areas. */
  readonly selectionIsRange: boolean;
  eventsEnabled: boolean;
  /** What the add-in last asked its pane to be; null while it has not asked. */
  paneState: string | null;
  forget(referenceId: string): void;
}

function selectedRange({ book, selectionIsRange }: Application): RemoteObject {
  if (!selectionIsRange) throw new RichApiError('InvalidSelection', 'Workbook.getSelectedRange');
  return range({ sheet: book.active, range: book.selection });
}

export const workbook = defineType<Application>({
  name: 'Workbook',
  scalars: {
    Name: { since: 7, get: ({ book }) => book.name },
    ReadOnly: { since: 8, get: ({ book }) => book.readOnly },
  },
  links: {
    Application: { since: 1, to: (application) => applicationType(application) },
    CustomXmlParts: { since: 5, to: ({ book }) => customXmlPartCollection(book) },
    Settings: { since: 4, to: ({ book }) => settingCollection(book) },
    Worksheets: { since: 1, to: ({ book }) => worksheetCollection(book) },
    _Runtime: { since: 5, to: (application) => runtime(application) },
  },
  methods: {
    GetSelectedRange: { since: 1, call: selectedRange },
    _RemoveReference: { since: 1, call: (application, id) => application.forget(String(id)) },
  },
});

const applicationType = defineType<Application>({
  name: 'Application',
  methods: { SuspendScreenUpdatingUntilNextSync: { since: 9, call: () => undefined } },
});

const runtime = defineType<Application>({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      since: 8,
      get: ({ eventsEnabled }) => eventsEnabled,
      set: (application, enabled) => {
        application.eventsEnabled = enabled === true;
      },
    },
  },
});

const settingCollection = defineType<Book>({
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => setting({ book, key })),
  item: settingOrNull,
  methods: {
    GetItemOrNullObject: { since: 4, call: settingOrNull },
    Add: {
      since: 4,
      call: (book, key, value) => {
        book.settings.set(String(key), value);
        return setting({ book, key: String(key) });
      },
    },
  },
});

function settingOrNull(book: Book, key: unknown): RemoteObject | null {
  return book.settings.has(String(key)) ? setting({ book, key: String(key) }) : null;
}

const setting = defineType<{ readonly book: Book; readonly key: string }>({
  name: 'Setting',
  id: ({ key }) => key,
  scalars: {
    Key: { since: 4, get: ({ key }) => key },
    Value: { since: 4, get: ({ book, key }) => book.settings.get(key) },
  },
  methods: { Delete: { since: 4, call: ({ book, key }) => void book.settings.delete(key) } },
});

/** Announced by office.js itself right after start-up. */
export const addinInternalService = defineType<null>({
  name: 'Microsoft.InternalService.AddinInternalService',
  methods: { NotifyActionHandlerReady: { since: 1, call: () => undefined } },
})(null);

/** Behind `Office.addin`: shows and hides the pane. */
export const appRuntimeService = defineType<Application>({
  name: 'Microsoft.AppRuntime.AppRuntimeService',
  methods: {
    SetAppRuntimeState: {
      since: 1,
      call: (application, state) => {
        application.paneState = String(state);
      },
    },
  },
});
