/** What the person who makes a package may choose. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OFFICE_SOURCES } from './office.mjs';

export const USAGE = `用法：npm run package -- --base-url 地址 [选项]

生成可直接部署的文件夹：静态站点、manifest.xml、nginx 配置、Dockerfile 和部署说明。

  --base-url 地址        站点的访问地址，例如 https://addin.example.gov.cn/formlint
  --office-js 来源       office.js 的来源，默认 cdn
                           cdn    微软全球 CDN
                           china  世纪互联运营的 CDN
                           local  随站点部署（内网使用，微软不提供支持）
  --version 版本         清单版本，例如 1.2.0 或 1.2.0.3，默认取 package.json 的版本
  --support-url 地址     “获取支持”的网页，默认为站点首页
  --out 文件夹           输出位置，默认 dist/package；可覆盖先前生成的部署包
  --zip                  同时生成同名的 .zip 文件
  --help                 显示本说明`;

const OPTIONS = {
  'base-url': { type: 'string' },
  'office-js': { type: 'string', default: 'cdn' },
  version: { type: 'string' },
  'support-url': { type: 'string' },
  out: { type: 'string', default: 'dist/package' },
  zip: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

const NO_VALUE = Object.keys(OPTIONS).filter((name) => OPTIONS[name].type === 'boolean');

/** An option that cannot be followed; the message says which and why, in Chinese. */
export class UsageError extends Error {}

function parse(args) {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError(`多余的参数“${token.value}”。`);
    if (token.kind === 'option') checkToken(token);
  }
  return parseArgs({ args, options: OPTIONS }).values;
}

function checkToken({ name, rawName, value }) {
  if (!(name in OPTIONS)) throw new UsageError(`没有选项“${rawName}”。`);
  if (NO_VALUE.includes(name)) {
    if (value !== undefined) throw new UsageError(`选项“${rawName}”不带取值。`);
    return;
  }
  if (!value || value.startsWith('--')) throw new UsageError(`选项“${rawName}”缺少取值。`);
}

function parseUrl(option, text) {
  if (!URL.canParse(text)) throw new UsageError(`${option} 不是有效的网址：“${text}”。`);
  const url = new URL(text);
  if (url.username || url.password) throw new UsageError(`${option} 不应包含用户名或密码。`);
  if (url.href.length > 2000) throw new UsageError(`${option} 过长。`);
  const isLocal = url.protocol === 'http:' && url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !isLocal) {
    throw new UsageError(`${option} 应以 https:// 开头：Office 只接受 HTTPS（localhost 除外）。`);
  }
  return url;
}

/** The address without its last slash. */
function readBaseUrl(text) {
  if (!text) throw new UsageError('缺少 --base-url。');
  const url = parseUrl('--base-url', text);
  if (url.search || url.hash) throw new UsageError('--base-url 不应包含“?”或“#”之后的部分。');
  // These end up in the web server's configuration, where others mean something.
  if (!/^[\w\-.~/]*$/.test(url.pathname)) {
    throw new UsageError('--base-url 的路径只能使用字母、数字和“-”“_”“.”“~”“/”。');
  }
  return new URL(url.href.replace(/\/+$/, '')).href.replace(/\/$/, '');
}

/** Four numbers, as the manifest wants them. */
function readVersion(text) {
  const parts = text.split('.');
  const isPart = (part) => /^\d{1,5}$/.test(part) && Number(part) <= 65535;
  if (parts.length > 4 || !parts.every(isPart)) {
    throw new UsageError(`--version 应为一至四个不大于 65535 的数，以“.”分隔，而不是“${text}”。`);
  }
  return [...parts.map(Number), 0, 0, 0].slice(0, 4).join('.');
}

function readOffice(text) {
  if (Object.hasOwn(OFFICE_SOURCES, text)) return text;
  throw new UsageError(`--office-js 应为 ${Object.keys(OFFICE_SOURCES).join('、')} 之一，而不是“${text}”。`);
}

/**
 * @param version the product's, for a package that is given none
 * @returns null when only the usage was asked for
 * @throws UsageError
 */
export function readOptions(args, version) {
  const values = parse(args);
  if (values.help) return null;
  const baseUrl = readBaseUrl(values['base-url']);
  return {
    baseUrl,
    office: readOffice(values['office-js']),
    version: readVersion(values.version ?? version),
    supportUrl: parseUrl('--support-url', values['support-url'] ?? `${baseUrl}/index.html`).href,
    out: path.resolve(values.out),
    zip: values.zip,
  };
}
