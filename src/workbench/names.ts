/** Names of files. */

/** `表.xlsx` → `表-已修复.xlsx`; a copy that is mended again keeps its name. */
export function fixedName(name: string, suffix: string): string {
  const [, stem = name, extension = '.xlsx'] = /^(.+?)(\.[A-Za-z0-9]{1,5})$/.exec(name) ?? [];
  return stem.endsWith(suffix) ? `${stem}${extension}` : `${stem}${suffix}${extension}`;
}
