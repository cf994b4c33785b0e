/** What the JSON of a rule pack may look like: unknown keys are errors. */
import * as v from 'valibot';
import { OWN_RULE } from '../custom/schema';
import type { Parameters, SectionScheme } from '../pack';
import { allRules } from '../rules';
import { BUILT_IN_PACKS } from './built-in';
import { byKey } from './by-key';
import { LABEL_PATHS } from './synonyms';

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
/** A share of something, such as 0.9 for 90 %. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(10));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));
const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100));
const severity = v.picklist(['error', 'warning', 'info']);
const words = v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(100));
const sectionPoints = v.record(text(20), points);

const scheme: v.GenericSchema<SectionScheme> = v.strictObject({
  funds: v.exactOptional(points),
  sections: sectionPoints,
});

/** Every parameter of the rules; one without its schema does not compile. */
const PARAMETERS: { readonly [Name in keyof Parameters]: v.GenericSchema<Parameters[Name]> } = {
  budgetWeight: points,
  totalWeight: points,
  projectCodeDigits: whole,
  reverseFormula: v.picklist(['none', 'w*(1-(a-t)/t)', 'w*t/a']),
  metNotFullDeviation: share,
  overshootWarning: share,
  overshootNotice: share,
  qualitativePartial: share,
  qualitativeMet: share,
  heavyRow: points,
  lowExecution: share,
  budgetAdjustment: share,
  targetDrop: share,
  sectionSchemes: v.pipe(v.array(scheme), v.maxLength(20)),
};

const applies = v.strictObject({
  layouts: v.exactOptional(
    v.array(
      v.picklist([
        'shenzhen-2021',
        'shenzhen-2022',
        'shenzhen-2022-import',
        'shenzhen-2024',
        'shenzhen-2024-short',
        'generic',
      ]),
    ),
  ),
  years: v.exactOptional(v.strictObject({ from: v.exactOptional(year), to: v.exactOptional(year) })),
  titles: v.exactOptional(words),
  sections: v.exactOptional(words),
  points: v.exactOptional(sectionPoints),
  fundsWeight: v.exactOptional(points),
});

type AllOptional<Entries extends v.ObjectEntries> = {
  readonly [Key in keyof Entries]: v.ExactOptionalSchema<Entries[Key], undefined>;
};

function allOptional<Entries extends v.ObjectEntries>(entries: Entries): AllOptional<Entries> {
  const optional = Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema)]);
  return Object.fromEntries(optional) as AllOptional<Entries>;
}

export type RuleSetting =
  | { readonly severity: v.InferOutput<typeof severity> }
  /** Why the rule is not used. */
  | { readonly off: string };

const setting = byKey<RuleSetting>('rule-setting', () => ({
  severity: v.strictObject({ severity }),
  off: v.strictObject({ off: text(200) }),
}));

export const PACK_FILE = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,3}(\.\d{1,3})?$/)),
  date: v.pipe(v.string(), v.isoDate()),
  title: text(80),
  extends: v.exactOptional(v.picklist(BUILT_IN_PACKS.map(({ id }) => id))),
  applies: v.exactOptional(applies),
  parameters: v.exactOptional(v.strictObject(allOptional(PARAMETERS))),
  rules: v.exactOptional(v.record(v.picklist(allRules().map(({ code }) => code)), setting)),
  synonyms: v.exactOptional(v.strictObject(v.entriesFromList(LABEL_PATHS, v.exactOptional(words)))),
  own: v.exactOptional(v.pipe(v.array(OWN_RULE), v.maxLength(50))),
});

export type PackFile = v.InferOutput<typeof PACK_FILE>;
