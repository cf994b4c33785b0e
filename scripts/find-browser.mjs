/**
 * The Chromium for end-to-end tests and pictures: $CHROMIUM_PATH, else an installed Chrome, Edge or Chromium,
 * else the one brought by the dev dependency @sparticuz/chromium (Linux x64).
 */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { bundledFonts, hasChineseFont } from './fonts.mjs';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Flags under which the tests run everywhere, root in a container included, without calls to the outside. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedCandidates() {
  if (process.platform === 'darwin') return MAC_PATHS;
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.filter(Boolean).flatMap((root) => WINDOWS_PATHS.map((name) => path.join(root, name)));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** The bundled browser reads these two on import; without them it misses libnss3 on a bare machine. */
async function unpackBundled() {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath() };
}

async function locate() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
    return { executablePath: chosen, origin: 'CHROMIUM_PATH' };
  }
  const installed = installedCandidates().find(isExecutable);
  if (installed) return { executablePath: installed, origin: 'installed' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome, Edge or Chromium found. Install one, or set CHROMIUM_PATH to its program file.',
    );
  }
  return { ...(await unpackBundled()), origin: 'bundled' };
}

/**
 * Launch options for playwright-core, and where the browser came from.
 * On a machine without a Chinese font the bundled one is given to the browser, so that no text is blank.
 *
 * @throws Error saying what to install when there is no browser
 */
export async function findBrowser() {
  const { executablePath, origin } = await locate();
  const fonts = (await hasChineseFont()) ? {} : await bundledFonts();
  return { executablePath, args: BROWSER_FLAGS, env: { ...process.env, ...fonts }, origin };
}
