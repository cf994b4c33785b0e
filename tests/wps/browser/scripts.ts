/** The emulated WPS as a script for pages of a real browser. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { declaredInterfaces, declaredMembers } from '../../hosts/wps/emulator/declared';
import { type Behaviour, STANDARD } from '../../hosts/wps/emulator/variants';
import { browserScript } from '../../support/browser-script';
import type { BrowserWpsOptions } from './options';

export interface WpsFiles {
  readonly books: readonly { readonly name: string; readonly file: Uint8Array }[];
  /** As documented, unless told. */
  readonly behaviour?: Behaviour;
}

const ENTRY = path.join(__dirname, 'entry.ts');
const DECLARED = { found: /\/declared$/, by: path.join(__dirname, 'declared.ts') };

const EMULATOR = path.join(__dirname, '../../hosts/wps/emulator');

/** What the emulator has objects of: whatever its sources name. */
function emulated(): readonly string[] {
  const sources = readdirSync(EMULATOR).map((file) => readFileSync(path.join(EMULATOR, file), 'utf8'));
  return declaredInterfaces().filter((name) => sources.some((source) => source.includes(`'${name}'`)));
}

/** Script to run in every page before any of its own. */
export async function wpsScript({ books, behaviour = STANDARD }: WpsFiles): Promise<string> {
  const options: BrowserWpsOptions = {
    books: books.map(({ name, file }) => ({ name, file: Buffer.from(file).toString('base64') })),
    behaviour,
    declared: Object.fromEntries(
      emulated().map((name) => [name, Object.fromEntries(declaredMembers([name]))]),
    ),
  };
  return `window.emulatedWpsOptions = ${spelt(options)};\n${await browserScript(ENTRY, DECLARED)}`;
}

/** JSON, with what JSON has not. */
function spelt(options: BrowserWpsOptions): string {
  const undefinedOnes = Object.entries(options.behaviour)
    .filter(([, answer]) => answer === undefined)
    .map(([name]) => `options.behaviour.${name} = undefined;`);
  return `((options) => { ${undefinedOnes.join(' ')} return options; })(${JSON.stringify(options)})`;
}
