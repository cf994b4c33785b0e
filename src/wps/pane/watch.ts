/** Looks, a few times a second, for what the ribbon asks and for the workbook in front: WPS tells a pane of neither. */
import { type Command, ownId, take } from '../mailbox';
import type { Program } from '../program';

const INTERVAL = 300;

export interface Watched {
  readonly onCommand: (command: Command) => void;
  /** Path of the workbook in front, each time that it is another one; null without any. */
  readonly onFront: (path: string | null) => void;
}

/** @param token null for a pane that no ribbon reaches */
export function watchProgram(program: Program, token: string | null, { onCommand, onFront }: Watched): void {
  let front: string | null | undefined;
  setInterval(() => {
    try {
      const command = token === null ? null : take(program.PluginStorage, token);
      if (command) onCommand(command);
      const now = program.ActiveWorkbook?.FullName ?? null;
      if (now === front) return;
      front = now;
      onFront(now);
    } catch {
      // While a cell is being edited WPS answers nothing; the next look will.
    }
  }, INTERVAL);
}

/** @returns whether this WPS let the pane be hidden */
export function collapse(program: Program, token: string | null): boolean {
  try {
    const id = token === null ? null : ownId(program.PluginStorage, token);
    const pane = id === null ? null : program.GetTaskPane(id);
    if (!pane) return false;
    pane.Visible = false;
    return true;
  } catch {
    return false;
  }
}
