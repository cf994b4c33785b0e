import type { Locale } from '../locale';
import { accountsTexts } from './accounts';
import { fileTexts } from './files';
import { interfaceTexts } from './interface';
import { packTexts } from './packs';
import { reasons } from './reasons';
import { accountsRules } from './rules-accounts';
import { acrossRules } from './rules-across';
import { fundsRules } from './rules-funds';
import { headerRules } from './rules-header';
import { indicatorRules } from './rules-indicators';
import { narrativeRules } from './rules-narrative';
import { templateRules } from './rules-template';
import { sources } from './sources';

export const en: Locale = {
  language: 'en',
  rules: {
    ...templateRules,
    ...headerRules,
    ...fundsRules,
    ...indicatorRules,
    ...narrativeRules,
    ...accountsRules,
    ...acrossRules,
  },
  reasons,
  sources,
  interface: interfaceTexts,
  accounts: accountsTexts,
  files: fileTexts,
  packs: packTexts,
};
