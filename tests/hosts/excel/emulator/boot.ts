/**
 * Boots Microsoft's office.js, unmodified and from node_modules, in a test file that names `environment.cjs` as
 * its jest environment. The globals `Office` and `Excel` serve the whole file, which therefore boots once.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Desktop, desktop } from './desktop';
import type { ExcelServer } from './server';
import { WEB_ORIGIN, WebHost, frameName } from './web';

const OFFICE_JS = join(
  dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
  'office.debug.js',
);

/** Starts office.js as desktop Excel does. @param current the application of the moment */
export async function bootDesktop(current: () => ExcelServer): Promise<Desktop> {
  const host = desktop(current);
  Object.defineProperty(window, 'external', { value: host.external, configurable: true });
  await startOffice();
  return host;
}

/** Starts office.js as Excel on the web does, the parent frame being emulated within this window. */
export async function bootWeb(current: () => ExcelServer): Promise<void> {
  const later = (work: () => void) => setTimeout(work, 0);
  const host = new WebHost(current, (data) =>
    later(() => window.dispatchEvent(new MessageEvent('message', { data, origin: WEB_ORIGIN }))),
  );
  const parent = { postMessage: (data: unknown) => later(() => host.receive(data)) };
  Object.defineProperty(window, 'parent', { value: parent, configurable: true });
  window.name = frameName();
  await startOffice();
}

async function startOffice(): Promise<void> {
  await loadScript(pathToFileURL(OFFICE_JS).href);
  await Office.onReady();
  guardRequirementSets();
}

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${source}`));
    document.head.append(script);
  });
}

/** The library ships with its API-set check asleep: awake, a member that is too new throws ApiNotFound. */
function guardRequirementSets(): void {
  const { CommonUtility } = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
}
