/** Reads what a person has typed; what cannot be followed is refused in words. Shared by the scripts that make packages. */
import { parseArgs } from 'node:util';

/** An option that cannot be followed; the message says which and why, in Chinese. */
export class UsageError extends Error {}

/** @param options as `parseArgs` takes them */
export function parse(args, options) {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError(`多余的参数“${token.value}”。`);
    if (token.kind === 'option') checkToken(token, options);
  }
  return parseArgs({ args, options }).values;
}

function checkToken({ name, rawName, value }, options) {
  if (!(name in options)) throw new UsageError(`没有选项“${rawName}”。`);
  if (options[name].type === 'boolean') {
    if (value !== undefined) throw new UsageError(`选项“${rawName}”不带取值。`);
    return;
  }
  if (!value || value.startsWith('--')) throw new UsageError(`选项“${rawName}”缺少取值。`);
}

/** @param refuseScheme throws for an address whose scheme will not do */
export function parseUrl(option, text, refuseScheme) {
  if (!URL.canParse(text)) throw new UsageError(`${option} 不是有效的网址：“${text}”。`);
  const url = new URL(text);
  if (url.username || url.password) throw new UsageError(`${option} 不应包含用户名或密码。`);
  if (url.href.length > 2000) throw new UsageError(`${option} 过长。`);
  refuseScheme(option, url);
  return url;
}

/** The address of a site without its last slash. */
export function readBaseUrl(text, refuseScheme) {
  if (!text) throw new UsageError('缺少 --base-url。');
  const url = parseUrl('--base-url', text, refuseScheme);
  if (url.search || url.hash) throw new UsageError('--base-url 不应包含“?”或“#”之后的部分。');
  // These end up in the web server's configuration, where others mean something.
  if (!/^[\w\-.~/]*$/.test(url.pathname)) {
    throw new UsageError('--base-url 的路径只能使用字母、数字和“-”“_”“.”“~”“/”。');
  }
  return new URL(url.href.replace(/\/+$/, '')).href.replace(/\/$/, '');
}

/** The numbers of a version, one to four of them. */
export function readVersion(text) {
  const parts = text.split('.');
  const isPart = (part) => /^\d{1,5}$/.test(part) && Number(part) <= 65535;
  if (parts.length > 4 || !parts.every(isPart)) {
    throw new UsageError(`--version 应为一至四个不大于 65535 的数，以“.”分隔，而不是“${text}”。`);
  }
  return parts.map(Number);
}
