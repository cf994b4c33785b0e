/** The content security policy of each page: the one source of the meta tags and of the web server's headers. */
import { OFFICE_SOURCES } from './office.mjs';

/** Griffel, Fluent's style engine, inserts empty style elements and fills them by script: this is their hash. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The pages, and which of them load office.js (and may be framed, by Excel on the web). */
export const PAGES = { 'taskpane.html': { office: true }, 'index.html': { office: false } };

/** Where scripts may come from besides the site: office.js loads its parts from its own origin. */
function scriptOrigins(page, mode) {
  const source = OFFICE_SOURCES[mode];
  return PAGES[page].office && source.startsWith('https:') ? [new URL(source).origin] : [];
}

/** Nothing inline and no eval; whatever is not named is refused. */
export function ownPolicy({ scripts = [], connections = [] } = {}) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    // The threads of a batch.
    "worker-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    ["connect-src 'self'", ...connections].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a page may load. */
export function pagePolicy(page, mode) {
  return ownPolicy({ scripts: scriptOrigins(page, mode) });
}

/** The same as a header, which can also say who may frame the page; a meta tag cannot. */
export function headerPolicy(page, mode) {
  const policy = pagePolicy(page, mode);
  // There is no list of the addresses from which Excel on the web frames a pane.
  return PAGES[page].office ? policy : `${policy}; frame-ancestors 'none'`;
}

/** For all that is no page: pictures, scripts, the manifest. The script of a thread loads further ones under it. */
export const FILE_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";
