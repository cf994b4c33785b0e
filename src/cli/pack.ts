/** The rule pack that a run is told to use: the id of a built-in one, or a JSON file. */
import { readFileSync } from 'node:fs';
import type { Pack } from '../core/pack';
import { builtInPack } from '../core/packs/built-in';
import { loadPack } from '../core/packs/load';
import { packProblemText, withOwnRules } from '../locales/own-rules';
import { render } from '../locales/render';
import type { Language } from './language';

export interface Chosen {
  /** Absent: each form has the built-in pack that is for it. */
  readonly pack?: Pack;
  /** With the words of the pack's own rules. */
  readonly language: Language;
}

/** Null for a pack that cannot be used: what is wrong with it is on stderr, and nothing of it is. */
export function choosePack(given: string | undefined, language: Language): Chosen | null {
  if (given === undefined) return { language };
  const builtIn = builtInPack(given);
  if (builtIn) return { pack: builtIn, language };
  const json = readJson(given);
  if (!json) {
    process.stderr.write(`${render(language.texts.errors.noPack, { path: given })}\n`);
    return null;
  }
  const loaded = loadPack(json.value);
  if (loaded.ok) {
    const locale = withOwnRules(language.locale, loaded.pack);
    return { pack: loaded.pack, language: { ...language, locale } };
  }
  const lines = loaded.problems.map((problem) => `  ${packProblemText(language.locale, problem)}`);
  process.stderr.write(`${[`${given}: ${language.locale.packs.unfit}`, ...lines].join('\n')}\n`);
  return null;
}

/** Null for a file that cannot be read or is no JSON. */
function readJson(file: string): { readonly value: unknown } | null {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
