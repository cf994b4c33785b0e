/** The workbook that the pane is about, with its session; another one may take its place. */
import { type WpsApplication, WpsHost } from '../../hosts/wps';
import { zhCN } from '../../locales/zh-CN';
import type { Preferences } from '../../taskpane/preferences';
import { type Session, createSession } from '../../taskpane/session';
import type { Command } from '../mailbox';
import type { Book, Program } from '../program';
import { besideWorkbook } from './beside';
import { runCommand } from './commands';

export interface DeskState {
  readonly session: Session;
  readonly name: string;
  readonly isElsewhere: boolean;
}

export class Desk {
  readonly getState = (): DeskState | null => this.state;
  private state: DeskState | null = null;
  private book: Book | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param application and program are two views of the same object */
  constructor(
    private readonly application: WpsApplication,
    private readonly program: Program,
    private readonly preferences: Preferences,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes the workbook in front for the pane's. What was known of the former is kept with that workbook. */
  openFront(): void {
    const book = this.program.ActiveWorkbook;
    if (!book) return;
    this.state?.session.dispose();
    this.book = book;
    const host = new WpsHost(this.application, { beside: besideWorkbook(book.FullName) });
    const session = createSession({ host, locale: zhCN, preferences: this.preferences });
    this.set({ session, name: nameOf(book), isElsewhere: false });
    void session.open();
  }

  run(command: Command): void {
    if (this.state) void runCommand(this.state.session, command);
  }

  /** @param path of the workbook in front; null without any */
  meet(path: string | null): void {
    if (!this.state) {
      this.openFront();
      return;
    }
    const own = pathOf(this.book);
    const name = own === null ? this.state.name : lastPart(own);
    this.set({ ...this.state, name, isElsewhere: path !== null && path !== own });
  }

  private set(state: DeskState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** Null for a workbook that is closed. */
function pathOf(book: Book | null): string | null {
  try {
    return book?.FullName ?? null;
  } catch {
    return null;
  }
}

function nameOf({ FullName: path }: Book): string {
  return lastPart(path);
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
