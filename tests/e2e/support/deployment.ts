/** Packages as `npm run package` makes them, and a server that answers as their nginx.conf says. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { NginxServer } from './nginx-conf';

const ROOT = path.join(__dirname, '../../..');

export const BASE_URL = 'https://addin.example.gov.cn/formlint';

/** Where nginx finds the package, by the configuration. */
const INSTALLED = '/srv/formlint/';

/** A folder to make packages in; goes with the test file. */
export function workshop(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'formlint-package-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Runs the script; rejects with its stderr when it fails. */
export function makePackage(out: string, ...options: readonly string[]): Promise<void> {
  return run('scripts/package.mjs', '--base-url', BASE_URL, '--out', out, ...options);
}

/** The same for WPS. @param options among them the mode */
export function makeWpsPackage(out: string, ...options: readonly string[]): Promise<void> {
  return run('scripts/package-wps.mjs', '--out', out, ...options);
}

async function run(script: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(ROOT, script), ...args], { cwd: ROOT });
}

export interface Deployment {
  /** Address of the site, without the last slash. */
  readonly site: string;
  readonly close: () => void;
}

/** Serves a package, over plain http, with the types, headers and paths of its nginx.conf. */
export async function deploy(folder: string): Promise<Deployment> {
  const nginx = new NginxServer(readFileSync(path.join(folder, 'nginx.conf'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = nginx.resolve(pathname);
    try {
      if (!found) throw new Error('no such location');
      const body = readFileSync(found.file.replace(INSTALLED, `${folder}/`));
      const type = nginx.typeOf(found.file);
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, ...nginx.headers(found.uri) });
      response.end(body);
    } catch {
      response.writeHead(404, nginx.headers(pathname)).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    site: `http://localhost:${String(port)}${new URL(BASE_URL).pathname}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
