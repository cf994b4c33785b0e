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

/** Milliseconds: nobody has to wait a second. */
const LOOK_EVERY = 5;

function isSilent({ events }: Behaviour): boolean {
  return events === 'never' || events === 'refused';
}

export function openWps(file: Uint8Array, behaviour: Behaviour = STANDARD, name?: string): OpenWps {
  const wps = new EmulatedWps(file, behaviour, name);
  const beside = memorySettings();
  const host = () => new WpsHost(wps.application(), { beside, lookEvery: LOOK_EVERY });
  return {
    wps,
    host: host(),
    reload: host,
    saved: () => Promise.resolve(wps.saved()),
    userEdit: (sheet, a1, value) => {
      wps.userEdit(sheet, cellRef(sheet, a1), value);
      return Promise.resolve();
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, isSilent(behaviour) ? 4 * LOOK_EVERY : 5)),
  };
}
