/** What the person who makes a package for WPS may choose. */
import path from 'node:path';
import { parse, parseUrl, readBaseUrl, readVersion, UsageError } from './arguments.mjs';

export const USAGE = `用法：npm run package:wps -- --base-url 地址 [选项]
      npm run package:wps -- --offline [选项]

生成 WPS 表格（Windows、统信 UOS、麒麟）的加载项部署包，二者选一：

  --base-url 地址        在线方式：加载项由 Web 服务器发布，例如 https://addin.example.gov.cn/wps
  --offline              离线方式：加载项放在使用者的计算机上，不需要服务器

  --version 版本         加载项版本，例如 1.2.0，更新时须增大；默认取 package.json 的版本
  --support-url 地址     安装页和说明中“获取支持”的网页
  --out 文件夹           输出位置，默认 dist/package-wps；可覆盖先前生成的 WPS 部署包
  --zip                  同时生成同名的 .zip 文件
  --help                 显示本说明

内网没有 HTTPS 证书时可使用 http:// 地址，内容在传输中不加密，也不能防止被改动。`;

const OPTIONS = {
  'base-url': { type: 'string' },
  offline: { type: 'boolean', default: false },
  version: { type: 'string' },
  'support-url': { type: 'string' },
  out: { type: 'string', default: 'dist/package-wps' },
  zip: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

function refuseScheme(option, { protocol }) {
  if (protocol === 'https:' || protocol === 'http:') return;
  throw new UsageError(`${option} 应以 https:// 或 http:// 开头。`);
}

function readPlace({ offline, 'base-url': baseUrl }) {
  if (offline && baseUrl !== undefined) throw new UsageError('--base-url 与 --offline 只能选一个。');
  if (offline) return null;
  if (baseUrl === undefined) throw new UsageError('缺少 --base-url 或 --offline。');
  return readBaseUrl(baseUrl, refuseScheme);
}

/**
 * @param version the product's, for a package that is given none
 * @returns null when only the usage was asked for; `baseUrl` is null for a package that needs no server
 * @throws UsageError
 */
export function readOptions(args, version) {
  const values = parse(args, OPTIONS);
  if (values.help) return null;
  const support = values['support-url'];
  return {
    baseUrl: readPlace(values),
    version: readVersion(values.version ?? version).join('.'),
    supportUrl: support === undefined ? null : parseUrl('--support-url', support, refuseScheme).href,
    out: path.resolve(values.out),
    zip: values.zip,
  };
}
