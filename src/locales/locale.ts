/** What a locale has to say. A rule, message, fix or reason without its text does not compile. */
import type { RULES, RuleCode } from '../core/rules';
import type { PackProblemId } from '../core/packs/problems';
import type { ReasonId, Rule, Source } from '../core/rules/rule';
import type { AccountsTexts } from './zh-CN/accounts';
import type { FileTexts } from './zh-CN/files';
import type { InterfaceTexts } from './zh-CN/interface';

/** Texts may hold placeholders `{name}`, filled from the message's values. */
export interface RuleWording<R extends Rule> {
  readonly title: string;
  /** What the rule rests on, as a report cites it. */
  readonly basis: string;
  readonly messages: Readonly<Record<R['messages'][number], string>>;
  readonly fixes: Readonly<Record<R['fixes'][number], string>>;
}

type RuleOf<Code extends RuleCode> = Extract<(typeof RULES)[number], { code: Code }>;

export type RuleTexts = { readonly [Code in RuleCode]: RuleWording<RuleOf<Code>> };

/** The texts of one family of rules, such as `RuleFamilyTexts<'T'>`. */
export type RuleFamilyTexts<Letter extends string> = {
  readonly [Code in RuleCode & `${Letter}${string}`]: RuleWording<RuleOf<Code>>;
};

export type ReasonTexts = Readonly<Record<ReasonId, string>>;

export type SourceTexts = Readonly<Record<Source, string>>;

export interface Locale {
  readonly language: 'zh-CN' | 'en';
  readonly rules: RuleTexts;
  /** Why a rule could not be checked. */
  readonly reasons: ReasonTexts;
  /** Where rules come from. */
  readonly sources: SourceTexts;
  readonly interface: InterfaceTexts;
  readonly accounts: AccountsTexts;
  /** Why a file cannot be opened or saved. */
  readonly files: FileTexts;
  /** Why a rule pack cannot be used. */
  readonly packs: {
    readonly unfit: string;
    /** A problem with its place: {path}, {problem}. */
    readonly at: string;
    readonly problems: Readonly<Record<PackProblemId, string>>;
  };
}
