/**
 * Waivers in the open workbook: in the same custom XML part as in a file, which goes where the file goes. Excel's
 * settings do not: they stand in a part of the add-in's own.
 */
import type { Waiver } from '../../core/waiver';
import {
  WAIVERS_NAMESPACE,
  WAIVERS_SETTING,
  restoreWaivers,
  storeWaivers,
  waiversIn,
  waiversText,
} from '../../core/waiver-store';
import { customText, customXml } from '../../xlsx/xml/custom-xml';
import type { Context } from './session';

/** Asks which parts hold waivers; their `items` are there after the next sync. */
export function askForParts({ workbook }: Context): Excel.CustomXmlPartScopedCollection {
  const parts = workbook.customXmlParts.getByNamespace(WAIVERS_NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** The stored waivers, as {@link storeWaivers} gives them; null where no part is. A part costs one sync. */
export async function readParts(context: Context, [part]: readonly Excel.CustomXmlPart[]): Promise<unknown> {
  if (!part) return null;
  // Not asked for along with the part: Excel may refuse it where there is none.
  const xml = part.getXml();
  await context.sync();
  return storeWaivers(waiversHeld(xml));
}

/**
 * Takes two syncs, the second of them the caller's. Without waivers a part is left empty, as in a file, and none
 * is added; a setting of an earlier version goes.
 */
export async function writePart(context: Context, value: unknown): Promise<void> {
  const { customXmlParts, settings } = context.workbook;
  const waivers = restoreWaivers(value) ?? [];
  const parts = askForParts(context);
  const setting = settings.getItemOrNullObject(WAIVERS_SETTING);
  await context.sync();
  const [part] = parts.items;
  if (part) part.setXml(xmlOf(waivers));
  else if (waivers.length > 0) customXmlParts.add(xmlOf(waivers));
  if (!setting.isNullObject) setting.delete();
}

function xmlOf(waivers: readonly Waiver[]): string {
  return customXml(WAIVERS_NAMESPACE, waiversText(waivers));
}

/** A part that cannot be read holds none, as in a file. */
function waiversHeld({ value: xml }: OfficeExtension.ClientResult<string>): readonly Waiver[] {
  const text = customText(xml, WAIVERS_NAMESPACE);
  return text === null ? [] : (waiversIn(text) ?? []);
}
