import type { Locale } from '../locale';
import { fileTexts } from './files';
import { interfaceTexts } from './interface';
import { packTexts } from './packs';
import { reasons } from './reasons';
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
    ...acrossRules,
  },
  reasons,
  sources,
  interface: interfaceTexts,
  files: fileTexts,
  packs: packTexts,
};
