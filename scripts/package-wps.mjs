/** Makes a package of the add-in for WPS: see USAGE in package/wps-options.mjs. */
import { readOptions, USAGE } from './package/wps-options.mjs';
import { runPackaging } from './package/run.mjs';

await runPackaging({
  readOptions,
  usage: USAGE,
  help: 'npm run package:wps -- --help',
  // Only when it is needed: the build tools take a while to load.
  make: async (options) => (await import('./package/wps-make.mjs')).makeWpsPackage(options),
});
