/** Microsoft's office.js as its CDN gives it, answered from the package so that no test needs the network. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));

function fileOf(url: string): string {
  const file = path.join(PACKAGE, 'dist', new URL(url).pathname.slice(new URL(CDN).pathname.length));
  if (!existsSync(file)) throw new Error(`office.js asked for a file that its package has not: ${url}`);
  return file;
}

/** For {@link PageOptions.answers}: the CDN's address of every file of office.js, answered from the package. */
export const OFFICE_ANSWERS: Readonly<Record<string, (url: string) => string>> = { [CDN]: fileOf };
