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
  return workbook.customXmlParts.getByNamespace(WAIVERS_NAMESPACE).load('items/id');
}

/** The stored waivers, as {@link storeWaivers} gives them; null where no part is. Parts cost one sync. */
export async function readParts(context: Context, parts: readonly Excel.CustomXmlPart[]): Promise<unknown> {
  if (parts.length === 0) return null;
  // Not asked for along with the part: Excel may refuse it where there is none.
  const texts = await context.ask(() => parts.map((part) => part.getXml()));
  return storeWaivers(waiversHeld(texts));
}

/**
 * Takes two syncs. Without waivers a part is left empty, as in a file, and none is added; a setting of an earlier
 * version goes, and so does a second part, as joining two workbooks can bring about.
 * @param also queues what goes into the batch that writes
 */
export async function writePart(context: Context, value: unknown, also: () => void): Promise<void> {
  const { customXmlParts, settings } = context.workbook;
  const waivers = restoreWaivers(value) ?? [];
  const { parts, setting } = await context.ask(() => ({
    parts: askForParts(context),
    setting: settings.getItemOrNullObject(WAIVERS_SETTING).load('key'),
  }));
  const [part, ...more] = parts.items;
  await context.ask(() => {
    also();
    if (part) part.setXml(xmlOf(waivers));
    else if (waivers.length > 0) customXmlParts.add(xmlOf(waivers));
    for (const extra of more) extra.delete();
    if (!setting.isNullObject) settings.add(WAIVERS_SETTING, '').delete();
  });
}

/** Equal lists; none at all is the same as an empty one. */
export function sameWaivers(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map((value) => waiversText(restoreWaivers(value) ?? []));
  return first === second;
}

function xmlOf(waivers: readonly Waiver[]): string {
  return customXml(WAIVERS_NAMESPACE, waiversText(waivers));
}

/** Those of all parts, each once. A part that cannot be read holds none, as in a file. */
function waiversHeld(texts: readonly OfficeExtension.ClientResult<string>[]): readonly Waiver[] {
  const held = texts.flatMap(({ value: xml }) => {
    const text = customText(xml, WAIVERS_NAMESPACE);
    return text === null ? [] : (waiversIn(text) ?? []);
  });
  return [...new Map(held.map((waiver) => [JSON.stringify(waiver), waiver])).values()];
}
