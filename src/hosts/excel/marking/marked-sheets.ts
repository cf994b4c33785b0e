/**
 * Marks are custom conditional formats: they leave the cells' own formats alone. Their formula is always true and
 * carries a text of ours, by which any copy of the add-in finds them, wherever rows and copies have taken them.
 */
import { type CellRef, formatRange } from '../../../core/grid/address';
import { MARK_COLOURS, isMarkFormula, markFormula } from '../../common/mark-look';
import type { Mark } from '../../host';
import { rangeOf } from '../../common/place';
import type { Context } from '../session';

export interface MarkedSheet {
  readonly name: string;
  readonly protection: Excel.WorksheetProtection;
  readonly ours: readonly Excel.ConditionalFormat[];
  /** Added, but stopped before it got its formula; nobody but an add-in can make such a one. */
  readonly unfinished: readonly Excel.ConditionalFormat[];
}

/** Asks in the current batch. @returns to be called after the sync */
export function askForSheets({ workbook: { worksheets } }: Context): () => readonly Excel.Worksheet[] {
  worksheets.load('items/name,items/protection/protected,items/protection/options');
  return () => worksheets.items;
}

/**
 * Asks in the current batch.
 * @param only the sheets to ask about; the others come without marks. Null for all
 * @returns to be called after the sync
 */
export function askForFormats(
  worksheets: readonly Excel.Worksheet[],
  only: readonly string[] | null,
): () => MarkedSheet[] {
  const asked = worksheets.map((sheet) => {
    if (only && !only.includes(sheet.name)) return { sheet, formats: null };
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return { sheet, formats };
  });
  return () =>
    asked.map(({ sheet: { name, protection }, formats }) => ({
      name,
      protection,
      ours: formats?.items.filter((format) => isMarkFormula(formulaOf(format) ?? '')) ?? [],
      unfinished: formats?.items.filter((format) => formulaOf(format) === '') ?? [],
    }));
}

/** Null for formats without one. */
function formulaOf({ type, customOrNullObject }: Excel.ConditionalFormat): string | null {
  return type === 'Custom' ? customOrNullObject.rule.formula.replace(/^=\s*$/, '') : null;
}

/** Protected so that formats cannot be changed. */
export function isClosed({ protection }: MarkedSheet): boolean {
  return protection.protected && !protection.options.allowFormatCells;
}

/** Queues a mark. */
export function add({ workbook }: Context, mark: Mark): void {
  const target = workbook.worksheets.getItem(mark.sheet).getRange(formatRange(mark.range));
  const { custom } = target.conditionalFormats.add('Custom');
  custom.rule.formula = markFormula(mark);
  custom.format.fill.color = MARK_COLOURS[mark.severity].fill;
  custom.format.font.color = MARK_COLOURS[mark.severity].font;
}

export async function placesOf(context: Context, sheets: readonly MarkedSheet[]): Promise<CellRef[]> {
  const places = await context.ask(() =>
    sheets.flatMap(({ name, ours }) =>
      ours.map((format) => ({ name, range: format.getRange().load('address') })),
    ),
  );
  return places.flatMap(({ name, range }) => {
    const found = rangeOf(range.address);
    return found ? [{ sheet: name, row: found.top, column: found.left }] : [];
  });
}
