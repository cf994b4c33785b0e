/** An emulator as one script for pages of a real browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

const ROOT = path.join(__dirname, '../..');
const CACHE = path.join(ROOT, '.cache/webpack');

/** Modules that the browser has others for: those that the pattern finds, and the file in their place. */
export interface Replacement {
  readonly found: RegExp;
  readonly by: string;
}

const built = new Map<string, Promise<string>>();

/** Built once for a test file; other test files and later runs build on what is cached. */
export function browserScript(entry: string, replacement?: Replacement): Promise<string> {
  const script = built.get(entry) ?? build(entry, replacement);
  built.set(entry, script);
  return script;
}

/** In a folder of its own: another run may be building at the same time. */
async function build(entry: string, replacement?: Replacement): Promise<string> {
  const output = await mkdtemp(path.join(tmpdir(), 'emulator-'));
  try {
    await bundleInto(output, entry, replacement);
    return await readFile(path.join(output, 'script.js'), 'utf8');
  } finally {
    await rm(output, { recursive: true });
  }
}

async function bundleInto(output: string, entry: string, replacement?: Replacement): Promise<void> {
  const compiler = webpack({
    mode: 'none',
    target: ['web', 'es2021'],
    entry: { script: entry },
    output: { path: output, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    cache: {
      type: 'filesystem',
      name: path.relative(ROOT, entry).replace(/\W+/g, '-'),
      cacheDirectory: CACHE,
    },
    plugins: replacement
      ? [new webpack.NormalModuleReplacementPlugin(replacement.found, replacement.by)]
      : [],
    module: {
      // The script stands alone: there is no address from which it could take more.
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}
