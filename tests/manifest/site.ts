/** Whether the addresses of a manifest lead to what a folder really holds. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Element, elementsNamed, everyElement } from './xml';

/** The sizes that Office documents for the two pictures of the list of add-ins. */
const LIST_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Width and height stand first in the IHDR chunk (PNG specification, 11.2.2). */
function pngSize(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return 'no PNG';
  return `${String(bytes.readUInt32BE(16))}×${String(bytes.readUInt32BE(20))}`;
}

/** Pixels that a picture must have, by its address. */
function iconSizes(manifest: Element): [string, number][] {
  const listed = Object.entries(LIST_ICONS).flatMap(([name, size]) =>
    elementsNamed(manifest, name).map(({ attributes }): [string, number] => [
      attributes.DefaultValue ?? '',
      size,
    ]),
  );
  const images = elementsNamed(manifest, 'Images').flatMap(({ children }) => children);
  const ribbon = elementsNamed(manifest, 'Icon').flatMap(({ children }) => children);
  const used = ribbon.map(({ attributes: { size, resid } }): [string, number] => {
    const image = images.find(({ attributes }) => attributes.id === resid);
    return [image?.attributes.DefaultValue ?? '', Number(size)];
  });
  return [...listed, ...used];
}

/**
 * @param base address of the site, without the last slash
 * @param folder what is served there
 * @param elsewhere addresses that are not of the site
 */
export function siteProblems(
  manifest: Element,
  base: string,
  folder: string,
  elsewhere: readonly string[] = [],
): string[] {
  const fileOf = (url: string) => path.join(folder, url.slice(base.length));
  const urls = everyElement(manifest)
    .flatMap(({ attributes }) => [attributes.DefaultValue ?? '', attributes.Value ?? ''])
    .filter((value) => /^https?:/.test(value) && !elsewhere.includes(value));
  const outside = urls.filter((url) => !url.startsWith(`${base}/`));
  const missing = urls.filter((url) => !outside.includes(url) && !existsSync(fileOf(url)));
  const icons = iconSizes(manifest).filter(([url]) => url.startsWith(`${base}/`) && existsSync(fileOf(url)));
  const misshapen = icons.flatMap(([url, size]) => {
    const real = pngSize(fileOf(url));
    return real === `${String(size)}×${String(size)}` ? [] : [`${url} is ${real}, not ${String(size)}`];
  });
  return [
    ...outside.map((url) => `${url} is not of the site`),
    ...missing.map((url) => `${url} leads nowhere`),
    ...new Set(misshapen),
  ];
}
