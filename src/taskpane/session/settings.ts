/** The pane's settings: what may be set, for whom, and which of several settings holds. */
import * as v from 'valibot';
import type { RecomputeMode } from '../../core/recompute';
import type { Locale } from '../../locales/locale';

export type Language = Locale['language'];
/** auto: as the program around the pane. */
export type LanguageChoice = 'auto' | Language;

export interface Settings {
  /** Checks again by itself after every change. */
  readonly live: boolean;
  /** Marks the findings after every check. */
  readonly marks: boolean;
  /** What a recomputation writes unless asked otherwise. */
  readonly recompute: RecomputeMode;
  readonly language: LanguageChoice;
}

/** What leaves every cell as it was comes first. */
export const RECOMPUTE_MODES = ['kept', 'values', 'formulas'] as const satisfies readonly RecomputeMode[];

export type SettingKey = keyof Settings;
/** The language is the person's own: a workbook that comes from elsewhere does not change it. */
export type WorkbookKey = Exclude<SettingKey, 'language'>;

/** What a person has set, and what a workbook asks for; absent where they say nothing. */
export type UserLayer = Partial<Settings>;
export type WorkbookLayer = Partial<Pick<Settings, WorkbookKey>>;

export const DEFAULTS: Settings = { live: true, marks: false, recompute: 'kept', language: 'auto' };

export type Origin = 'default' | 'user' | 'workbook';

export type EffectiveSettings = {
  readonly [K in SettingKey]: { readonly value: Settings[K]; readonly from: Origin };
};

/** The workbook's setting holds over the person's, and that over the default. */
export function effectiveSettings(user: UserLayer, workbook: WorkbookLayer): EffectiveSettings {
  const held = <K extends SettingKey>(key: K, asked?: Settings[K]) => {
    if (asked !== undefined) return { value: asked, from: 'workbook' as const };
    const own: Settings[K] | undefined = user[key];
    return own === undefined
      ? { value: DEFAULTS[key], from: 'default' as const }
      : { value: own, from: 'user' as const };
  };
  return {
    live: held('live', workbook.live),
    marks: held('marks', workbook.marks),
    recompute: held('recompute', workbook.recompute),
    language: held('language'),
  };
}

export const SETTINGS_KEY = 'formlint.settings';
const VERSION = 1;

const WORKBOOK_SCHEMAS = {
  live: v.boolean(),
  marks: v.boolean(),
  recompute: v.picklist(RECOMPUTE_MODES),
};
const USER_SCHEMAS = { ...WORKBOOK_SCHEMAS, language: v.picklist(['auto', 'zh-CN', 'en']) };

export const WORKBOOK_KEYS = Object.keys(WORKBOOK_SCHEMAS) as readonly WorkbookKey[];

/** What could be read of a layer. */
export interface ReadLayer<Layer> {
  readonly layer: Layer;
  /** Something was there that is no setting; its default holds. */
  readonly damaged: boolean;
}

/** @param stored any JSON; null where nothing was kept */
export function readUserLayer(stored: unknown): ReadLayer<UserLayer> {
  return readLayer<UserLayer>(stored, USER_SCHEMAS);
}

/** @param stored any JSON; null where nothing was kept */
export function readWorkbookLayer(stored: unknown): ReadLayer<WorkbookLayer> {
  return readLayer<WorkbookLayer>(stored, WORKBOOK_SCHEMAS);
}

/** As it is kept: null when nothing is set. */
export function storedLayer(layer: UserLayer): unknown {
  return Object.keys(layer).length === 0 ? null : { ...layer, version: VERSION };
}

export function without<Layer extends UserLayer>(layer: Layer, key: SettingKey): Layer {
  return Object.fromEntries(Object.entries(layer).filter(([each]) => each !== key)) as Layer;
}

const envelope = v.looseObject({ version: v.literal(VERSION) });

type Schemas = Readonly<Record<string, v.GenericSchema>>;

function readLayer<Layer extends UserLayer>(stored: unknown, schemas: Schemas): ReadLayer<Layer> {
  if (stored === null || stored === undefined) return { layer: {} as Layer, damaged: false };
  const kept = v.safeParse(envelope, stored);
  if (!kept.success) return { layer: {} as Layer, damaged: true };
  const set = Object.entries(schemas).filter(([key]) => kept.output[key] !== undefined);
  const fit = set.filter(([key, schema]) => v.is(schema, kept.output[key]));
  // Only what its schema has accepted is taken over.
  const layer = Object.fromEntries(fit.map(([key]) => [key, kept.output[key]])) as Layer;
  return { layer, damaged: fit.length < set.length };
}
