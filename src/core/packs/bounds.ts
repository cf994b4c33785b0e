/** Keeps JSON that nobody wrote by hand away from everything that goes through it level by level. */
import { type PackProblem, type PathKey, problem } from './problems';

const MAX_DEPTH = 24;
const MAX_VALUES = 20_000;

/** Null for JSON of a size that a pack can have. */
export function boundsProblem(json: unknown): PackProblem | null {
  const open: { readonly value: unknown; readonly path: readonly PathKey[] }[] = [{ value: json, path: [] }];
  for (let seen = 0; ; seen++) {
    const next = open.pop();
    if (!next) return null;
    if (seen === MAX_VALUES) return problem([], 'too-many', { limit: MAX_VALUES });
    const { value, path } = next;
    if (path.length > MAX_DEPTH) return problem(path, 'too-deep', { limit: MAX_DEPTH });
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) {
      open.push({ value: child, path: [...path, isList ? Number(key) : key] });
    }
  }
}
