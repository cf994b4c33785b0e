/**
 * Marks are custom conditional formats: they leave the cells' own formats alone. Their formula is always true and
 * carries a text of ours, by which any copy of the add-in finds them, wherever rows and copies have taken them.
 */
import { type CellRef, formatRange } from '../../core/grid/address';
import { type Mark, HostError } from '../host';
import { rangeOf } from './place';
import type { Context, Session } from './session';

const OURS = /^=\s*LEN\(\s*"formlint:[^"]*"\s*\)\s*>\s*0\s*$/i;

/** Excel's own "bad", "neutral" and a blue of the same weight: readable with any theme. */
const COLOURS = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F6000' },
  info: { fill: '#DDEBF7', font: '#1F4E78' },
} as const;

/** Marks to one sync: some 2 kB each. */
const MARKS_PER_SYNC = 1_000;

interface MarkedSheet {
  readonly name: string;
  /** Protected so that formats cannot be changed. */
  readonly isClosed: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
}

export function highlight(session: Session, marks: readonly Mark[]): Promise<void> {
  return session.run(async (context) => {
    const sheets = await markedSheets(context);
    const known = new Set(sheets.map(({ name }) => name));
    if (marks.some(({ sheet }) => !known.has(sheet))) throw new HostError('sheet-missing');
    const closed = new Set(sheets.filter(({ isClosed }) => isClosed).map(({ name }) => name));
    const refused = marks.filter(({ sheet }) => closed.has(sheet));
    if (refused.length > 0) throw new HostError('protected', refused.map(firstCell));
    await removeOurs(context, sheets);
    for (let from = 0; from < marks.length; from += MARKS_PER_SYNC) {
      await draw(context, marks.slice(from, from + MARKS_PER_SYNC));
    }
  });
}

export function clearHighlights(session: Session): Promise<void> {
  return session.run(async (context) => removeOurs(context, await markedSheets(context)));
}

async function markedSheets(context: Context): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected,items/protection/options');
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return { sheet, formats };
  });
  await context.sync();
  return found.map(({ sheet, formats }) => ({
    name: sheet.name,
    isClosed: sheet.protection.protected && !sheet.protection.options.allowFormatCells,
    ours: formats.items.filter(isOurs),
  }));
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  return format.type === 'Custom' && OURS.test(format.customOrNullObject.rule.formula);
}

/** Removes what can be removed before naming what cannot. */
async function removeOurs(context: Context, sheets: readonly MarkedSheet[]): Promise<void> {
  const removable = sheets.filter(({ isClosed }) => !isClosed).flatMap(({ ours }) => ours);
  for (const format of removable) format.delete();
  if (removable.length > 0) {
    context.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
  }
  const stuck = sheets.filter(({ isClosed, ours }) => isClosed && ours.length > 0);
  if (stuck.length > 0) throw new HostError('protected', await placesOf(context, stuck));
}

async function placesOf(context: Context, sheets: readonly MarkedSheet[]): Promise<CellRef[]> {
  const places = sheets.flatMap(({ name, ours }) =>
    ours.map((format) => {
      const range = format.getRange();
      range.load('address');
      return { name, range };
    }),
  );
  await context.sync();
  return places.flatMap(({ name, range }) => {
    const found = rangeOf(range.address);
    return found ? [{ sheet: name, row: found.top, column: found.left }] : [];
  });
}

async function draw(context: Context, marks: readonly Mark[]): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { sheet, range, severity, rule } of marks) {
    const target = context.workbook.worksheets.getItem(sheet).getRange(formatRange(range));
    const { custom } = target.conditionalFormats.add('Custom');
    custom.rule.formula = `=LEN("formlint:${rule}:${severity}")>0`;
    custom.format.fill.color = COLOURS[severity].fill;
    custom.format.font.color = COLOURS[severity].font;
  }
  await context.sync();
}

function firstCell({ sheet, range }: Mark): CellRef {
  return { sheet, row: range.top, column: range.left };
}
