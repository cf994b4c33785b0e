/**
 * The emulated WPS with several workbooks, as the pages of an add-in find it: panes, what pages share, and which
 * workbook is in front. Each workbook is an {@link EmulatedWps} of its own.
 */
import type { WpsApplication } from '../../src/hosts/wps';
import type { SharedStorage, TaskPane } from '../../src/wps/program';
import type { EmulatedWps } from '../hosts/wps/emulator/wps';

type Listener = (...told: unknown[]) => void;

export interface EmulatedPane extends TaskPane {
  readonly address: string;
  isDeleted: boolean;
}

export class EmulatedProgram {
  readonly panes: EmulatedPane[] = [];
  readonly stored = new Map<string, string>();
  /** Where a page of a pane is opened. */
  onPane: (pane: EmulatedPane) => void = () => undefined;
  /** In an order of our own: the first is the one in front. */
  private books: readonly EmulatedWps[];
  private readonly applications = new Map<EmulatedWps, WpsApplication>();
  private readonly activated = new Set<Listener>();
  /** Whether pages hear that another workbook came to the front. */
  tellsOfWorkbooks = true;

  constructor(...books: readonly EmulatedWps[]) {
    this.books = books;
  }

  get front(): EmulatedWps | null {
    return this.books[0] ?? null;
  }

  get misuses(): string[] {
    return [...this.applications.keys()].flatMap(({ bridge }) => bridge.misuses);
  }

  bringToFront(book: EmulatedWps): void {
    this.books = [book, ...this.books.filter((other) => other !== book)];
    if (this.tellsOfWorkbooks)
      for (const listener of this.activated) listener(this.applicationOf(book).ActiveWorkbook);
  }

  /** From now on WPS refuses to speak of the workbook. */
  close(book: EmulatedWps): void {
    this.books = this.books.filter((other) => other !== book);
    book.bridge.before = () => {
      throw new Error('0x800A01A8');
    };
  }

  application(): WpsApplication {
    const own: Readonly<Record<string, unknown>> = {
      ApiEvent: this.events(),
      PluginStorage: this.storage(),
      CreateTaskPane: (address: string) => this.createPane(address),
      GetTaskPane: (id: number) => this.panes.find(({ ID, isDeleted }) => ID === id && !isDeleted) ?? null,
    };
    const inFront = () =>
      this.front ? this.applicationOf(this.front) : { ActiveWorkbook: null, Workbooks: [] };
    return new Proxy<Record<string, unknown>>(
      {},
      {
        has: (_none, name) => name in own || name in inFront(),
        get: (_none, name: string) => (name in own ? own[name] : Reflect.get(inFront(), name)),
        set: (_none, name, value) => Reflect.set(inFront(), name, value),
      },
    ) as unknown as WpsApplication;
  }

  private applicationOf(book: EmulatedWps): WpsApplication {
    const known = this.applications.get(book) ?? book.application();
    this.applications.set(book, known);
    return known;
  }

  private events(): object {
    const each = (change: (application: WpsApplication) => void) => {
      for (const book of this.books) change(this.applicationOf(book));
    };
    return {
      AddApiEventListener: (name: string, listener: Listener) => {
        if (name === 'WorkbookActivate') this.activated.add(listener);
        else each(({ ApiEvent }) => ApiEvent.AddApiEventListener(name as 'SheetSelectionChange', listener));
      },
      RemoveApiEventListener: (name: string, listener: Listener) => {
        if (name === 'WorkbookActivate') this.activated.delete(listener);
        else
          each(({ ApiEvent }) => ApiEvent.RemoveApiEventListener(name as 'SheetSelectionChange', listener));
      },
    };
  }

  private storage(): SharedStorage {
    const { stored } = this;
    return {
      getItem: (key) => stored.get(key) ?? '',
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    };
  }

  private createPane(address: string): EmulatedPane {
    const pane: EmulatedPane = {
      address,
      ID: 100 + this.panes.length,
      Visible: false,
      Width: 0,
      DockPosition: 0,
      isDeleted: false,
      Delete() {
        this.isDeleted = true;
        this.Visible = false;
      },
    };
    this.panes.push(pane);
    this.onPane(pane);
    return pane;
  }
}
