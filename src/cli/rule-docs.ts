/** The docs of the catalogue's rules, in Chinese as their authors wrote them. */
import { ruleOf } from '../core/rules';

/** @param code of a rule of the catalogue */
export async function ruleDoc(code: string): Promise<string> {
  const doc = (await import(`../core/rules/${code}/rule.md`)) as { default: string };
  return doc.default;
}

/** By code; an office's own rules have none. */
export async function ruleDocs(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = codes.filter((code) => ruleOf(code) !== undefined);
  const docs = await Promise.all(known.map(async (code) => [code, await ruleDoc(code)] as const));
  return new Map(docs);
}
