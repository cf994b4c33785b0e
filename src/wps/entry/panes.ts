/**
 * One pane for each workbook. A pane stands in the window of its workbook, or, in a WPS with one window for all, in
 * that: nobody could find out. So only the pane of the workbook in front is ever shown, and comes back with it.
 */
import { paneAddress, tellId } from '../mailbox';
import { type Book, type Program, type TaskPane, DOCK_RIGHT } from '../program';

const WIDTH = 380;
/** Where the number of the next pane is kept: this page may be loaded anew while its panes live on. */
const NEXT = 'formlint_next_et';

interface OpenPane {
  readonly book: Book;
  readonly token: string;
  readonly pane: TaskPane;
  /** Hidden by us, because another workbook came to the front. */
  isPutAside: boolean;
}

export class Panes {
  private open: OpenPane[] = [];

  constructor(
    private readonly program: Program,
    private readonly page: string,
    private readonly title: string,
  ) {
    program.ApiEvent.AddApiEventListener('WorkbookActivate', () => {
      this.follow();
    });
  }

  /** Shows the pane of the workbook in front. @returns by which it is reached; null without a workbook */
  show(): string | null {
    const book = this.program.ActiveWorkbook;
    if (!book) return null;
    const found = this.paneOf(book) ?? this.create(book);
    this.putOthersAside(found);
    found.isPutAside = false;
    found.pane.Visible = true;
    return found.token;
  }

  /** Another workbook came to the front. */
  private follow(): void {
    const book = this.program.ActiveWorkbook;
    if (!book) return;
    const own = this.paneOf(book);
    this.putOthersAside(own);
    if (!own?.isPutAside) return;
    own.isPutAside = false;
    own.pane.Visible = true;
  }

  private putOthersAside(front: OpenPane | null): void {
    for (const other of this.open) {
      if (other === front || !other.pane.Visible) continue;
      other.isPutAside = true;
      other.pane.Visible = false;
    }
  }

  private paneOf(book: Book): OpenPane | null {
    const name = book.FullName;
    const alive: OpenPane[] = [];
    let found: OpenPane | null = null;
    for (const candidate of this.open) {
      // Asked anew each time: a workbook gets another name when it is saved elsewhere.
      const own = nameOf(candidate.book);
      if (own === null) discard(candidate.pane);
      else alive.push(candidate);
      if (own === name) found = candidate;
    }
    this.open = alive;
    return found;
  }

  private create(book: Book): OpenPane {
    const storage = this.program.PluginStorage;
    const token = String(Number(storage.getItem(NEXT) || 0) + 1);
    storage.setItem(NEXT, token);
    const pane = this.program.CreateTaskPane(paneAddress(this.page, token), this.title);
    tellId(storage, token, pane.ID);
    pane.DockPosition = DOCK_RIGHT;
    pane.Width = WIDTH;
    const created = { book, token, pane, isPutAside: false };
    this.open.push(created);
    return created;
  }
}

/** Null for a workbook that is closed. */
function nameOf(book: Book): string | null {
  try {
    const name: unknown = book.FullName;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** Its window may have taken it along. */
function discard(pane: TaskPane): void {
  try {
    pane.Delete();
  } catch {
    return;
  }
}
