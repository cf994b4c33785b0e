/** What goes with the site: the web server's configuration, the container, and what to do with it all. */
import { nginxConf } from './nginx.mjs';
import { headerPolicy, PAGES } from './policy.mjs';
import { portOf, readDocument, readTemplate } from './template.mjs';

const OFFICE_WORDS = {
  cdn: '微软全球 CDN（appsforoffice.microsoft.com），使用者的计算机须能访问该地址',
  china: '世纪互联运营的 CDN（appsforoffice.cdn.partner.office365.cn），使用者的计算机须能访问该地址',
  local: '随站点部署（site/office），不需要外网；微软不提供支持，许可条款见 site/office/LICENSE.md',
};

const manifestLocation = (folder) =>
  `location = ${folder}/manifest.xml { alias /srv/formlint/manifest.xml; }`;

/** @returns by path in the package, its text */
export async function textFiles(options) {
  const { baseUrl, office, version } = options;
  const values = { baseUrl, version, office: OFFICE_WORDS[office], port: portOf(new URL(baseUrl)) };
  const policies = Object.fromEntries(Object.keys(PAGES).map((page) => [page, headerPolicy(page, office)]));
  return {
    'nginx.conf': await nginxConf({ baseUrl, policies, locations: [manifestLocation] }),
    Dockerfile: await readTemplate('templates/Dockerfile', values),
    'README.md': await readTemplate('templates/README.md', { ...values, host: new URL(baseUrl).hostname }),
    'deployment.md': await readDocument('deployment.md'),
  };
}
