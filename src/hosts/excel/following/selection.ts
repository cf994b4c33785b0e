/** The user's selection. */
import { type Range, formatRange } from '../../../core/grid/address';
import { excelCode } from '../errors';
import { HostError } from '../../host';
import { rangeOf } from '../../common/place';
import type { Session } from '../session';

export function select(session: Session, sheet: string, range: Range): Promise<void> {
  return session.run((context) =>
    context.ask(() => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(formatRange(range)).select();
    }),
  );
}

/** Null when no single range is selected: a chart, or several areas. */
export async function selection(session: Session): Promise<{ sheet: string; range: Range } | null> {
  try {
    return await session.run(async (context) => {
      const selected = await context.ask(() =>
        context.workbook.getSelectedRange().load('address,worksheet/name'),
      );
      const range = rangeOf(selected.address);
      return range && { sheet: selected.worksheet.name, range };
    });
  } catch (error) {
    if (error instanceof HostError && excelCode(error.cause) === 'InvalidSelection') return null;
    throw error;
  }
}
