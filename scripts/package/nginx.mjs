/** The configuration of nginx for a package's site. */
import { FILE_POLICY } from './policy.mjs';
import { readTemplate } from './template.mjs';

const indent = (lines) => lines.map((line) => `    ${line}`).join('\n');

/** With certificate for https; http is only for trying things out on one machine. */
function listening(url) {
  if (url.protocol === 'http:') return [`listen ${url.port || 80};`];
  return [
    `listen ${url.port || 443} ssl;`,
    'ssl_certificate     /etc/nginx/certs/formlint.crt;  # 服务器证书，其后附中间证书',
    'ssl_certificate_key /etc/nginx/certs/formlint.key;  # 私钥',
    'ssl_protocols       TLSv1.2 TLSv1.3;',
  ];
}

/** A site under a path leaves the rest of the host alone, but for the path without its slash. */
function besides(folder) {
  if (folder === '') return [];
  return [`location = ${folder} { return 301 ${folder}/; }`, 'location / { return 404; }'];
}

/**
 * @param baseUrl the site's address
 * @param policies by page, its content security policy as a header
 * @param locations what is served besides the site, in nginx's words
 */
export function nginxConf({ baseUrl, policies, locations = [] }) {
  const url = new URL(baseUrl);
  const folder = url.pathname.replace(/\/$/, '');
  const lines = Object.entries(policies).map(
    ([page, policy]) => `"~/${page.replaceAll('.', '\\.')}$" "${policy}";`,
  );
  return readTemplate('templates/nginx.conf', {
    host: url.hostname,
    folder,
    policies: indent(lines),
    filePolicy: FILE_POLICY,
    listening: indent(listening(url)),
    besides: indent([...locations.map((location) => location(folder)), ...besides(folder)]),
  });
}
