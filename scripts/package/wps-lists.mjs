/** The lists in which WPS looks for its add-ins, and the page that enters ours into one. */
import { ownPolicy } from './policy.mjs';
import { readTemplate } from './template.mjs';
import { escapeXml } from './xml.mjs';

export const NAME = 'formlint';

/** Where WPS answers to pages on the same machine. */
export const WPS_SERVICE = 'http://localhost:58890';

export const folderOf = ({ version }) => `${NAME}_${version}`;

function list(entry) {
  return `<jsplugins>\n  ${entry}\n</jsplugins>\n`;
}

const CHOICES = 'enable="enable_dev" install="null"';

/** The one line of the list for an add-in on a server. */
export function onlineEntry({ baseUrl }) {
  return `<jspluginonline name="${NAME}" type="et" url="${escapeXml(baseUrl)}/" debug="" ${CHOICES}/>`;
}

/** The one line for an add-in on the user's machine. @param url the folder beside the list, or an archive */
export function offlineEntry({ version }, url) {
  const where = `url="${escapeXml(url)}" version="${version}"`;
  return `<jsplugin name="${NAME}" type="et" ${where} ${CHOICES} customDomain=""/>`;
}

/** Of the user's own folder of add-ins. */
export function publishList(options) {
  return list(options.baseUrl ? onlineEntry(options) : offlineEntry(options, folderOf(options)));
}

/** Of an office whose WPS is told by oem.ini where the list is. @param archive address of the .7z, offline */
export function officeList(options, archive) {
  return list(options.baseUrl ? onlineEntry(options) : offlineEntry(options, archive));
}

/** @param place of the office's list */
export function oemLines(place) {
  return `[Support]\nJsApiPlugin=true\n\n[Server]\nJSPluginsServer=${place}\n`;
}

export const publishPolicy = () => ownPolicy({ connections: [WPS_SERVICE] });

/** What the page is to enter. Offline the archive lies beside the page, wherever that is served from. */
export function publishPage({ baseUrl, version, supportUrl }) {
  const addin = {
    name: NAME,
    addonType: 'et',
    online: String(baseUrl !== null),
    url: baseUrl ? `${baseUrl}/` : `${NAME}.7z`,
    version: baseUrl ? '' : version,
    customDomain: '',
  };
  return readTemplate('wps-templates/publish.html', {
    policy: publishPolicy(),
    addin: escapeXml(JSON.stringify(addin)),
    version,
    support: supportUrl
      ? `<p>获取支持：<a href="${escapeXml(supportUrl)}">${escapeXml(supportUrl)}</a></p>`
      : '',
  });
}
