/** Looks into what others have made, and which may be anything. */

export function property(of: unknown, name: string): unknown {
  const holds = (typeof of === 'object' && of !== null) || typeof of === 'function';
  return holds ? (Reflect.get(of, name) as unknown) : undefined;
}

export function textAt(of: unknown, name: string): string | null {
  const value = property(of, name);
  return typeof value === 'string' ? value : null;
}
