/** What the ribbon's buttons do in the pane. */
import { paneCommands } from '../../taskpane/commands';
import type { Session } from '../../taskpane/session';
import type { Command } from '../mailbox';

/** Every failure is shown in the pane, so that nobody has to wait for the result. */
export function runCommand(session: Session, command: Command): Promise<void> {
  const actions = { ...paneCommands(session), mark: () => checkedAndMarked(session) };
  return actions[command]().catch(() => undefined);
}

async function checkedAndMarked(session: Session): Promise<void> {
  if (await session.check()) await session.mark();
}
