/** What goes with the site: the web server's configuration, the container, and what to do with it all. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FILE_POLICY, headerPolicy, PAGES } from './policy.mjs';

const templates = path.join(import.meta.dirname, 'templates');
const docs = path.join(import.meta.dirname, '../../docs');

const OFFICE_WORDS = {
  cdn: '微软全球 CDN（appsforoffice.microsoft.com），使用者的计算机须能访问该地址',
  china: '世纪互联运营的 CDN（appsforoffice.cdn.partner.office365.cn），使用者的计算机须能访问该地址',
  local: '随站点部署（site/office），不需要外网；微软不提供支持，许可条款见 site/office/LICENSE.md',
};

/** Fills `{{name}}`; a name that is not given is a mistake of ours. */
function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`模板中的“${name}”没有取值。`);
    return values[name];
  });
}

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

function nginxValues({ baseUrl, office }) {
  const url = new URL(baseUrl);
  const folder = url.pathname.replace(/\/$/, '');
  const policies = Object.keys(PAGES).map((page) => {
    const pattern = `~/${page.replaceAll('.', '\\.')}$`;
    return `"${pattern}" "${headerPolicy(page, office)}";`;
  });
  return {
    host: url.hostname,
    folder,
    policies: indent(policies),
    filePolicy: FILE_POLICY,
    listening: indent(listening(url)),
    besides: indent(besides(folder)),
  };
}

/** @returns by path in the package, its text */
export async function textFiles(options) {
  const url = new URL(options.baseUrl);
  const values = {
    ...nginxValues(options),
    baseUrl: options.baseUrl,
    version: options.version,
    office: OFFICE_WORDS[options.office],
    port: url.port || (url.protocol === 'https:' ? '443' : '80'),
  };
  const template = async (name) => fill(await readFile(path.join(templates, name), 'utf8'), values);
  return {
    'nginx.conf': await template('nginx.conf'),
    Dockerfile: await template('Dockerfile'),
    'README.md': await template('README.md'),
    'deployment.md': await readFile(path.join(docs, 'deployment.md'), 'utf8'),
  };
}
