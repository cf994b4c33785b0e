/** Microsoft's office.js in a window of its own, for scripts that run without jest. */
import { createRequire } from 'node:module';
import type { EmulatedExcel } from '../hosts/excel/open';

interface Dom {
  readonly window: Record<string, unknown> & { readonly document: object };
}

type DomClass = new (html: string, options: object) => Dom;

/** Globals of office.js and of its emulated surroundings, as a page has them. */
const GLOBALS = ['document', 'location', 'Office', 'Excel', 'OfficeExtension', 'MessageEvent'];

/** Starts office.js as desktop Excel does. To be called once. */
export async function startOffice(excel: EmulatedExcel): Promise<void> {
  const require = createRequire(import.meta.url);
  // Under jest, for which the emulation is written, every module has one.
  Object.assign(globalThis, { require });
  const { bootDesktop } = await import('../hosts/excel/emulator/boot');
  // The one that the unit tests run in.
  const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom') as { JSDOM: DomClass };
  const options = { url: 'http://localhost/', resources: 'usable', runScripts: 'dangerously' };
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', options);
  Object.defineProperty(globalThis, 'window', { value: window });
  for (const name of GLOBALS) Object.defineProperty(globalThis, name, { get: () => window[name] });
  await bootDesktop(excel.current);
}
