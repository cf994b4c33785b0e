/** Settings that are kept in the workbook file itself, so that they travel with it. */
import { type CustomPart, type XlsxFile, readCustomPart } from '../../xlsx';
import type { PartSetting } from '../common/part-settings';
import type { SettingsStore } from './settings';

interface Kept {
  readonly setting: PartSetting;
  readonly json: string;
  /** Text of its part as it was opened, and as it is to be saved; null for no part. */
  readonly opened: string | null;
  readonly text: string | null;
  readonly isInFile: boolean;
}

export class SettingsInFile implements SettingsStore {
  private readonly kept: Map<string, Kept>;
  private changed: readonly CustomPart[] = [];

  /**
   * @param others keeps every other setting
   * @param inFile those that the file keeps
   */
  constructor(
    file: XlsxFile,
    private readonly others: SettingsStore,
    inFile: readonly PartSetting[],
  ) {
    this.kept = new Map(inFile.map((setting) => [setting.key, openedSetting(file, setting)]));
  }

  get(key: string): string | null {
    const kept = this.kept.get(key);
    return kept ? kept.json : this.others.get(key);
  }

  set(key: string, json: string): void {
    const kept = this.kept.get(key);
    if (!kept) {
      this.others.set(key, json);
      return;
    }
    const text = kept.setting.textOf(JSON.parse(json), kept.isInFile);
    this.kept.set(key, { ...kept, json, text });
    this.changed = [...this.kept.values()]
      .filter((each) => each.text !== each.opened)
      .map((each) => ({ namespace: each.setting.namespace, text: each.text }));
  }

  /** What a saved file has to hold otherwise than the opened one. */
  get parts(): readonly CustomPart[] {
    return this.changed;
  }
}

function openedSetting(file: XlsxFile, setting: PartSetting): Kept {
  const found = readCustomPart(file, setting.namespace);
  const isInFile = found !== null;
  const value = isInFile ? setting.valueIn([found]) : null;
  // A part that cannot be read is left as it is until something else is kept.
  const opened = setting.textOf(value, isInFile);
  return { setting, json: JSON.stringify(value), opened, text: opened, isInFile };
}
