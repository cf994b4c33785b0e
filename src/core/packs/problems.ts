/** What is wrong with a pack's JSON, and where. */
import type * as v from 'valibot';
import type { MessageValues } from '../finding';

/** Each has its text in the locales, with the placeholders named here. */
export type PackProblemId =
  | 'unknown-key'
  | 'missing'
  /** {expected}: string, number, array, object. */
  | 'wrong-type'
  /** {allowed}: the values or keys that may stand here. */
  | 'not-allowed'
  /** {limit} */
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'malformed'
  /** {limit}: levels, or values in all. */
  | 'too-deep'
  | 'too-many'
  /** {name} */
  | 'unknown-field'
  | 'unknown-placeholder'
  | 'rows-without-section'
  | 'duplicate';

export interface PackProblem {
  /** `own[0].check.left`; '' for the pack as a whole. */
  readonly path: string;
  readonly id: PackProblemId;
  readonly values: MessageValues;
}

export type PathKey = string | number;

export function problem(
  path: readonly PathKey[],
  id: PackProblemId,
  values: MessageValues = {},
): PackProblem {
  return { path: formatPath(path), id, values };
}

/** `['own', 0, 'check'] → own[0].check`; keys that are no plain words are quoted. */
export function formatPath(path: readonly PathKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    if (!/^[\w$-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** A fault that the schema found, as a problem. */
export function problemOf(issue: v.BaseIssue<unknown>): PackProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  if (issue.expected === 'never') return problem(path, 'unknown-key');
  if (issue.received === 'undefined') return problem(path, 'missing');
  switch (issue.type) {
    case 'picklist':
      return problem(path, 'not-allowed', { allowed: allowedBy(issue) });
    case 'custom':
      return problem(path, 'not-allowed', { allowed: issue.message });
    case 'min_value':
      return problem(path, 'too-small', { limit: limitOf(issue) });
    case 'max_value':
      return problem(path, 'too-large', { limit: limitOf(issue) });
    case 'min_length':
    case 'non_empty':
      return problem(path, 'too-short', { limit: limitOf(issue) });
    case 'max_length':
      return problem(path, 'too-long', { limit: limitOf(issue) });
    case 'regex':
    case 'iso_date':
    case 'integer':
      return problem(path, 'malformed');
    default:
      return problem(path, 'wrong-type', { expected: typeName(issue.type) });
  }
}

/** What must not be empty has no limit of its own. */
function limitOf({ requirement }: v.BaseIssue<unknown>): number {
  return typeof requirement === 'number' ? requirement : 1;
}

/** `("error" | "warning")` as valibot words it → `error, warning`. */
function allowedBy({ expected }: v.BaseIssue<unknown>): string {
  return (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .replace(/"/g, '')
    .split(' | ')
    .join(', ');
}

function typeName(type: string): string {
  if (type === 'strict_object' || type === 'record') return 'object';
  return type === 'strict_tuple' ? 'array' : type;
}
