/** What a page must never do: log an error, break its own security policy, or call another machine. */
import type { Page } from 'playwright-core';

export interface Rules {
  readonly isAllowed: (url: string) => boolean;
  /** Console errors that are no misstep of ours. */
  readonly tolerated: readonly RegExp[];
}

/** One sentence per misstep; fills up while the page lives. */
export function watch(page: Page, { isAllowed, tolerated }: Rules): readonly string[] {
  const missteps: string[] = [];

  // A breach of the content security policy arrives here too: Chromium logs it as an error.
  page.on('console', (message) => {
    if (message.type() !== 'error' || tolerated.some((known) => known.test(message.text()))) return;
    missteps.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => missteps.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!isAllowed(request.url())) missteps.push(`foreign request: ${request.url()}`);
  });
  page.on('websocket', (socket) => missteps.push(`foreign request: ${socket.url()}`));
  return missteps;
}

export function isOwn(url: string, site: string): boolean {
  return url.startsWith(`${site}/`) || /^(data|blob|about):/.test(url);
}
