/** Keeps the settings of a session in step: the person's, the workbook's, and the state that follows. */
import { type Host, type HostErrorCode, HostError } from '../../hosts/host';
import type { Preferences } from '../preferences';
import {
  type EffectiveSettings,
  type Language,
  type ReadLayer,
  type SettingKey,
  type Settings,
  type UserLayer,
  type WorkbookKey,
  type WorkbookLayer,
  SETTINGS_KEY,
  WORKBOOK_KEYS,
  effectiveSettings,
  readWorkbookLayer,
  storedLayer,
  without,
} from './settings';

export interface SettingsState {
  readonly effective: EffectiveSettings;
  /** The language that `auto` stands for. */
  readonly automatic: Language;
  /** Where settings were found that could not be read; their defaults hold. */
  readonly damaged: readonly ('user' | 'workbook')[];
  /** Why the last change is not kept, or not in force. */
  readonly problem: HostErrorCode | 'not-kept' | 'language-missing' | null;
}

/** What a person can do with the settings. None of these rejects: what went wrong is in the state. */
export interface SettingsIntents {
  /** Sets it where it is set now: in the workbook if that has it, otherwise for the person. */
  change<K extends SettingKey>(key: K, value: Settings[K]): Promise<void>;
  /** From now on the value in force is the workbook's own. */
  keepInWorkbook(key: WorkbookKey): Promise<void>;
  /** Gives up the setting in force: the workbook's for the person's, the person's for the default. */
  release(key: SettingKey): Promise<void>;
  resetAll(): Promise<void>;
}

const NOTHING: ReadLayer<WorkbookLayer> = { layer: {}, damaged: false };

export class SettingsKeeper implements SettingsIntents {
  /** Stops following the person's settings. */
  readonly dispose: () => void;
  /** In force. */
  private kept = NOTHING;
  /** As the workbook had it last. */
  private confirmed = NOTHING;
  /** Changes that the workbook has not confirmed yet. */
  private changing = 0;
  private refusal: HostErrorCode | null = null;

  /** @param publish is given the state after every change */
  constructor(
    private readonly host: Pick<Host, 'getSetting' | 'updateSetting'>,
    private readonly preferences: Preferences,
    private readonly publish: (state: SettingsState) => void,
    private readonly onDefect: (error: unknown) => void,
  ) {
    this.dispose = preferences.subscribe(() => {
      this.publish(this.state);
    });
  }

  get state(): SettingsState {
    const user = this.preferences.get();
    return {
      effective: effectiveSettings(user.layer, this.kept.layer),
      automatic: this.preferences.automatic,
      damaged: [
        ...(user.damaged ? ['user' as const] : []),
        ...(this.kept.damaged ? ['workbook' as const] : []),
      ],
      problem: this.refusal ?? user.problem,
    };
  }

  /** Reads what the workbook asks for. Rejects as the host does. */
  async load(): Promise<void> {
    this.confirmed = readWorkbookLayer(await this.host.getSetting(SETTINGS_KEY));
    if (this.changing === 0) this.kept = this.confirmed;
    this.publish(this.state);
  }

  async change<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
    if (key !== 'language' && key in this.kept.layer) {
      await this.keep((layer) => ({ ...layer, [key]: value }));
    } else {
      await this.prefer({ ...this.preferences.get().layer, [key]: value });
    }
  }

  keepInWorkbook(key: WorkbookKey): Promise<void> {
    const { value } = this.state.effective[key];
    return this.keep((layer) => ({ ...layer, [key]: value }));
  }

  async release(key: SettingKey): Promise<void> {
    if (key in this.kept.layer) await this.keep((layer) => without(layer, key));
    else await this.prefer(without(this.preferences.get().layer, key));
  }

  async resetAll(): Promise<void> {
    const { layer, damaged } = this.kept;
    if (damaged || WORKBOOK_KEYS.some((key) => key in layer)) await this.keep(() => ({}));
    if (this.refusal === null) await this.prefer({});
  }

  private prefer(layer: UserLayer): Promise<void> {
    this.refusal = null;
    return this.preferences.replace(layer);
  }

  /** In force at once; taken back where the workbook does not keep it. */
  private async keep(change: (layer: WorkbookLayer) => WorkbookLayer): Promise<void> {
    this.refusal = null;
    this.kept = { layer: change(this.kept.layer), damaged: false };
    this.changing++;
    this.publish(this.state);
    try {
      const stored = await this.host.updateSetting(SETTINGS_KEY, (value) =>
        storedLayer(change(readWorkbookLayer(value).layer)),
      );
      this.confirmed = readWorkbookLayer(stored);
    } catch (error) {
      if (!(error instanceof HostError)) this.onDefect(error);
      this.refusal = error instanceof HostError ? error.code : 'failed';
    }
    this.changing--;
    // Until the last of several changes is through, the workbook lags behind what is wished.
    if (this.changing === 0) this.kept = this.confirmed;
    this.publish(this.state);
  }
}
