/** `formlint rules` and `formlint explain`. */
import { ownRule } from '../core/custom/own-rule';
import { DEFAULT_PACK, packName } from '../core/pack';
import { severityUnder } from '../core/packs/active-rules';
import { allRules } from '../core/rules';
import { render } from '../locales/render';
import { wordingOf } from '../locales/wording';
import { EXIT, type ExitCode, refuse } from './exit';
import { LANGUAGES, type LanguageName } from './language';
import { writeResult } from './output';
import { choosePack } from './pack';
import { ruleDoc } from './rule-docs';
import { VERSION } from './version';

export const RULES_FORMATS = ['text', 'json'] as const;

export interface RulesFlags {
  readonly format: (typeof RULES_FORMATS)[number];
  /** Id of a built-in pack, or a JSON file. */
  readonly pack?: string;
  readonly lang: LanguageName;
}

/** Code, name, severity, kind of fix, title, basis and parameters of every rule, and why one is switched off. */
export function runRules({ format, pack: given, lang }: RulesFlags): ExitCode {
  const chosen = choosePack(given, LANGUAGES[lang]);
  if (!chosen) return EXIT.nothing;
  const { locale } = chosen.language;
  const pack = chosen.pack ?? DEFAULT_PACK;
  const off = new Map(pack.deactivated.map(({ rule, reason }) => [rule, reason]));
  const rules = [...allRules(), ...pack.own.map(ownRule)].map((rule) => {
    const { title, basis } = wordingOf(locale, rule.code);
    const parameters = (rule.parameters ?? []).map((name) => [name, pack.parameters[name]] as const);
    return {
      code: rule.code,
      name: rule.name,
      severity: severityUnder(pack, rule, undefined),
      fix: rule.fixKind,
      title,
      basis,
      parameters: Object.fromEntries(parameters),
      off: off.get(rule.code) ?? null,
    };
  });
  if (format === 'json') {
    const document = { formlint: { version: VERSION, pack: packName(pack) }, rules };
    writeResult(`${JSON.stringify(document, null, 2)}\n`, undefined);
    return EXIT.clean;
  }
  const lines = rules.map(({ code, name, severity, title, off }) => {
    const state = off === null ? [] : [`${chosen.language.texts.deactivated}：${off}`];
    return [code, locale.interface.severity[severity], name.padEnd(22), title, ...state].join('  ');
  });
  writeResult(`${lines.join('\n')}\n`, undefined);
  return EXIT.clean;
}

/** Prints a rule's doc; the code may come in any case, and the rule's name will do as well. */
export async function runExplain(code: string, lang: LanguageName): Promise<ExitCode> {
  const rule = allRules().find(
    (candidate) => candidate.code === code.toUpperCase() || candidate.name === code,
  );
  if (!rule) return refuse(render(LANGUAGES[lang].texts.errors.noRule, { code }));
  writeResult(await ruleDoc(rule.code), undefined);
  return EXIT.clean;
}
