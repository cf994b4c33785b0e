import type { RuleFamilyTexts } from '../locale';

export const templateRules: RuleFamilyTexts<'T'> = {};
