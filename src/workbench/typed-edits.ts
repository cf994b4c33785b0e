/** Edits typed into the sheet, and one undo for them and the pane's fixes, the latest first. */
import type { Edit } from '../core/grid/edit';
import type { FileHost } from '../hosts/file';
import type { Receipt } from '../hosts/host';
import type { Session } from '../taskpane/session';

interface Typed {
  readonly receipt: Receipt;
  /** The pane's last undo entry at that time; 0 when it had none. */
  readonly after: number;
}

export class TypedEdits {
  private readonly typed: Typed[] = [];

  constructor(
    private readonly host: FileHost,
    private readonly session: Session,
  ) {}

  /** @throws HostError and then nothing is written */
  enter(edit: Edit): void {
    const after = this.lastOfPane();
    this.typed.push({ receipt: this.host.enter([edit]), after });
  }

  async undo(): Promise<void> {
    const last = this.typed[this.typed.length - 1];
    const ofPane = this.lastOfPane();
    if (!last || ofPane > last.after) {
      if (ofPane > 0) await this.session.undo();
      return;
    }
    this.typed.pop();
    this.host.takeBack(last.receipt);
  }

  /** The host numbers its entries as they come. */
  private lastOfPane(): number {
    return Number(this.session.getState().undoable?.id ?? 0);
  }
}
