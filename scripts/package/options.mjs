/** What the person who makes a package may choose. */
import path from 'node:path';
import { parse, parseUrl, readBaseUrl, readVersion, UsageError } from './arguments.mjs';
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

function refuseScheme(option, url) {
  const isLocal = url.protocol === 'http:' && url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !isLocal) {
    throw new UsageError(`${option} 应以 https:// 开头：Office 只接受 HTTPS（localhost 除外）。`);
  }
}

/** Four numbers, as the manifest wants them. */
function readFourPartVersion(text) {
  return [...readVersion(text), 0, 0, 0].slice(0, 4).join('.');
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
  const values = parse(args, OPTIONS);
  if (values.help) return null;
  const baseUrl = readBaseUrl(values['base-url'], refuseScheme);
  return {
    baseUrl,
    office: readOffice(values['office-js']),
    version: readFourPartVersion(values.version ?? version),
    supportUrl: parseUrl('--support-url', values['support-url'] ?? `${baseUrl}/index.html`, refuseScheme)
      .href,
    out: path.resolve(values.out),
    zip: values.zip,
  };
}
