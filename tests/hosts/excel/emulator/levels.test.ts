/**
 * The emulator refuses what is newer than the set that it claims, in every way of asking: names in `load("…")`,
 * alone or as the items of a collection, scalars that are set, methods called or followed. The library itself
 * checks only some of these.
 *
 * @jest-environment jsdom
 */
import { sheetOf, workbookOf } from '../books';
import { type Environment, interpret } from './interpreter';
import { Book } from './model';
import { ExcelServer } from './server';
import type { Member, RemoteObject } from './table';
import { ActionType, ObjectPathType, type ResponseBody } from './wire';

/** ExcelApi 1.13. */
const FLOOR = 13;
const TARGET = { Id: 1, ObjectPathType: ObjectPathType.Global, Name: '' };

function bookOf(): Book {
  const book = new Book('a.xlsx', workbookOf(sheetOf('表', { A1: { value: 1 } })));
  book.settings.set('a', '1');
  book.customXmlParts.push({ id: book.newId(), xml: '<a xmlns="urn:a"/>' });
  const [sheet] = book.sheets;
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  const look = { formula: '=TRUE', fill: '', font: '', priority: 0, stopIfTrue: false };
  sheet?.conditionalFormats.push({ id: '{1}', type: 'Custom', range, ...look });
  return book;
}

/** Every kind of object that can be reached, by its type. */
function objectsOf(root: RemoteObject): Map<string, RemoteObject> {
  const found = new Map<string, RemoteObject>();
  const visit = (object: unknown): void => {
    if (!isRemote(object) || found.has(object.type)) return;
    found.set(object.type, object);
    for (const item of object.items?.() ?? []) visit(item);
    for (const member of object.members) visit(reached(member));
  };
  visit(root);
  return found;
}

function isRemote(value: unknown): value is RemoteObject {
  return typeof value === 'object' && value !== null && 'members' in value;
}

const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  GetRange: ['A1'],
  GetByNamespace: ['urn:a'],
  GetIntersection: ['A1'],
};

function reached(member: Member): unknown {
  if (member.kind === 'link') return member.follow();
  return member.kind === 'method' && member.name.startsWith('Get')
    ? member.call(ARGUMENTS[member.name] ?? [])
    : null;
}

function errorOf(
  object: RemoteObject,
  level: number,
  action: object,
  path: object = TARGET,
): string | undefined {
  const server = new ExcelServer(bookOf(), level);
  const environment: Environment = Object.create(server, {
    root: { value: object },
    apiLevel: { value: level },
  }) as Environment;
  const request = {
    Actions: [{ Id: 9, Name: '', ObjectPathId: 1, ActionType: ActionType.Instantiate, ...action }],
    ObjectPaths: { 1: TARGET, 2: path },
  };
  const response: ResponseBody = interpret(request as never, environment);
  return response.Error?.Code;
}

/** All the ways in which a member can be asked for. */
function waysTo(object: RemoteObject, member: Member): readonly (readonly [object, object?])[] {
  const { name } = member;
  if (member.kind === 'method') {
    const call = { ActionType: ActionType.Method, Name: name, ArgumentInfo: { Arguments: ['A1', 'A1'] } };
    const follow = { Id: 2, ObjectPathType: ObjectPathType.Method, Name: name, ParentObjectPathId: 1 };
    return [[call], [{ ObjectPathId: 2 }, follow]];
  }
  const load = (select: string): readonly [object] => [
    { ActionType: ActionType.Query, QueryInfo: { Select: [select] } },
  ];
  const loads = object.items ? [load(`items/${name}`)] : [load(name), load(name.toLowerCase())];
  if (member.kind === 'link') {
    const follow = { Id: 2, ObjectPathType: ObjectPathType.Property, Name: name, ParentObjectPathId: 1 };
    return [...loads, [{ ObjectPathId: 2 }, follow]];
  }
  const set = { ActionType: ActionType.SetProperty, Name: name, ArgumentInfo: { Arguments: [null] } };
  return member.write ? [...loads, [set]] : loads;
}

const OBJECTS = objectsOf(new ExcelServer(bookOf(), 21).root);

it('knows objects of many kinds', () => {
  expect([...OBJECTS.keys()]).toEqual(
    expect.arrayContaining([
      'Workbook',
      'Worksheet',
      'Range',
      'Setting',
      'CustomXmlPart',
      'ConditionalFormat',
      'Runtime',
    ]),
  );
});

describe.each([...OBJECTS])('%s', (_type, object) => {
  const members = object.members.filter(({ since }) => since > 1);
  if (members.length === 0) return;
  it.each(members.map((member) => [member.name, member] as const))(
    'refuses %s below its set',
    (_name, member) => {
      for (const [action, path] of waysTo(object, member)) {
        expect(errorOf(object, member.since - 1, action, path)).toBe('ApiNotFound');
        expect(errorOf(object, member.since, action, path)).not.toBe('ApiNotFound');
      }
    },
  );
});

it('refuses names that lie behind others, and the items of collections', () => {
  const worksheets = OBJECTS.get('WorksheetCollection');
  if (!worksheets) throw new Error('no worksheets');
  const load = { ActionType: ActionType.Query, QueryInfo: { Select: ['items/protection/protected'] } };
  expect(errorOf(worksheets, 1, load)).toBe('ApiNotFound');
  expect(errorOf(worksheets, 2, load)).toBeUndefined();
});

it('has nothing in its table that is newer than the floor: what the add-in needs is there everywhere', () => {
  const newest = [...OBJECTS.values()].flatMap(({ members }) => members.map(({ since }) => since));
  expect(Math.max(...newest)).toBe(FLOOR);
});
