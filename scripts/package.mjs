/** Makes a folder that a web server can serve, with the manifest for its address: see USAGE in package/options.mjs. */
import { readOptions, USAGE } from './package/options.mjs';
import { runPackaging } from './package/run.mjs';

await runPackaging({
  readOptions,
  usage: USAGE,
  help: 'npm run package -- --help',
  // Only when it is needed: the build tools take a while to load.
  make: async (options) => (await import('./package/make.mjs')).makePackage(options),
});
