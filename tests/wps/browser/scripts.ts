/** The emulated WPS as a script for pages of a real browser. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import { declaredMembers } from '../../hosts/wps/emulator/declared';
import { type Behaviour, STANDARD } from '../../hosts/wps/emulator/variants';
import type { BrowserWpsOptions } from './options';

export interface WpsFiles {
  readonly books: readonly { readonly name: string; readonly file: Uint8Array }[];
  /** As documented, unless told. */
  readonly behaviour?: Behaviour;
}

const ROOT = path.join(__dirname, '../../..');
const OUTPUT = path.join(ROOT, '.cache/emulated-wps');

/** Of what the emulator has objects. */
const INTERFACES = [
  ...['Application', 'AddonRoot', 'EtAddonRoot', 'EtApiEvent', 'FileSystem'],
  ...['Workbook', 'Sheets', 'Worksheet', 'Protection', 'Range', 'Interior', 'Font'],
  ...['FormatConditions', 'FormatCondition', 'CustomXMLParts', 'CustomXMLPart'],
];

/** Script to run in every page before any of its own. */
export async function wpsScript({ books, behaviour = STANDARD }: WpsFiles): Promise<string> {
  const options: BrowserWpsOptions = {
    books: books.map(({ name, file }) => ({ name, file: Buffer.from(file).toString('base64') })),
    behaviour,
    declared: Object.fromEntries(
      INTERFACES.map((name) => [name, Object.fromEntries(declaredMembers([name]))]),
    ),
  };
  return `window.emulatedWpsOptions = ${spelt(options)};\n${await bundle()}`;
}

/** JSON, with what JSON has not. */
function spelt(options: BrowserWpsOptions): string {
  const undefinedOnes = Object.entries(options.behaviour)
    .filter(([, answer]) => answer === undefined)
    .map(([name]) => `options.behaviour.${name} = undefined;`);
  return `((options) => { ${undefinedOnes.join(' ')} return options; })(${JSON.stringify(options)})`;
}

let built: Promise<string> | null = null;

/** Built once for a test file. */
function bundle(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const compiler = webpack({
    mode: 'none',
    target: ['web', 'es2021'],
    entry: { wps: path.join(__dirname, 'entry.ts') },
    output: { path: OUTPUT, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    // Test files of one run, and later runs, build it from what the first has left.
    cache: { type: 'filesystem', name: 'emulated-wps', cacheDirectory: path.join(ROOT, '.cache/webpack') },
    plugins: [new webpack.NormalModuleReplacementPlugin(/\/declared$/, path.join(__dirname, 'declared.ts'))],
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
      else resolve();
    });
  });
  return readFile(path.join(OUTPUT, 'wps.js'), 'utf8');
}
