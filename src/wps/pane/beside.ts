/** Keeps what belongs to a workbook in the browser's storage, for a WPS that keeps no parts in the workbook itself. */
import type { SettingsStore } from '../../hosts/file/settings';
import { keep, readKept } from '../../taskpane/browser-storage';

/** @param path of the workbook; one that was never saved has only its name */
export function besideWorkbook(path: string): SettingsStore {
  const keyOf = (key: string) => `formlint:${path}:${key}`;
  // What the storage does not take holds until the page is left.
  const unkept = new Map<string, string>();
  return {
    get: (key) => unkept.get(key) ?? readKept(keyOf(key)),
    set: (key, text) => {
      if (keep(keyOf(key), text)) unkept.delete(key);
      else unkept.set(key, text);
    },
  };
}
