/** What the package script says to options that it cannot follow; what it makes is tested end to end. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = path.join(__dirname, '../../scripts/package.mjs');
const BASE = ['--base-url', 'https://addin.example.gov.cn/formlint'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formlint-options-'));
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
  for (const option of ['base-url', 'office-js', 'version', 'support-url', 'out', 'zip', 'help']) {
    expect(stdout).toContain(`--${option}`);
  }
});

it.each([
  ['no address', [], '缺少 --base-url'],
  ['an address without its value', ['--base-url'], '选项“--base-url”缺少取值'],
  ['an option in place of a value', ['--base-url', '--zip'], '选项“--base-url”缺少取值'],
  ['an empty value', ['--base-url='], '选项“--base-url”缺少取值'],
  ['what is no address', ['--base-url', 'addin'], '不是有效的网址：“addin”'],
  ['plain http', ['--base-url', 'http://addin.example.gov.cn'], '应以 https:// 开头'],
  ['another scheme', ['--base-url', 'file:///srv/formlint'], '应以 https:// 开头'],
  ['a password', ['--base-url', 'https://a:b@example.gov.cn'], '不应包含用户名或密码'],
  ['a query', ['--base-url', 'https://example.gov.cn/?a=1'], '不应包含“?”或“#”'],
  ['a path that nginx would misread', ['--base-url', 'https://example.gov.cn/a;b'], '路径只能使用'],
  ['an unknown source', [...BASE, '--office-js', 'npm'], '应为 cdn、china、local 之一，而不是“npm”'],
  ['a version of words', [...BASE, '--version', 'v1'], '--version 应为一至四个'],
  ['a version too long', [...BASE, '--version', '1.2.3.4.5'], '--version 应为一至四个'],
  ['a version too high', [...BASE, '--version', '1.70000'], '--version 应为一至四个'],
  [
    'support by plain http',
    [...BASE, '--support-url', 'http://example.gov.cn'],
    '--support-url 应以 https://',
  ],
  ['an unknown option', [...BASE, '--offline'], '没有选项“--offline”'],
  ['a value for a switch', [...BASE, '--zip=yes'], '选项“--zip”不带取值'],
  ['a word too many', [...BASE, 'now'], '多余的参数“now”'],
])('refuses %s', (_, args, message) => {
  const { status, stderr } = run(...args, '--out', path.join(folder, 'package'));
  expect(stderr).toContain(message);
  expect(stderr).toContain('--help');
  expect(status).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves a folder with files of others alone', () => {
  writeFileSync(path.join(folder, '年报.docx'), '');
  const { status, stderr } = run(...BASE, '--out', folder);
  expect(stderr).toContain('已有其他文件');
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(['年报.docx']);
});

it('leaves a file in its place alone', () => {
  const file = path.join(folder, 'package');
  writeFileSync(file, '');
  expect(run(...BASE, '--out', file).stderr).toContain('不是文件夹');
});

it('writes nothing when the archive could not be put in its place', () => {
  const out = path.join(folder, 'package');
  mkdirSync(`${out}.zip`);
  const { status, stderr } = run(...BASE, '--out', out, '--zip');
  expect(stderr).toContain('package.zip”不是文件');
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});
