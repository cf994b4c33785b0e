/**
 * The ribbon's buttons in Excel. The add-in has a shared runtime: the pane's page is loaded when a button is
 * pressed, whether or not the pane is open, and the button works on the pane's own state.
 */

/** What the ribbon asks of the pane. Each action reports its own failure in the pane and then rejects. */
export interface RibbonSession {
  check(): Promise<unknown>;
  /** Previews the safe fixes; nothing is written before the person agrees in the pane. */
  fixSafe(): Promise<unknown>;
  recompute(): Promise<unknown>;
  clearMarks(): Promise<unknown>;
}

/** A button's function name in manifest.xml, and what it does. */
const COMMANDS: Readonly<Record<string, (session: RibbonSession) => Promise<unknown>>> = {
  check: (session) => session.check(),
  fixSafe: (session) => session.fixSafe(),
  recompute: (session) => session.recompute(),
  clearMarks: (session) => session.clearMarks(),
};

/**
 * Connects the ribbon's buttons to the session. Call it once, after `Office.onReady` and only inside Excel.
 *
 * The pane opens with every command, since that is where its result is to be read. Where Excel will not open it
 * just now (a cell is being edited), the command is carried out all the same.
 *
 * @param report is given what a command failed with
 */
export function registerCommands(session: RibbonSession, report: (failure: unknown) => void): void {
  for (const [name, action] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run([() => Office.addin.showAsTaskpane(), () => action(session)], report).finally(() => {
        event.completed();
      });
    });
  }
}

async function run(
  steps: readonly (() => Promise<unknown>)[],
  report: (failure: unknown) => void,
): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch (failure) {
      report(failure);
    }
  }
}
