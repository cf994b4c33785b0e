/** Several forms in one workbook: below one another, beside one another, on sheets of their own. */
import { recognise } from '../../../src/core/forms/recognise';
import { type GridOptions, grid, stack, workbook } from './grid';
import { OFFICIAL_READING, PARTS, join, official, readingBelow, readingWith } from './official';
import { readings } from './reading';

const FORM = official();

function read(text: string, options?: GridOptions): string[] {
  return readings(recognise(workbook(grid(text, options))));
}

test.each([0, 1, 2, 3, 7])('two forms with %i empty rows between', (gap) => {
  expect(read(stack(FORM, FORM, gap))).toEqual([OFFICIAL_READING, readingBelow(16 + gap)]);
});

test('a form whose title is missing begins with 项目名称', () => {
  const untitled = join(FORM).split('\n').slice(1).join('\n');
  const below = readingBelow(15)
    .replace('A16:I31', 'A17:I31')
    .replace('title A16\n', '')
    .concat('\n! label-missing title');
  expect(read(stack(FORM, untitled, 0))).toEqual([OFFICIAL_READING, below]);
});

test('a second form without funds block begins with its title', () => {
  const noFunds = official({ funds: '' });
  const [, second = ''] = read(stack(FORM, noFunds, 1));
  expect(second.split('\n').slice(0, 2)).toEqual(['A18:I28 generic 2022 null complete', 'title A18']);
});

test('notes that name the form belong to the form above', () => {
  const noted = join(FORM, '注：自评表一式两份。 | < | < | < | < | < | < | < | <');
  expect(read(stack(noted, FORM, 0))).toEqual([
    readingWith({ 'A1:I16': 'A1:I17', 'labels A4 B4 A9 A11': 'notes A17\nlabels A4 B4 A9 A11' }),
    readingBelow(17),
  ]);
});

test('a line of the attachment belongs to the form below it', () => {
  const attached = join('附件2 | | | | | | | |', FORM);
  const [first, second = ''] = read(stack(FORM, attached, 0));
  expect(first).toBe(OFFICIAL_READING);
  expect(second.split('\n').slice(0, 2)).toEqual(['A17:I33 shenzhen-2022 2022 yuan complete', 'title A18']);
});

test('two forms side by side are read from left to right', () => {
  const beside = join(FORM)
    .split('\n')
    .map((line) => `${line} | | ${line}`)
    .join('\n');
  const eleventh = OFFICIAL_READING.replace(/(?<![\w-])([A-I])(\d+)\b/g, (_, column: string, row: string) => {
    return String.fromCharCode(column.charCodeAt(0) + 10) + row;
  });
  expect(read(beside)).toEqual([OFFICIAL_READING, eleventh]);
});

test('names of sheets are quoted where Excel quotes them; hidden rows are read', () => {
  const names = ['自评表', "John's form", '2022', 'A1', 'Form 2'];
  const sheets = names.map((name) => grid(FORM, { name, hidden: [12, 13] }));
  const forms = recognise(workbook(...sheets));
  expect(forms.map(({ id }) => id)).toEqual([
    '自评表!A1:I16',
    "'John''s form'!A1:I16",
    "'2022'!A1:I16",
    "'A1'!A1:I16",
    "'Form 2'!A1:I16",
  ]);
  expect(readings(forms)).toEqual(names.map(() => OFFICIAL_READING));
});

test('numbers stored as texts are numbers all the same', () => {
  const texts = FORM.replace(/(?<=\| )(\d+)(?= |$)/gm, "'$1");
  expect(read(texts)).toEqual([OFFICIAL_READING]);
  const [form] = recognise(workbook(grid(texts)));
  expect(form?.total?.weight?.number?.toString()).toBe('100');
  expect(form?.indicators[0]?.cells.score?.cell.value).toBe('25');
});

test('a part that is missing leaves the others as they are', () => {
  const [form] = recognise(workbook(grid(official({ goal: PARTS.goal.split('\n').slice(0, 1).join('') }))));
  expect(form?.goal).toEqual({ expected: null, actual: null });
  expect(form?.indicators).toHaveLength(4);
});
