/** Runs a script that makes a package, and says in words what came of it. */
import { readFileSync } from 'node:fs';
import { UsageError } from './arguments.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

/**
 * @param script.readOptions from the arguments and the product's version; null prints the usage
 * @param script.make makes the package of these options
 * @param script.help the command that prints the usage
 */
export async function runPackaging({ readOptions, make, usage, help }) {
  try {
    const options = readOptions(process.argv.slice(2), version);
    if (!options) return console.log(usage);
    const { files, bytes, zip } = await make(options);
    console.log(`部署包：${options.out}（${files} 个文件，${kilobytes(bytes)}）`);
    if (zip) console.log(`压缩包：${zip.path}（${kilobytes(zip.bytes)}）`);
    console.log('部署步骤见其中的 README.md。');
  } catch (error) {
    console.error(`未生成部署包：${error.message}`);
    if (error instanceof UsageError) console.error(`用法：${help}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
