/** Values of XML Schema attributes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A whole number, or the given value when the attribute is absent or no number. */
export function integer(value: string | undefined, absent: number): number {
  return value !== undefined && /^\s*-?\d+\s*$/.test(value) ? Number(value) : absent;
}
