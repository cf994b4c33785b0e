/** Reads a rule pack from JSON: the whole pack, or every problem that it has. */
import * as v from 'valibot';
import { nameProblems } from '../custom/names';
import { DEFAULT_PACK, type Pack } from '../pack';
import { boundsProblem } from './bounds';
import { builtInPack } from './built-in';
import { type PackProblem, problem, problemOf } from './problems';
import { PACK_FILE, type PackFile, type RuleSetting } from './schema';

export type LoadedPack =
  | { readonly ok: true; readonly pack: Pack }
  /** In the order of the file. */
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** @param json what JSON.parse has given */
export function loadPack(json: unknown): LoadedPack {
  const unbounded = boundsProblem(json);
  if (unbounded) return { ok: false, problems: [unbounded] };
  const parsed = v.safeParse(PACK_FILE, json);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
  const problems = ownProblems(parsed.output);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: packOf(parsed.output) };
}

function ownProblems({ own = [] }: PackFile): readonly PackProblem[] {
  return own.flatMap((rule, index) => {
    const path = ['own', index];
    const repeated = (['code', 'name'] as const)
      .filter((key) => own.slice(0, index).some((earlier) => earlier[key] === rule[key]))
      .map((key) => problem([...path, key], 'duplicate', { name: rule[key] }));
    return [...repeated, ...nameProblems(rule, path)];
  });
}

/** What the file leaves out comes from the pack it extends, the national default if it names none. */
function packOf(file: PackFile): Pack {
  const base = (file.extends === undefined ? undefined : builtInPack(file.extends)) ?? DEFAULT_PACK;
  const { id, version, date, title, applies, rules = {}, own = [] } = file;
  const settings = Object.entries<RuleSetting>(rules);
  return {
    id,
    version,
    date,
    title,
    ...(applies && { applies }),
    parameters: { ...base.parameters, ...file.parameters },
    severities: Object.fromEntries(
      settings.flatMap(([rule, setting]) => ('severity' in setting ? [[rule, setting.severity]] : [])),
    ),
    deactivated: settings.flatMap(([rule, setting]) =>
      'off' in setting ? [{ rule, reason: setting.off }] : [],
    ),
    synonyms: file.synonyms ?? {},
    own,
  };
}
