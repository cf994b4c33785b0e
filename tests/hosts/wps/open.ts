/** Opens files in the emulated WPS for a host's tests. */
import { memorySettings } from '../../../src/hosts/file';
import { WpsHost } from '../../../src/hosts/wps';
import type { OpenHost } from '../contract';
import { cellRef } from '../plain';
import { type Behaviour, STANDARD } from './emulator/variants';
import { EmulatedWps } from './emulator/wps';

export interface OpenWps extends OpenHost {
  readonly host: WpsHost;
  readonly wps: EmulatedWps;
}

export function openWps(file: Uint8Array, behaviour: Behaviour = STANDARD, name?: string): OpenWps {
  const wps = new EmulatedWps(file, behaviour, name);
  const beside = memorySettings();
  const host = () => new WpsHost(wps.application(), { beside });
  return {
    wps,
    host: host(),
    reload: host,
    saved: () => Promise.resolve(wps.saved()),
    userEdit: (sheet, a1, value) => {
      wps.userEdit(sheet, cellRef(sheet, a1), value);
      return Promise.resolve();
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
  };
}
