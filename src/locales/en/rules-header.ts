import type { RuleFamilyTexts } from '../locale';

export const headerRules: RuleFamilyTexts<'H'> = {};
