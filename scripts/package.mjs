/** Makes a folder that a web server can serve, with the manifest for its address: see USAGE in package/options.mjs. */
import { readFileSync } from 'node:fs';
import { UsageError } from './package/arguments.mjs';
import { readOptions, USAGE } from './package/options.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

async function run() {
  const options = readOptions(process.argv.slice(2), version);
  if (!options) return console.log(USAGE);
  // Only now: the build tools take a while to load.
  const { makePackage } = await import('./package/make.mjs');
  const { files, bytes, zip } = await makePackage(options);
  console.log(`部署包：${options.out}（${files} 个文件，${kilobytes(bytes)}）`);
  if (zip) console.log(`压缩包：${zip.path}（${kilobytes(zip.bytes)}）`);
  console.log('部署步骤见其中的 README.md。');
}

try {
  await run();
} catch (error) {
  console.error(`未生成部署包：${error.message}`);
  if (error instanceof UsageError) console.error('用法：npm run package -- --help');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
