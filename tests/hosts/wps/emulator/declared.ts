/** What the vendor declares of its objects, read from the declarations that are installed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface DeclaredMember {
  readonly isMethod: boolean;
  readonly isReadonly: boolean;
  /** The most arguments that any of its overloads takes. */
  readonly arguments: number;
}

export type DeclaredMembers = ReadonlyMap<string, DeclaredMember>;

const FILES = ['index', 'addon.et', 'lib.et', 'lib.kso'];

let interfaces: Map<string, Map<string, DeclaredMember>> | null = null;
const together = new Map<string, DeclaredMembers>();

/** @param names interfaces whose members an object has together, as `Et.Range`'s `Range` */
export function declaredMembers(names: readonly string[]): DeclaredMembers {
  const key = names.join();
  const known = together.get(key) ?? merged(names);
  together.set(key, known);
  return known;
}

/** Names of all that is declared. */
export function declaredInterfaces(): readonly string[] {
  return [...(interfaces ??= readAll()).keys()];
}

function merged(names: readonly string[]): DeclaredMembers {
  const all = (interfaces ??= readAll());
  return new Map(
    names.flatMap((name) => {
      const own = all.get(name);
      if (!own) throw new Error(`${name} is not declared`);
      return [...own];
    }),
  );
}

function readAll(): Map<string, Map<string, DeclaredMember>> {
  const folder = path.dirname(require.resolve('et-jsapi-declare/package.json'));
  const found = new Map<string, Map<string, DeclaredMember>>();
  for (const file of FILES) {
    const name = path.join(folder, `${file}.d.ts`);
    visit(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true), found);
  }
  return found;
}

function visit(node: ts.Node, found: Map<string, Map<string, DeclaredMember>>): void {
  if (ts.isInterfaceDeclaration(node)) {
    const members = found.get(node.name.text) ?? new Map<string, DeclaredMember>();
    found.set(node.name.text, members);
    for (const member of node.members) add(member, members);
  }
  ts.forEachChild(node, (child) => visit(child, found));
}

function add(member: ts.TypeElement, members: Map<string, DeclaredMember>): void {
  const name = member.name?.getText();
  if (name === undefined) return;
  if (ts.isMethodSignature(member)) {
    const earlier = members.get(name)?.arguments ?? 0;
    const count = Math.max(earlier, member.parameters.length);
    members.set(name, { isMethod: true, isReadonly: true, arguments: count });
  } else if (ts.isPropertySignature(member)) {
    const isReadonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
    members.set(name, { isMethod: false, isReadonly, arguments: 0 });
  }
}
