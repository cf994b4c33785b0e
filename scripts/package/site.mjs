/** The production build of the site, into a folder of choice. */
import webpack from 'webpack';
import { web } from '../../webpack.config.js';

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      // Closing stores the cache, which the next build needs.
      compiler.close(() => (error ? reject(error) : resolve(stats)));
    });
  });
}

/** @throws Error with the build's own messages */
export async function buildSite({ office, output }) {
  const stats = await run(webpack(web({ office, output })));
  if (stats.hasErrors()) throw new Error(`构建失败。\n${stats.toString('errors-only')}`);
}
