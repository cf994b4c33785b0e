/**
 * Small values that travel with the workbook, in custom XML parts: one for each setting that files have as well, and
 * one for all else. Where this WPS keeps no such parts, they are kept beside the workbook.
 */
import { jsonIn, jsonText } from '../../core/json-text';
import { customText, customXml } from '../../xlsx/xml/custom-xml';
import { type PartSetting, partSettingOf } from '../common/part-settings';
import type { SettingsStore } from '../file/settings';
import { HostError } from '../host';
import type { KsoCustomXmlPart } from './api';
import type { Connection } from './connection';
import { toHostError } from './errors';

const NAMESPACE = 'urn:formlint:settings';
/** Attempts to write between other panes that write too. */
const ATTEMPTS = 5;

export type Values = Readonly<Record<string, unknown>>;

export class Kept {
  private areBeside = false;

  constructor(
    private readonly connection: Connection,
    private readonly beside: SettingsStore,
  ) {}

  /** `beside` once this WPS has turned out to keep no parts. */
  get place(): 'workbook' | 'beside' {
    return this.areBeside ? 'beside' : 'workbook';
  }

  get(key: string): unknown {
    const setting = partSettingOf(key);
    return setting ? valueOf(setting, this.text(setting.namespace)) : (this.values()[key] ?? null);
  }

  /** @returns what is kept now */
  update(key: string, change: (value: unknown) => unknown): unknown {
    const setting = partSettingOf(key);
    if (setting) return this.updatePart(setting, change);
    return this.change((values) => ({ ...values, [key]: change(values[key] ?? null) }))[key] ?? null;
  }

  values(): Values {
    const text = this.text(NAMESPACE);
    return text === null ? {} : valuesIn(text);
  }

  /** Changes several values at once; null removes one. @param change may be called again */
  change(change: (values: Values) => Values): Values {
    const written = this.rewrite(NAMESPACE, (text) => {
      const entries = Object.entries(change(text === null ? {} : valuesIn(text)));
      const left = entries.filter(([, value]) => value !== null && value !== undefined);
      return left.length === 0 ? null : jsonText(Object.fromEntries(left));
    });
    return written === null ? {} : valuesIn(written);
  }

  private updatePart(setting: PartSetting, change: (value: unknown) => unknown): unknown {
    const written = this.rewrite(setting.namespace, (text) =>
      setting.textOf(change(valueOf(setting, text)), text !== null),
    );
    return valueOf(setting, written);
  }

  private text(namespace: string): string | null {
    return newest(this.parts(namespace), namespace) ?? this.textBeside(namespace);
  }

  private textBeside(namespace: string): string | null {
    return this.beside.get(namespace) || null;
  }

  /** @returns the text as it is kept now; null where none is */
  private rewrite(namespace: string, change: (text: string | null) => string | null): string | null {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const old = this.parts(namespace);
      const before = newest(old, namespace) ?? this.textBeside(namespace);
      const after = change(before);
      if (after === before || this.replace(namespace, old, after)) return after;
    }
    throw new HostError('busy');
  }

  /** @returns false when another pane has written as well, and all has to be done again */
  private replace(namespace: string, old: readonly KsoCustomXmlPart[], text: string | null): boolean {
    const added = text === null || this.areBeside ? null : this.added(namespace, text);
    if (this.areBeside) {
      this.beside.set(namespace, text ?? '');
      return true;
    }
    for (const part of old) taken(part);
    const isAlone = this.parts(namespace).length === (added ? 1 : 0);
    if (!isAlone && added) taken(added);
    return isAlone;
  }

  /** Null, and from now on all is kept beside, where this WPS does not give a part back that it was given. */
  private added(namespace: string, text: string): KsoCustomXmlPart | null {
    try {
      const part = this.connection.book.CustomXMLParts.Add(customXml(namespace, text));
      if (this.parts(namespace).some((own) => textIn(own, namespace) === text)) return part;
    } catch (error) {
      this.refuseWhileEditing(error);
    }
    this.areBeside = true;
    return null;
  }

  /** None, and from now on all is kept beside, where this WPS has no parts. */
  private parts(namespace: string): KsoCustomXmlPart[] {
    if (this.areBeside) return [];
    try {
      return this.connection.items(this.connection.book.CustomXMLParts.SelectByNamespace(namespace));
    } catch (error) {
      this.refuseWhileEditing(error);
      this.areBeside = true;
      return [];
    }
  }

  private refuseWhileEditing(error: unknown): void {
    if (toHostError(this.connection.application, error).code === 'cell-editing') throw error;
  }
}

/** One that another pane has taken away is gone already; whether all went as meant is seen by what is left. */
function taken(part: KsoCustomXmlPart): void {
  try {
    part.Delete();
  } catch {
    return;
  }
}

function newest(parts: readonly KsoCustomXmlPart[], namespace: string): string | null {
  const part = parts[parts.length - 1];
  return part ? textIn(part, namespace) : null;
}

function textIn({ XML: xml }: KsoCustomXmlPart, namespace: string): string | null {
  return customText(xml, namespace);
}

function valueOf(setting: PartSetting, text: string | null): unknown {
  return text === null ? null : setting.valueIn([text]);
}

function valuesIn(text: string): Values {
  return Object(jsonIn(text) ?? {}) as Values;
}
