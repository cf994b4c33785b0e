/** Waivers as they are kept in a workbook: one JSON value, the same in a file and in a host's settings. */
import * as v from 'valibot';
import { jsonText } from './json-text';
import type { Waiver } from './waiver';

/** Where a host keeps waivers among the workbook's settings. */
export const WAIVERS_SETTING = 'formlint.waivers';
/** By which the part of a file that holds the waivers is known. */
export const WAIVERS_NAMESPACE = 'urn:formlint:waivers';

const VERSION = 1;

const text = v.string();
const stored = v.object({
  version: v.literal(VERSION),
  waivers: v.array(
    v.object({
      rule: text,
      form: text,
      place: text,
      fingerprint: text,
      reason: v.pipe(text, v.nonEmpty()),
      by: v.exactOptional(text),
      at: v.exactOptional(text),
    }),
  ),
});

/** The waivers as a JSON value, the same in a host's settings and in a file. */
export function storeWaivers(waivers: readonly Waiver[]): unknown {
  return { version: VERSION, waivers };
}

/** Reads stored waivers; null for anything else. */
export function restoreWaivers(value: unknown): readonly Waiver[] | null {
  const result = v.safeParse(stored, value);
  return result.success ? result.output.waivers : null;
}

/** The stored waivers as a text for an XML part. */
export function waiversText(waivers: readonly Waiver[]): string {
  return jsonText(storeWaivers(waivers));
}

/** Reads {@link waiversText}; null for anything else. */
export function waiversIn(text: string): readonly Waiver[] | null {
  try {
    return restoreWaivers(JSON.parse(text));
  } catch {
    return null;
  }
}
