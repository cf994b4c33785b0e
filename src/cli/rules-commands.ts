/** `formlint rules` and `formlint explain`. */
import { DEFAULT_PACK, packName } from '../core/pack';
import { allRules } from '../core/rules';
import { render } from '../locales/render';
import { wordingOf } from '../locales/wording';
import { EXIT, type ExitCode } from './exit';
import { LANGUAGES, type LanguageName } from './language';
import { writeResult } from './output';
import { VERSION } from './version';

export const RULES_FORMATS = ['text', 'json'] as const;

export interface RulesFlags {
  readonly format: (typeof RULES_FORMATS)[number];
  readonly lang: LanguageName;
}

/** Code, name, severity, kind of fix, title, basis and parameters of every rule. */
export function runRules({ format, lang }: RulesFlags): ExitCode {
  const { locale } = LANGUAGES[lang];
  const rules = allRules().map((rule) => {
    const { title, basis } = wordingOf(locale, rule.code);
    const parameters = (rule.parameters ?? []).map((name) => [name, DEFAULT_PACK.parameters[name]] as const);
    return {
      code: rule.code,
      name: rule.name,
      severity: rule.severity,
      fix: rule.fixKind,
      title,
      basis,
      parameters: Object.fromEntries(parameters),
    };
  });
  if (format === 'json') {
    const document = { formlint: { version: VERSION, pack: packName(DEFAULT_PACK) }, rules };
    writeResult(`${JSON.stringify(document, null, 2)}\n`, undefined);
    return EXIT.clean;
  }
  const lines = rules.map(({ code, name, severity, title }) =>
    [code, locale.interface.severity[severity], name.padEnd(22), title].join('  '),
  );
  writeResult(`${lines.join('\n')}\n`, undefined);
  return EXIT.clean;
}

/** Prints a rule's doc; the code may come in any case, and the rule's name will do as well. */
export async function runExplain(code: string, lang: LanguageName): Promise<ExitCode> {
  const rule = allRules().find(
    (candidate) => candidate.code === code.toUpperCase() || candidate.name === code,
  );
  if (!rule) {
    process.stderr.write(`${render(LANGUAGES[lang].texts.errors.noRule, { code })}\n`);
    return EXIT.nothing;
  }
  const doc = (await import(`../core/rules/${rule.code}/rule.md`)) as { default: string };
  writeResult(doc.default, undefined);
  return EXIT.clean;
}
