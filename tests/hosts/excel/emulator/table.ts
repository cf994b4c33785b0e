/**
 * The declarative type table: each Excel type is one `defineType` call that lists its members under their wire
 * names with the ExcelApi set that brought them. What is not listed does not exist for the interpreter.
 */

/** Minor version of the ExcelApi set: 13 is ExcelApi 1.13. */
export type ApiLevel = number;

export interface Scalar<T> {
  readonly since: ApiLevel;
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

export interface Link<T> {
  readonly since: ApiLevel;
  readonly to: (target: T) => RemoteObject | null;
}

export interface Method<T> {
  readonly since: ApiLevel;
  /** A null result is a null object, `undefined` no result at all. */
  readonly call: (target: T, ...args: readonly unknown[]) => unknown;
}

export interface TypeSpec<T> {
  readonly name: string;
  readonly id?: (target: T) => string;
  /** Objects of this type may be kept by reference after their batch. */
  readonly kept?: true;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (target: T) => readonly RemoteObject[];
  readonly item?: (target: T, key: unknown) => RemoteObject | null;
}

export type Member =
  | {
      readonly kind: 'scalar';
      readonly name: string;
      readonly since: ApiLevel;
      read(): unknown;
      write?(value: unknown): void;
    }
  | { readonly kind: 'link'; readonly name: string; readonly since: ApiLevel; follow(): RemoteObject | null }
  | {
      readonly kind: 'method';
      readonly name: string;
      readonly since: ApiLevel;
      call(args: readonly unknown[]): unknown;
    };

/** One object of Excel's as the interpreter handles it, its type erased. */
export class RemoteObject {
  referenceId: string | null = null;
  private readonly byName = new Map<string, Member>();

  constructor(
    readonly type: string,
    readonly id: string | null,
    readonly kept: boolean,
    readonly members: readonly Member[],
    readonly items: (() => readonly RemoteObject[]) | null,
    readonly item: ((key: unknown) => RemoteObject | null) | null,
  ) {
    for (const member of members)
      this.byName.set(`${kindGroup(member)}:${member.name.toLowerCase()}`, member);
  }

  /** A scalar or a navigation property; names come in any case. */
  property(name: string): Member | undefined {
    return this.byName.get(`property:${name.toLowerCase()}`);
  }

  method(name: string): Member | undefined {
    return this.byName.get(`method:${name.toLowerCase()}`);
  }
}

function kindGroup(member: Member): 'method' | 'property' {
  return member.kind === 'method' ? 'method' : 'property';
}

export function defineType<T>(spec: TypeSpec<T>): (target: T) => RemoteObject {
  return (target) => {
    const { items, item } = spec;
    return new RemoteObject(
      spec.name,
      spec.id?.(target) ?? null,
      spec.kept ?? false,
      bind(spec, target),
      items ? () => items(target) : null,
      item ? (key) => item(target, key) : null,
    );
  };
}

function bind<T>(spec: TypeSpec<T>, target: T): Member[] {
  const members: Member[] = [];
  for (const [name, { since, get, set }] of Object.entries(spec.scalars ?? {})) {
    const read = () => get(target);
    members.push({
      kind: 'scalar',
      name,
      since,
      read,
      ...(set && { write: (value: unknown) => set(target, value) }),
    });
  }
  for (const [name, { since, to }] of Object.entries(spec.links ?? {})) {
    members.push({ kind: 'link', name, since, follow: () => to(target) });
  }
  for (const [name, { since, call }] of Object.entries(spec.methods ?? {})) {
    members.push({ kind: 'method', name, since, call: (args) => call(target, ...args) });
  }
  return members;
}
