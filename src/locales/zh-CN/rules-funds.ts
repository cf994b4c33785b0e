import type { RuleFamilyTexts } from '../locale';

export const fundsRules: RuleFamilyTexts<'F'> = {};
