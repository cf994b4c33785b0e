import type { Locale } from '../locale';

export const packTexts: Locale['packs'] = {
  unfit: 'The rule pack does not fit its schema and was not used:',
  at: '{path}: {problem}',
  problems: {
    'unknown-key': 'there is no such key; delete it or correct its name',
    missing: 'is missing',
    'wrong-type': 'has the wrong type; {expected} is expected',
    'not-allowed': 'must be one of: {allowed}',
    'too-small': 'must not be less than {limit}',
    'too-large': 'must not be more than {limit}',
    'too-short': 'must not have fewer than {limit} items or characters',
    'too-long': 'must not have more than {limit} items or characters',
    malformed: 'has the wrong form',
    'too-deep': 'is nested more than {limit} levels deep',
    'too-many': 'has more than {limit} values',
    'unknown-field': 'there is no field “{name}”; known are: {allowed}',
    'unknown-placeholder': 'there is no placeholder “{name}”; known are: {allowed}',
    'rows-without-section': 'section-rows are for rules on indicators and sections only',
    duplicate: '“{name}” is there twice',
  },
};
