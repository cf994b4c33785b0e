/** Small JSON values kept in the workbook; Excel keeps them for this add-in only, but for those in parts. */
import { partSettingOf } from '../../common/part-settings';
import { HostError } from '../../host';
import { toHostError } from '../errors';
import type { Context, Session } from '../session';
import { askForParts, readParts, writePart } from './setting-parts';

interface Turn {
  readonly keys: Set<string>;
  readonly values: Promise<ReadonlyMap<string, unknown>>;
}

/** Answers all that is asked for in one turn of the event loop with a single sync; those in parts take one more. */
export class SettingReader {
  private turn: Turn | null = null;

  async get(session: Session, key: string): Promise<unknown> {
    this.turn ??= this.begin(session);
    const { keys, values } = this.turn;
    keys.add(key);
    return (await values).get(key) ?? null;
  }

  private begin(session: Session): Turn {
    const keys = new Set<string>();
    const values = Promise.resolve().then(() => {
      this.turn = null;
      return readSettings(session, [...keys]);
    });
    return { keys, values };
  }
}

function readSettings(session: Session, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  return session.run(async (context) => {
    const { settings, parts } = await context.ask(() => ({
      settings: keys.map((key) => context.workbook.settings.getItemOrNullObject(key).load('key,value')),
      parts: keys.flatMap((key) => partSettingOf(key) ?? []).map((setting) => askForParts(context, setting)),
    }));
    const kept = settings.filter((setting) => !setting.isNullObject);
    const values = new Map(kept.map((setting) => [setting.key, valueOf(setting)]));
    // Without a part the setting holds: there earlier versions kept it.
    return new Map([...values, ...(await readParts(context, parts))]);
  });
}

export async function setSetting(session: Session, key: string, value: unknown): Promise<void> {
  await confirmed(session, key, value, (context) => writeSetting(context, key, value));
}

/**
 * Writes, and where that fails finds out whether it was done all the same: the answer may have got lost.
 */
export async function confirmed(
  session: Session,
  key: string,
  value: unknown,
  write: (context: Context) => Promise<void>,
): Promise<void> {
  try {
    await session.run(write);
  } catch (error) {
    const reason = toHostError(error);
    const kept = await readSetting(session, key).catch(() => {
      throw reason.code === 'timed-out' ? new HostError('in-doubt', [], reason) : reason;
    });
    if (!sameSetting(key, kept, value)) throw reason;
  }
}

/** @param also queues what goes into the same batch, before the writing */
export async function writeSetting(
  context: Context,
  key: string,
  value: unknown,
  also: () => void = () => undefined,
): Promise<void> {
  const part = partSettingOf(key);
  if (part) return writePart(context, part, value, also);
  await context.ask(() => {
    also();
    // Kept as JSON text: Excel would turn texts that look like dates into dates.
    const setting = context.workbook.settings.add(key, JSON.stringify(value ?? null));
    if (value === null || value === undefined) setting.delete();
  });
}

export async function readSetting(session: Session, key: string): Promise<unknown> {
  return (await readSettings(session, [key])).get(key) ?? null;
}

function valueOf({ value }: Excel.Setting): unknown {
  return JSON.parse(String(value)) as unknown;
}

export function sameSetting(key: string, a: unknown, b: unknown): boolean {
  const part = partSettingOf(key);
  const [first, second] = [a, b].map((value) =>
    part ? part.textOf(value, true) : JSON.stringify(value ?? null),
  );
  return first === second;
}
