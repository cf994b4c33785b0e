/** Opens files in the emulated WPS for a host's tests. */
import { memorySettings } from '../../../src/hosts/file';
import { WpsHost } from '../../../src/hosts/wps';
import type { Repeater } from '../../../src/hosts/wps/following/lookout';
import type { OpenHost } from '../contract';
import { cellRef } from '../plain';
import { type Behaviour, STANDARD } from './emulator/variants';
import { EmulatedWps } from './emulator/wps';

export interface OpenWps extends OpenHost {
  readonly host: WpsHost;
  readonly wps: EmulatedWps;
}

/** Milliseconds. */
const OFTEN = 5;

/** Nobody has to wait a second, nor for the end of it. */
const often: Repeater = (work) => {
  const timer = setInterval(work, OFTEN).unref();
  return () => {
    clearInterval(timer);
  };
};

const never: Repeater = () => () => undefined;

function isSilent({ events }: Behaviour): boolean {
  return events === 'never' || events === 'refused';
}

export function openWps(file: Uint8Array, behaviour: Behaviour = STANDARD, name?: string): OpenWps {
  const wps = new EmulatedWps(file, behaviour, name);
  const beside = memorySettings();
  const repeat = isSilent(behaviour) ? often : never;
  const host = () => new WpsHost(wps.application(), { beside, repeat });
  return {
    wps,
    host: host(),
    reload: host,
    saved: () => Promise.resolve(wps.saved()),
    userEdit: (sheet, a1, value) => {
      wps.userEdit(sheet, cellRef(sheet, a1), value);
      return Promise.resolve();
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, isSilent(behaviour) ? 4 * OFTEN : 5)),
  };
}
