/** Small JSON values kept in the workbook; Excel keeps them for this add-in only. */
import type { Session } from './session';

export function getSetting(session: Session, key: string): Promise<unknown> {
  return session.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    const value: unknown = setting.isNullObject ? null : JSON.parse(String(setting.value));
    return value;
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
