/** Rule packs from files, and the choice of a pack as it is kept with the workbook. */
import * as v from 'valibot';
import { loadPack } from '../../core/packs/load';
import type { Host } from '../../hosts/host';
import { AUTO, type NamedFile, type PackChoice, type PackRefusal, builtInChoice } from './pack-choice';

const SETTING = 'formlint.pack';
const VERSION = 1;
/** Far more than a pack that a person has written. */
const MAX_BYTES = 1_000_000;

const version = v.literal(VERSION);
const stored = v.variant('kind', [
  v.object({ version, kind: v.literal('built-in'), id: v.string() }),
  v.object({ version, kind: v.literal('file'), name: v.string(), json: v.unknown() }),
]);

/** The whole pack in a file, or why it is not used. */
export async function readPackFile(
  file: NamedFile,
): Promise<{ readonly choice: PackChoice } | { readonly refusal: PackRefusal }> {
  const refused = (reason: 'too-large' | 'unreadable' | 'not-json') => ({
    refusal: { file: file.name, reason },
  });
  if (file.size > MAX_BYTES) return refused('too-large');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refused('unreadable');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const loaded = loadPack(json);
  if (loaded.ok) return { choice: { kind: 'file', pack: loaded.pack, name: file.name, json } };
  return { refusal: { file: file.name, reason: 'unfit', problems: loaded.problems } };
}

/** The kept choice; null for one that cannot be used any more. */
export async function restoreChoice(host: Host): Promise<PackChoice | null> {
  const value = await host.getSetting(SETTING);
  if (value === null) return AUTO;
  const result = v.safeParse(stored, value);
  if (!result.success) return null;
  if (result.output.kind === 'built-in') return builtInChoice(result.output.id);
  const { name, json } = result.output;
  const loaded = loadPack(json);
  return loaded.ok ? { kind: 'file', pack: loaded.pack, name, json } : null;
}

export function keepChoice(host: Host, choice: PackChoice): Promise<void> {
  switch (choice.kind) {
    case 'auto':
      return host.setSetting(SETTING, null);
    case 'built-in':
      return host.setSetting(SETTING, { version: VERSION, kind: choice.kind, id: choice.pack.id });
    case 'file': {
      const { kind, name, json } = choice;
      return host.setSetting(SETTING, { version: VERSION, kind, name, json });
    }
  }
}
