/**
 * Settings that stand in the open workbook as they do in a file: each in a custom XML part, which goes where the file
 * goes. Excel's own settings do not: they stand in a part of the add-in's own.
 */
import { customText, customXml } from '../../../xlsx/xml/custom-xml';
import type { PartSetting } from '../../common/part-settings';
import type { Context } from '../session';

export interface AskedParts {
  readonly setting: PartSetting;
  /** Its `items` are there after the next sync. */
  readonly parts: Excel.CustomXmlPartScopedCollection;
}

export function askForParts({ workbook }: Context, setting: PartSetting): AskedParts {
  return { setting, parts: workbook.customXmlParts.getByNamespace(setting.namespace).load('items/id') };
}

/** The values by key, of those that have a part. One sync where there is any, else none. */
export async function readParts(
  context: Context,
  asked: readonly AskedParts[],
): Promise<ReadonlyMap<string, unknown>> {
  const held = asked.filter(({ parts }) => parts.items.length > 0);
  if (held.length === 0) return new Map();
  // Not asked for along with the parts: Excel may refuse it where there is none.
  const texts = await context.ask(() =>
    held.map(({ setting, parts }) => ({ setting, xml: parts.items.map((part) => part.getXml()) })),
  );
  return new Map(texts.map(({ setting, xml }) => [setting.key, valueIn(setting, xml)]));
}

/**
 * Takes two syncs. A setting of an earlier version goes, and so does a second part, as joining two workbooks can
 * bring about.
 * @param also queues what goes into the batch that writes
 */
export async function writePart(
  context: Context,
  setting: PartSetting,
  value: unknown,
  also: () => void,
): Promise<void> {
  const { customXmlParts, settings } = context.workbook;
  const { asked, earlier } = await context.ask(() => ({
    asked: askForParts(context, setting),
    earlier: settings.getItemOrNullObject(setting.key).load('key'),
  }));
  const { items } = asked.parts;
  const text = setting.textOf(value, items.length > 0);
  const kept = text === null ? undefined : items[0];
  await context.ask(() => {
    also();
    if (text !== null) {
      const xml = customXml(setting.namespace, text);
      if (kept) kept.setXml(xml);
      else customXmlParts.add(xml);
    }
    for (const part of items) if (part !== kept) part.delete();
    if (!earlier.isNullObject) settings.add(setting.key, '').delete();
  });
}

function valueIn(setting: PartSetting, xml: readonly OfficeExtension.ClientResult<string>[]): unknown {
  return setting.valueIn(xml.flatMap(({ value }) => customText(value, setting.namespace) ?? []));
}
