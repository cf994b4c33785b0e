/** Texts of a package, with the office's own values put in. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Fills `{{name}}`; a name that is not given is a mistake of ours. @param file relative to this folder */
export async function readTemplate(file, values) {
  const template = await readFile(path.join(import.meta.dirname, file), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`模板中的“${name}”没有取值。`);
    return values[name];
  });
}

/** A document of the repository, as it is. */
export function readDocument(name) {
  return readFile(path.join(import.meta.dirname, '../../docs', name), 'utf8');
}

/** The port that a web server listens on for an address. */
export function portOf(url) {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}
