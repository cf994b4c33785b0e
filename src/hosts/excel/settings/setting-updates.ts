/**
 * Changes settings that other panes may change at the same time. A pane takes its turn by a setting of its own,
 * which it adds in the batch that also lists those of others: of all who want to, the first finds none.
 */
import { HostError } from '../../host';
import { toHostError } from '../errors';
import type { Context, Session } from '../session';
import { confirmed, readSetting, sameSetting, writeSetting } from './settings';
import { newOwner } from '../writing/undo-store';

const TURN = 'formlint.turn.';
/** Milliseconds after which a turn belongs to a pane that was closed in the middle of it. */
const STALE = 120_000;
/** Attempts to get a turn, and the longest pause between them in milliseconds. */
const ATTEMPTS = 60;
const PAUSE = 200;

export class SettingUpdates {
  private readonly owner = newOwner();
  private last: Promise<unknown> = Promise.resolve();

  /** Within the pane one after the other. @returns what is kept now */
  update(session: Session, key: string, change: (value: unknown) => unknown): Promise<unknown> {
    const updated = this.last.catch(() => undefined).then(() => inTurn(session, this.owner, key, change));
    this.last = updated;
    return updated;
  }
}

interface Turn {
  readonly name: string;
  /** Turns that nobody takes any more. */
  readonly stale: readonly string[];
}

async function inTurn(
  session: Session,
  owner: string,
  key: string,
  change: (value: unknown) => unknown,
): Promise<unknown> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const turn = await takeTurn(session, owner);
    if (turn) return updated(session, key, change, turn);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE));
  }
  throw new HostError('busy');
}

/** Null while it is another pane's turn. */
async function takeTurn(session: Session, owner: string): Promise<Turn | null> {
  const now = Date.now();
  const name = `${TURN}${now.toString(36)}.${owner}`;
  const taking = session.run(async (context) => {
    const { settings } = context.workbook;
    const { items } = await context.ask(() => {
      const listed = settings.load('items/key');
      settings.add(name, '');
      return listed;
    });
    const others = items.flatMap(({ key }) => (key.startsWith(TURN) && key !== name ? [key] : []));
    // One of this pane's own stands where the answer to an earlier attempt was lost.
    const stale = others.filter((other) => other.endsWith(owner) || now - startOf(other) > STALE);
    if (stale.length === others.length) return { name, stale };
    await context.ask(() => leave(context, name));
    return null;
  });
  return taking.catch(async (error: unknown) => {
    await giveUp(session, name);
    throw error;
  });
}

/** The answer may have got lost after the turn was taken. */
async function giveUp(session: Session, name: string): Promise<void> {
  await session.run((context) => context.ask(() => leave(context, name))).catch(() => undefined);
}

function startOf(name: string): number {
  return parseInt(name.slice(TURN.length), 36);
}

async function updated(
  session: Session,
  key: string,
  change: (value: unknown) => unknown,
  { name, stale }: Turn,
): Promise<unknown> {
  try {
    const kept = await readSetting(session, key);
    const wanted = change(kept);
    if (sameSetting(key, kept, wanted)) {
      await session.run((context) => context.ask(() => leave(context, name)));
      return wanted;
    }
    await confirmed(session, key, wanted, (context) =>
      writeSetting(context, key, wanted, () => {
        // Excel refuses the batch when the turn was taken for a stale one.
        context.workbook.settings.getItem(name).delete();
        for (const other of stale) leave(context, other);
      }),
    );
    return wanted;
  } catch (error) {
    await giveUp(session, name);
    throw toHostError(error);
  }
}

/** Queues the end of a turn, whether it is there or not. */
function leave({ workbook: { settings } }: Context, name: string): void {
  settings.add(name, '').delete();
}
