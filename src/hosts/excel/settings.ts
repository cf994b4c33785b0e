/** Small JSON values kept in the workbook; Excel keeps them for this add-in only. */
import type { Session } from './session';

interface Turn {
  readonly keys: Set<string>;
  readonly values: Promise<ReadonlyMap<string, unknown>>;
}

/** Answers all that is asked for in one turn of the event loop with a single sync. */
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
    await context.sync();
    const kept = settings.filter((setting) => !setting.isNullObject);
    return new Map(kept.map(({ key, value }) => [key, JSON.parse(String(value)) as unknown]));
  });
}

/** Kept as JSON text: Excel would turn texts that look like dates into dates. */
export function setSetting(session: Session, key: string, value: unknown): Promise<void> {
  return session.run(async (context) => {
    const { settings } = context.workbook;
    if (value === null || value === undefined) {
      const setting = settings.getItemOrNullObject(key);
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    } else settings.add(key, JSON.stringify(value));
    await context.sync();
  });
}
