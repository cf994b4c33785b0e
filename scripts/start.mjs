/**
 * Builds the site (webpack redoes only what has changed), serves it and opens the browser page.
 *
 *   npm start [-- --no-open]
 *   npm run start:https [-- --cert FILE --key FILE]   for Excel; by default the certificate of office-addin-dev-certs
 *
 * PORT chooses the port (3000). CI=1 opens nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import open from 'open';
import { serve } from './serve.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const DEV_CERTIFICATES = path.join(homedir(), '.office-addin-dev-certs');

function fail(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        open: { type: 'boolean', default: !process.env.CI },
        https: { type: 'boolean', default: false },
        cert: { type: 'string', default: path.join(DEV_CERTIFICATES, 'localhost.crt') },
        key: { type: 'string', default: path.join(DEV_CERTIFICATES, 'localhost.key') },
      },
      allowNegative: true,
    });
    return values;
  } catch (error) {
    return fail(error.message);
  }
}

function readPort() {
  const text = process.env.PORT ?? '3000';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  return fail(
    `PORT 应为 0 至 65535 的整数，而不是“${text}”。`,
    `PORT must be a whole number from 0 to 65535.`,
  );
}

function readCertificate({ cert, key }) {
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch (error) {
    return fail(
      `读不到证书：${error.path}。请先运行 npx office-addin-dev-certs install，或用 --cert 与 --key 指定。`,
      `Cannot read ${error.path}. Run "npx office-addin-dev-certs install" first, or pass --cert and --key.`,
    );
  }
}

function build() {
  console.log('正在构建…… Building…');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('构建失败。', 'The build failed.');
}

async function listen(port, tls) {
  try {
    return await serve({ port, tls });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return fail(
      `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=3001 npm start`,
      `Port ${port} is in use. Close the program that holds it, or choose another: PORT=3001 npm start`,
    );
  }
}

const options = readOptions();
const port = readPort();
const tls = options.https ? readCertificate(options) : undefined;
// The port first: whoever finds it taken should not have waited for the build.
const { url } = await listen(port, tls);
build();

console.log(`\n表检已就绪，请在浏览器中打开：${url}/`);
console.log(`FormLint is ready, open in a browser: ${url}/`);
console.log('按 Ctrl+C 结束。 Press Ctrl+C to stop.\n');

// Without a desktop there is nothing to open; the address above is enough.
if (options.open) await open(`${url}/`).catch(() => undefined);
