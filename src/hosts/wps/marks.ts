/**
 * Marks are conditional formats, as in Excel (docs/adr/0004): always true, and known by a text in their formula, by
 * which Excel and WPS find each other's.
 */
import { type CellRef, formatRange } from '../../core/grid/address';
import { MARK_COLOURS, firstCell, isMarkFormula, markFormula } from '../common/mark-look';
import { type Mark, HostError } from '../host';
import { placeOf } from './answers';
import { type EtFormatCondition, type EtWorksheet, XL } from './api';
import type { Connection } from './connection';
import { bgrOf } from './content';
import type { Quiet } from './quiet';
import { sheetsOf } from './reading/read';

const EXPRESSION: number = XL.conditionExpression;

interface MarkedSheet {
  readonly name: string;
  readonly sheet: EtWorksheet;
  /** Protected so that formats cannot be changed. */
  readonly isClosed: boolean;
  /** The last first: taking one away changes the places of those behind it. */
  readonly ours: readonly EtFormatCondition[];
}

/**
 * Replaces all marks of ours. All is done in one turn, so that no marks are ever left half drawn.
 * @param changed the sheets whose marks have become others; absent for all
 */
export function highlight(
  connection: Connection,
  quiet: Quiet,
  all: readonly Mark[],
  changed?: readonly string[],
): void {
  const marks = changed ? all.filter(({ sheet }) => changed.includes(sheet)) : all;
  quiet.now(() => {
    const concerned = sheetsOf(connection).filter(({ name }) => changed?.includes(name) ?? true);
    const sheets = concerned.map(({ name, sheet }) => markedSheet(connection, name, sheet));
    refuseImpossible(sheets, marks);
    const stuck = sheets.filter(({ isClosed, ours }) => isClosed && ours.length > 0);
    for (const sheet of sheets) if (!sheet.isClosed) removeOurs(sheet);
    if (stuck.length > 0) throw new HostError('protected', stuck.flatMap(placesOf));
    const byName = new Map(sheets.map(({ name, sheet }) => [name, sheet]));
    drawAll(connection, byName, marks);
  });
}

/** Whether marks of ours are drawn on any sheet. */
export function areThere(connection: Connection): boolean {
  return sheetsOf(connection).some(({ sheet }) => conditionsOn(connection, sheet).some(isOurs));
}

function drawAll(
  connection: Connection,
  sheets: ReadonlyMap<string, EtWorksheet>,
  marks: readonly Mark[],
): void {
  try {
    for (const mark of marks) draw(sheets.get(mark.sheet) ?? connection.sheet(mark.sheet), mark);
  } catch (error) {
    for (const [name, sheet] of sheets) removeOurs(markedSheet(connection, name, sheet));
    throw error;
  }
}

function markedSheet(connection: Connection, name: string, sheet: EtWorksheet): MarkedSheet {
  const isClosed = sheet.ProtectContents && !sheet.Protection.AllowFormattingCells;
  return { name, sheet, isClosed, ours: conditionsOn(connection, sheet).filter(isOurs).reverse() };
}

/** Declared as anything: a colour scale, for one, has no formula. */
function conditionsOn(connection: Connection, { Cells: cells }: EtWorksheet): EtFormatCondition[] {
  return connection.items(cells.FormatConditions);
}

function isOurs(condition: EtFormatCondition): boolean {
  return condition.Type === EXPRESSION && isMarkFormula(condition.Formula1);
}

function removeOurs({ ours }: MarkedSheet): void {
  for (const condition of ours) condition.Delete();
}

function placesOf({ name, ours }: MarkedSheet): CellRef[] {
  return ours.flatMap(({ AppliesTo }) => {
    const range = placeOf(AppliesTo);
    return range ? [{ sheet: name, row: range.top, column: range.left }] : [];
  });
}

function refuseImpossible(sheets: readonly MarkedSheet[], marks: readonly Mark[]): void {
  const known = new Map(sheets.map(({ name, isClosed }) => [name, isClosed]));
  if (marks.some(({ sheet }) => !known.has(sheet))) throw new HostError('sheet-missing');
  const refused = marks.filter(({ sheet }) => known.get(sheet));
  if (refused.length > 0) throw new HostError('protected', refused.map(firstCell));
}

function draw(sheet: EtWorksheet, mark: Mark): void {
  const { FormatConditions: conditions } = sheet.Range(formatRange(mark.range));
  const condition = conditions.Add(
    XL.conditionExpression,
    XL.conditionBetween,
    markFormula(mark),
  ) as EtFormatCondition;
  condition.Interior.Color = bgrOf(MARK_COLOURS[mark.severity].fill);
  condition.Font.Color = bgrOf(MARK_COLOURS[mark.severity].font);
}
