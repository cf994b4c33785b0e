/** Where small values that belong to a workbook are kept, since a file opened in the page cannot hold them. */
export interface SettingsStore {
  /** JSON text, or null when there is none. */
  get(key: string): string | null;
  set(key: string, json: string): void;
}

/** Keeps settings for as long as the workbook is open. */
export function memorySettings(): SettingsStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, json) => void values.set(key, json),
  };
}
