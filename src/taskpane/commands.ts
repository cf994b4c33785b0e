/** What the ribbon's buttons do. They act on the pane's own session, and their results are read in the pane. */
import type { Session } from './session';

/** Each action shows its own failure in the pane and then rejects. */
export interface PaneCommands {
  check(): Promise<void>;
  /** Checks, then previews the safe fixes; nothing is written before the person agrees in the pane. */
  fixSafe(): Promise<void>;
  /** Checks, then previews the derived cells worked out anew, as values or formulas as set. */
  recompute(): Promise<void>;
  clearMarks(): Promise<void>;
}

export function paneCommands(session: Session): PaneCommands {
  return {
    check: () => required(session.check()),
    fixSafe: async () => {
      await required(session.check());
      await required(session.previewSafeFixes());
    },
    recompute: async () => {
      await required(session.check());
      await required(session.previewRecompute(session.getState().settings.effective.recompute.value));
    },
    clearMarks: () => required(session.clearMarks()),
  };
}

async function required(action: Promise<boolean>): Promise<void> {
  if (!(await action)) throw new Error('the pane could not do what the ribbon asked for');
}
