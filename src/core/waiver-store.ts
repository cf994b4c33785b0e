/** Waivers as they are kept in a workbook: one JSON value, the same in a file and in a host's settings. */
import * as v from 'valibot';
import type { Waiver } from './waiver';

/** Where hosts keep waivers in the workbook's settings. */
export const WAIVERS_SETTING = 'formlint.waivers';

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
