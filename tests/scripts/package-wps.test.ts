/** What the script for WPS says to options that it cannot follow; what it makes is tested end to end. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = path.join(__dirname, '../../scripts/package-wps.mjs');
const BASE = ['--base-url', 'https://addin.example.gov.cn/wps'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formlint-wps-options-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('explains its options when asked to', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  for (const option of ['base-url', 'offline', 'version', 'support-url', 'out', 'zip', 'help']) {
    expect(stdout).toContain(`--${option}`);
  }
});

it.each([
  ['neither a server nor offline', [], '缺少 --base-url 或 --offline'],
  ['both at once', [...BASE, '--offline'], '--base-url 与 --offline 只能选一个'],
  ['an address without its value', ['--base-url'], '选项“--base-url”缺少取值'],
  ['a value for a switch', ['--offline=yes'], '选项“--offline”不带取值'],
  ['what is no address', ['--base-url', 'addin'], '不是有效的网址：“addin”'],
  ['another scheme', ['--base-url', 'file:///srv/formlint'], '应以 https:// 或 http:// 开头'],
  ['a path that nginx would misread', ['--base-url', 'http://example.gov.cn/a;b'], '路径只能使用'],
  ['a version of words', [...BASE, '--version', 'v1'], '--version 应为一至四个'],
  ['support by mail', [...BASE, '--support-url', 'mailto:a@example.gov.cn'], '--support-url 应以 https://'],
  ['an option of the package for Excel', [...BASE, '--office-js', 'local'], '没有选项“--office-js”'],
])('refuses %s', (_, args, message) => {
  const { status, stderr } = run(...args, '--out', path.join(folder, 'package'));
  expect(stderr).toContain(message);
  expect(stderr).toContain('npm run package:wps -- --help');
  expect(status).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves a folder with files of others alone, a package for Excel too', () => {
  for (const name of ['manifest.xml', 'README.md']) writeFileSync(path.join(folder, name), '');
  mkdirSync(path.join(folder, 'site'));
  const { status, stderr } = run(...BASE, '--out', folder);
  expect(stderr).toContain('已有其他文件');
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(['README.md', 'manifest.xml', 'site']);
});

it('writes nothing when the archive could not be put in its place', () => {
  const out = path.join(folder, 'package');
  mkdirSync(`${out}.zip`);
  const { status, stderr } = run('--offline', '--out', out, '--zip');
  expect(stderr).toContain('package.zip”不是文件');
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});
