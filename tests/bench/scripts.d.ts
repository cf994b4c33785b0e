/** The scripts that the bench shares with `npm start` and the end-to-end tests. */
declare module '*/find-browser.mjs' {
  import type { LaunchOptions } from 'playwright-core';

  export function findBrowser(): Promise<LaunchOptions & { readonly origin: string }>;
}

declare module '*/serve.mjs' {
  import type { Server } from 'node:http';

  export function serve(options: {
    readonly port: number;
  }): Promise<{ readonly server: Server; readonly url: string }>;
}
