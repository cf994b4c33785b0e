import type { RuleFamilyTexts } from '../locale';

export const indicatorRules: RuleFamilyTexts<'I'> = {};
