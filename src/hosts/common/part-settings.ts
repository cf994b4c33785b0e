/** Settings that travel in the file itself, each as the text of a custom XML part, and so are seen by every program. */
import { BASELINE_NAMESPACE, BASELINE_SETTING } from '../../core/guard/kept-as';
import { jsonIn, jsonText } from '../../core/json-text';
import type { Waiver } from '../../core/waiver';
import {
  WAIVERS_NAMESPACE,
  WAIVERS_SETTING,
  restoreWaivers,
  storeWaivers,
  waiversIn,
  waiversText,
} from '../../core/waiver-store';

export interface PartSetting {
  readonly key: string;
  /** By which its part is known. */
  readonly namespace: string;
  /**
   * Text of the part that holds the value; null where there is to be none.
   * @param isKept a part is there already
   */
  textOf(value: unknown, isKept: boolean): string | null;
  /** The value that parts hold; several come about where workbooks are joined. Texts that cannot be read hold none. */
  valueIn(texts: readonly string[]): unknown;
}

/** The last waiver that goes leaves an empty part behind. */
const WAIVERS: PartSetting = {
  key: WAIVERS_SETTING,
  namespace: WAIVERS_NAMESPACE,
  textOf: (value, isKept) => {
    const waivers = restoreWaivers(value) ?? [];
    return waivers.length === 0 && !isKept ? null : waiversText(waivers);
  },
  valueIn: (texts) => storeWaivers(eachOnce(texts.flatMap((text) => waiversIn(text) ?? []))),
};

const BASELINE: PartSetting = {
  key: BASELINE_SETTING,
  namespace: BASELINE_NAMESPACE,
  textOf: (value) => (value === null || value === undefined ? null : jsonText(value)),
  valueIn: (texts) => texts.map(jsonIn).find((value) => value !== null) ?? null,
};

export const PART_SETTINGS: readonly PartSetting[] = [WAIVERS, BASELINE];

/** Undefined for a setting that is kept like any other. */
export function partSettingOf(key: string): PartSetting | undefined {
  return PART_SETTINGS.find((setting) => setting.key === key);
}

function eachOnce(waivers: readonly Waiver[]): readonly Waiver[] {
  return [...new Map(waivers.map((waiver) => [JSON.stringify(waiver), waiver])).values()];
}
