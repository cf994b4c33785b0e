/** The package for WPS: the add-in, the lists that name it, and what to do with them. */
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nginxConf } from './nginx.mjs';
import { ownPolicy } from './policy.mjs';
import { buildWpsAddin } from './site.mjs';
import { portOf, readDocument, readTemplate } from './template.mjs';
import { makeWhole, writeTexts } from './whole.mjs';
import { sevenZipFolder } from './seven-zip.mjs';
import {
  folderOf,
  NAME,
  oemLines,
  officeList,
  publishList,
  publishPage,
  publishPolicy,
} from './wps-lists.mjs';

const assets = path.join(import.meta.dirname, '../../assets');

/** The pages that WPS opens; whether within a frame of its own is not known. */
const PAGES = ['index.html', 'taskpane.html', 'selfcheck.html'];

/** Where an office puts the list and the archive that its copies of WPS are told of, offline. */
const SHARED = {
  windows: { folder: 'C:\\formlint\\', address: 'file:///C:/formlint/' },
  linux: { folder: '/opt/formlint/', address: 'file:///opt/formlint/' },
};

async function fill(folder, options) {
  await (options.baseUrl ? fillOnline(folder, options) : fillOffline(folder, options));
  await writeTexts(folder, { 'wps.md': await readDocument('wps.md') });
}

async function fillOnline(folder, options) {
  const { baseUrl } = options;
  const site = path.join(folder, 'site');
  await buildWpsAddin({ output: site });
  await publishing(site, options);
  const values = { ...wordsOf(options), port: portOf(new URL(baseUrl)), host: new URL(baseUrl).hostname };
  await writeTexts(folder, {
    'site/jsplugins.xml': officeList(options),
    'config/publish.xml': publishList(options),
    'config/oem.ini': oemLines(`${baseUrl}/jsplugins.xml`),
    'nginx.conf': await nginxConf({ baseUrl, policies: policies() }),
    Dockerfile: await readTemplate('wps-templates/Dockerfile', values),
    'README.md': await readTemplate('wps-templates/README-online.md', values),
  });
}

async function fillOffline(folder, options) {
  const place = path.join(folder, 'jsaddons', folderOf(options));
  await buildWpsAddin({ output: place });
  await publishing(folder, options);
  await writeFile(path.join(folder, `${NAME}.7z`), await sevenZipFolder(place));
  for (const [system, shared] of Object.entries(SHARED)) {
    await writeTexts(path.join(folder, 'config', system), {
      'jsplugins.xml': officeList(options, `${shared.address}${NAME}.7z`),
      'oem.ini': oemLines(`${shared.folder}jsplugins.xml`),
    });
  }
  await writeTexts(folder, {
    'jsaddons/publish.xml': publishList(options),
    'README.md': await readTemplate('wps-templates/README-offline.md', wordsOf(options)),
  });
}

async function publishing(folder, options) {
  await writeTexts(folder, { 'publish.html': await publishPage(options) });
  for (const name of ['publish.js', 'publish.css']) {
    await copyFile(path.join(assets, 'wps', name), path.join(folder, name));
  }
}

/** As headers, which can also forbid that a page for browsers is framed. */
function policies() {
  const alone = (policy) => `${policy}; frame-ancestors 'none'`;
  const pages = Object.fromEntries(PAGES.map((page) => [page, ownPolicy()]));
  return { ...pages, 'web.html': alone(ownPolicy()), 'publish.html': alone(publishPolicy()) };
}

function wordsOf(options) {
  const { baseUrl, version, supportUrl } = options;
  return {
    baseUrl: baseUrl ?? '',
    version,
    folder: folderOf(options),
    entry: publishList(options).split('\n')[1].trim(),
    support: supportUrl ?? '—',
  };
}

/**
 * @param options as `readOptions` gives them
 * @returns as `makeWhole`
 */
export function makeWpsPackage(options) {
  const { out, zip } = options;
  return makeWhole({ out, zip, marks: ['config', 'wps.md'], fill: (folder) => fill(folder, options) });
}
