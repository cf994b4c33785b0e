/** What the desk needs, as a browser has it. */
import { type SettingsStore, memorySettings } from '../hosts/file';
import type { Locale } from '../locales/locale';
import { keep, readKept } from '../taskpane/browser-storage';
import { endTyping } from '../taskpane/end-typing';
import type { Preferences } from '../taskpane/preferences';
import { saveBlob } from '../taskpane/save-blob';
import type { Source, Surroundings } from './desk';
import { SAMPLE_URLS } from './sample-urls';
import type { SampleId } from './samples';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function browserSurroundings(preferences: Preferences): Surroundings {
  return {
    get locale() {
      return preferences.get().locale;
    },
    preferences,
    settingsFor: (name) => keptSettings(name),
    download: (name, bytes) => {
      saveBlob(name, new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
    },
    sample: (id) => sampleSource(id, preferences.get().locale),
    painted,
    endTyping,
  };
}

function sampleSource(id: SampleId, locale: Locale): Source {
  const name = `${locale.interface.workbench.samples[id].replace(/[：:].*$/, '')}.xlsx`;
  const read = async (): Promise<Uint8Array> => {
    const response = await fetch(SAMPLE_URLS[id]);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return { name, size: 0, isSample: true, read };
}

/** Settings that outlive the page where the browser allows it, by the workbook's name. */
function keptSettings(name: string): SettingsStore {
  const memory = memorySettings();
  const place = (key: string): string => `formlint/${name}/${key}`;
  return {
    get: (key) => memory.get(key) ?? readKept(place(key)),
    set: (key, json) => {
      memory.set(key, json);
      keep(place(key), json);
    },
  };
}

/** After the next frame has been drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
