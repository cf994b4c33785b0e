/** Answers `load("…")`: the library does not check these names against API sets, so the emulator does. */
import { apiNotFound, notImplemented } from './errors';
import type { ApiLevel, RemoteObject } from './table';

/** @param select slash paths; none asks for every scalar */
export function loaded(
  object: RemoteObject,
  select: readonly string[],
  level: ApiLevel,
): Record<string, unknown> {
  const names = select.length > 0 ? select : ['*'];
  if (!object.items) return properties(object, names, level);
  const inner = names.map((name) => name.replace(/^items[/.]/i, ''));
  return {
    _Items: object.items().map((item, index) => ({ _Index: index, ...properties(item, inner, level) })),
  };
}

function properties(
  object: RemoteObject,
  names: readonly string[],
  level: ApiLevel,
): Record<string, unknown> {
  const found: Record<string, unknown> = object.id === null ? {} : { Id: object.id };
  for (const [head, rest] of byHead(names)) {
    if (head === '*') Object.assign(found, allScalars(object, level));
    else if (head.toLowerCase() !== 'isnullobject') Object.assign(found, property(object, head, rest, level));
  }
  return found;
}

/** `a/b` and `a/c` belong together: one child object answers both. */
function byHead(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...rest] = name.split(/[/.]/);
    const group = groups.get(head) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(head, group);
  }
  return groups;
}

function allScalars(object: RemoteObject, level: ApiLevel): Record<string, unknown> {
  const scalars = object.members.flatMap((member) =>
    member.kind === 'scalar' && member.since <= level ? [member] : [],
  );
  return Object.fromEntries(scalars.map((scalar) => [scalar.name, scalar.read()]));
}

function property(
  object: RemoteObject,
  name: string,
  rest: readonly string[],
  level: ApiLevel,
): Record<string, unknown> {
  const member = object.property(name);
  const location = `${object.type}.${name} (load)`;
  if (!member || member.kind === 'method') throw notImplemented(location);
  if (member.since > level) throw apiNotFound(location);
  if (member.kind === 'scalar') return { [member.name]: member.read() };
  const child = member.follow();
  return { [member.name]: child && loaded(child, rest, level) };
}
