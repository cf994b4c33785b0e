/** True when the load options of `getCellProperties` and its like ask for the property at this path. */
export function asked(options: unknown, ...path: readonly string[]): boolean {
  let at = options;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at === true;
}
