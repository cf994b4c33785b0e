/** The contract, in every variant of what nobody knows of WPS. */
import { describeHost } from '../contract';
import { VARIANTS } from './emulator/variants';
import { type OpenWps, openWps } from './open';

describe.each(VARIANTS)('%s', (_name, behaviour) => {
  const opened: OpenWps[] = [];

  afterEach(() => {
    for (const { wps } of opened.splice(0)) expect(wps.bridge.misuses).toEqual([]);
  });

  describeHost(
    'WPS',
    (file) => {
      const open = openWps(file, behaviour);
      opened.push(open);
      return Promise.resolve(open);
    },
    { reshape: behaviour.absent.length === 0, keepInFile: behaviour.customParts === 'kept' },
  );
});
