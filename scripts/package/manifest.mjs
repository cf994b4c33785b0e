import { escapeXml } from './xml.mjs';

/** The manifest of the repository is for the development server; this is the same for an office's own address. */
const DEVELOPMENT = 'https://localhost:3000';

/** Replaces what is there exactly once: a manifest that has changed its shape must not pass unnoticed. */
function replaceOnce(text, before, after) {
  if (text.split(before).length !== 2) throw new Error(`manifest.xml 中应恰有一处“${before}”。`);
  return text.replace(before, () => after);
}

/** @param text the manifest of the repository */
export function packageManifest(text, { baseUrl, version, supportUrl }) {
  const [oldVersion] = /<Version>[^<]*<\/Version>/.exec(text) ?? ['<Version>'];
  const steps = [
    [oldVersion, `<Version>${version}</Version>`],
    [
      `<SupportUrl DefaultValue="${DEVELOPMENT}/index.html"/>`,
      `<SupportUrl DefaultValue="${escapeXml(supportUrl)}"/>`,
    ],
    // A domain is an origin, without the path of the site.
    [`<AppDomain>${DEVELOPMENT}</AppDomain>`, `<AppDomain>${escapeXml(new URL(baseUrl).origin)}</AppDomain>`],
  ];
  const replaced = steps.reduce((result, [before, after]) => replaceOnce(result, before, after), text);
  return replaced.replaceAll(`"${DEVELOPMENT}/`, `"${escapeXml(baseUrl)}/`);
}
