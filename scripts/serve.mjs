/** Serves the built site from this machine, over http or, for Excel, https. */
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export const SITE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist/web');

/**
 * @param options.port 0 picks a free one
 * @param options.tls certificate and key (PEM); absent serves plain http
 * @returns the server and its address; rejects with the system's error when the port is taken
 */
export function serve({ port, tls }) {
  const handler = sirv(SITE, { dev: true, etag: true });
  const server = tls ? createHttps(tls, handler) : createHttp(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const scheme = tls ? 'https' : 'http';
      resolve({ server, url: `${scheme}://localhost:${server.address().port}` });
    });
  });
}
