import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const START = path.join(__dirname, '../../scripts/start.mjs');

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [START, '--no-open', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stderr };
}

it('says in both languages that the port is taken, and how to choose another', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port } = other.address() as AddressInfo;
  try {
    const { status, stderr } = start([], { PORT: String(port) });
    expect(status).toBe(1);
    expect(stderr).toContain(`端口 ${String(port)} 已被占用`);
    expect(stderr).toContain(`Port ${String(port)} is in use`);
  } finally {
    other.close();
  }
});

it.each(['x', '-1', '65536', '3000.5'])('refuses %s as a port', (PORT) => {
  const { status, stderr } = start([], { PORT });
  expect(status).toBe(1);
  expect(stderr).toContain('0 至 65535');
});

it('says which certificate is missing and how to make one', () => {
  const { status, stderr } = start(['--https', '--cert', '/nowhere/own.crt', '--key', '/nowhere/own.key']);
  expect(status).toBe(1);
  expect(stderr).toContain('/nowhere/own.crt');
  expect(stderr).toContain('office-addin-dev-certs install');
});
