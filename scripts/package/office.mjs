/** Where the task pane takes office.js from. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** `china` is the CDN of Office operated by 21Vianet; `local` a copy beside the page, which Microsoft does not support. */
export const OFFICE_SOURCES = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office/office.js',
};

/**
 * What office.js asks for from the versions of Excel that we support: one file by platform, one by language
 * (English where there is none), the table for pages opened outside of Excel, and the sink of its event log.
 */
const LOCAL_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** Patterns for the copy plugin: the files of the installed package, unmodified, and Microsoft's licence with them. */
export function localOfficeFiles() {
  const root = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  const copy = (context, file) => ({ context, from: file, to: `office/${file}`, info: { minimized: true } });
  return [...LOCAL_FILES.map((file) => copy(path.join(root, 'dist'), file)), copy(root, 'LICENSE.md')];
}
