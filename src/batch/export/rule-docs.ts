/** The docs of the catalogue's rules, as a page loads them: all in one file, when they are first wanted. */
import { ruleOf } from '../../core/rules';

/** By code; an office's own rules have none. */
export async function ruleDocs(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = codes.filter((code) => ruleOf(code) !== undefined);
  return new Map(await Promise.all(known.map(async (code) => [code, await ruleDoc(code)] as const)));
}

async function ruleDoc(code: string): Promise<string> {
  const module = (await import(
    /* webpackMode: "lazy-once", webpackChunkName: "rule-docs" */ `../../core/rules/${code}/rule.md`
  )) as { readonly default: string };
  return module.default;
}
