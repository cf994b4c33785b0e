/** Small JSON values kept in the workbook; Excel keeps them for this add-in only, but for the waivers. */
import { WAIVERS_SETTING } from '../../core/waiver-store';
import type { Context, Session } from './session';
import { askForParts, readParts, writePart } from './waivers-part';

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
    const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
    for (const setting of settings) setting.load('key,value');
    const parts = keys.includes(WAIVERS_SETTING) ? askForParts(context) : null;
    await context.sync();
    const kept = settings.filter((setting) => !setting.isNullObject);
    const values = new Map(kept.map(({ key, value }) => [key, JSON.parse(String(value)) as unknown]));
    const waivers = parts && (await readParts(context, parts.items));
    // Without a part the setting holds: there earlier versions kept them.
    return waivers === null ? values : values.set(WAIVERS_SETTING, waivers);
  });
}

/** Kept as JSON text: Excel would turn texts that look like dates into dates. */
export function setSetting(session: Session, key: string, value: unknown): Promise<void> {
  return session.run(async (context) => {
    if (key === WAIVERS_SETTING) await writePart(context, value);
    else if (value === null || value === undefined) await removeSetting(context, key);
    else context.workbook.settings.add(key, JSON.stringify(value));
    await context.sync();
  });
}

async function removeSetting(context: Context, key: string): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
}
