/** The rules' own docs, loaded when the first of them is asked for. */
export type RuleDocs = (code: string) => Promise<string>;

export const loadRuleDoc: RuleDocs = async (code) => {
  const module = (await import(
    /* webpackMode: "lazy-once", webpackChunkName: "rule-docs" */ `../core/rules/${code}/rule.md`
  )) as { readonly default: string };
  return module.default;
};
