/** The production build of the site, into a folder of choice. */
import webpack from 'webpack';
import { web, wps } from '../../webpack.config.js';

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      // Closing stores the cache, which the next build needs.
      compiler.close(() => (error ? reject(error) : resolve(stats)));
    });
  });
}

async function build(config) {
  const stats = await run(webpack(config));
  if (stats.hasErrors()) throw new Error(`构建失败。\n${stats.toString('errors-only')}`);
}

/** @throws Error with the build's own messages */
export function buildSite({ office, output }) {
  return build(web({ office, output }));
}

/** The pages of the add-in for WPS; the first build empties the folder, so the others follow it. */
export async function buildWpsAddin({ output }) {
  for (const config of wps({ output })) await build(config);
}
