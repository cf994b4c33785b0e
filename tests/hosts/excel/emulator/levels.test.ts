/** The emulator's own check of API sets, where the library has none: loaded names and scalar setters. */
import { sheetOf, workbookOf } from '../books';
import { Book } from './model';
import { ExcelServer } from './server';
import { ActionType, ObjectPathType, type ResponseBody } from './wire';

const WORKBOOK = { Id: 1, ObjectPathType: ObjectPathType.Global, Name: '' };
const RUNTIME = { Id: 2, ObjectPathType: ObjectPathType.Property, Name: '_Runtime', ParentObjectPathId: 1 };

async function errorAt(level: number, action: object): Promise<string | undefined> {
  const server = new ExcelServer(new Book('a.xlsx', workbookOf(sheetOf('表', {}))), level);
  const request = { Actions: [{ Id: 9, Name: '', ...action }], ObjectPaths: { 1: WORKBOOK, 2: RUNTIME } };
  const { body } = await server.answer(JSON.stringify(request));
  return (JSON.parse(body) as ResponseBody).Error?.Code;
}

const LOAD_READ_ONLY = { ActionType: ActionType.Query, ObjectPathId: 1, QueryInfo: { Select: ['readOnly'] } };
const SET_EVENTS = {
  ActionType: ActionType.SetProperty,
  ObjectPathId: 2,
  Name: 'EnableEvents',
  ArgumentInfo: { Arguments: [false] },
};

it.each([
  ['a loaded name', LOAD_READ_ONLY],
  ['a scalar that is set', SET_EVENTS],
])('refuses %s that came with a later set', async (_what, action) => {
  expect(await errorAt(7, action)).toBe('ApiNotFound');
  expect(await errorAt(8, action)).toBeUndefined();
});
