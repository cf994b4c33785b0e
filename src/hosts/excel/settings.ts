/** Small JSON values kept in the workbook; Excel keeps them for this add-in only, but for the waivers. */
import { WAIVERS_SETTING } from '../../core/waiver-store';
import { HostError } from '../host';
import { toHostError } from './errors';
import type { Context, Session } from './session';
import { askForParts, readParts, sameWaivers, writePart } from './waivers-part';

interface Turn {
  readonly keys: Set<string>;
  readonly values: Promise<ReadonlyMap<string, unknown>>;
}

/** Answers all that is asked for in one turn of the event loop with a single sync; waivers take one more. */
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
      parts: keys.includes(WAIVERS_SETTING) ? askForParts(context) : null,
    }));
    const kept = settings.filter((setting) => !setting.isNullObject);
    const values = new Map(kept.map((setting) => [setting.key, valueOf(setting)]));
    const waivers = parts && (await readParts(context, parts.items));
    // Without a part the setting holds: there earlier versions kept them.
    return waivers === null ? values : values.set(WAIVERS_SETTING, waivers);
  });
}

async function readSetting(session: Session, key: string): Promise<unknown> {
  return (await readSettings(session, [key])).get(key) ?? null;
}

export async function setSetting(session: Session, key: string, value: unknown): Promise<void> {
  await replaceSetting(session, key, value);
}

/** Attempts to put a change between those of others; each takes two syncs. */
const ATTEMPTS = 10;

/** @returns what is kept now */
export async function updateSetting(
  session: Session,
  key: string,
  change: (value: unknown) => unknown,
): Promise<unknown> {
  let base = await readSetting(session, key);
  let expected = base;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const wanted = change(base);
    const replaced = await replaceSetting(session, key, wanted);
    if (sameSetting(key, replaced, expected)) return wanted;
    // Somebody wrote in between: what we replaced by ours has to get our change instead.
    base = replaced;
    expected = wanted;
  }
  throw new HostError('busy');
}

/** @returns what stood there until then */
async function replaceSetting(session: Session, key: string, value: unknown): Promise<unknown> {
  try {
    return await session.run((context) =>
      key === WAIVERS_SETTING ? writePart(context, value) : writeSetting(context, key, value),
    );
  } catch (error) {
    // The answer may have got lost after the work was done.
    const kept = await readSetting(session, key).catch(() => {
      const reason = toHostError(error);
      throw reason.code === 'timed-out' ? new HostError('in-doubt', [], reason) : reason;
    });
    if (sameSetting(key, kept, value)) return kept;
    throw error;
  }
}

/** Kept as JSON text: Excel would turn texts that look like dates into dates. */
async function writeSetting({ ask, workbook }: Context, key: string, value: unknown): Promise<unknown> {
  const replaced = await ask(() => {
    const { settings } = workbook;
    const old = settings.getItemOrNullObject(key).load('value');
    const setting = settings.add(key, JSON.stringify(value ?? null));
    if (value === null || value === undefined) setting.delete();
    return old;
  });
  return replaced.isNullObject ? null : valueOf(replaced);
}

function valueOf({ value }: Excel.Setting): unknown {
  return JSON.parse(String(value)) as unknown;
}

function sameSetting(key: string, a: unknown, b: unknown): boolean {
  return key === WAIVERS_SETTING
    ? sameWaivers(a, b)
    : JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
