/** Waivers of the page are kept in the workbook file itself, so that they travel with it. */
import {
  WAIVERS_NAMESPACE,
  WAIVERS_SETTING,
  restoreWaivers,
  storeWaivers,
  waiversIn,
  waiversText,
} from '../core/waiver-store';
import type { SettingsStore } from '../hosts/file';
import { type CustomPart, type XlsxFile, readCustomPart } from '../xlsx';

export class WaiversInFile implements SettingsStore {
  private json: string;
  private savedJson: string;
  private readonly openedJson: string;

  /**
   * @param others keeps every other setting
   * @param onChange is told when there are other waivers than before
   */
  constructor(
    file: XlsxFile,
    private readonly others: SettingsStore,
    private readonly onChange: () => void,
  ) {
    const text = readCustomPart(file, WAIVERS_NAMESPACE);
    this.openedJson = JSON.stringify(storeWaivers((text === null ? null : waiversIn(text)) ?? []));
    this.json = this.openedJson;
    this.savedJson = this.openedJson;
  }

  get(key: string): string | null {
    return key === WAIVERS_SETTING ? this.json : this.others.get(key);
  }

  set(key: string, json: string): void {
    if (key !== WAIVERS_SETTING) {
      this.others.set(key, json);
      return;
    }
    this.json = json;
    this.onChange();
  }

  /** What a saved file has to hold; undefined while the opened one holds it already. */
  get part(): CustomPart | undefined {
    if (!this.modified) return undefined;
    return { namespace: WAIVERS_NAMESPACE, text: waiversText(restoreWaivers(JSON.parse(this.json)) ?? []) };
  }

  get modified(): boolean {
    return this.json !== this.openedJson;
  }

  get unsaved(): boolean {
    return this.json !== this.savedJson;
  }

  /** To be called once the file is saved. */
  saved(): void {
    this.savedJson = this.json;
  }
}
