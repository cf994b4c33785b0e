/** Change and selection events, in the port's words. */
import type { Range } from '../../core/grid/address';
import type { ChangeEvent, Unsubscribe } from '../host';
import type { OwnWrites } from './own-writes';
import { rangeOf } from './place';
import { untilDone } from './retry';
import type { Session } from './session';
import { SheetNames } from './sheet-names';

type Registration = OfficeExtension.EventHandlerResult<unknown>;

export class Events {
  private readonly names: SheetNames;

  constructor(
    private readonly session: Session,
    private readonly own: OwnWrites,
  ) {
    this.names = new SheetNames(session);
  }

  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    return this.subscribe((worksheets) =>
      worksheets.onChanged.add(async (event) => {
        const sheet = await this.names.nameOf(event.worksheetId);
        if (sheet === null) return;
        const range = rangeOf(event.address);
        handler({ sheet, ...(range && { range }), source: this.sourceOf(event, sheet, range) });
      }),
    );
  }

  onSelection(handler: (at: { sheet: string; range: Range }) => void): Unsubscribe {
    return this.subscribe((worksheets) =>
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = await this.names.nameOf(worksheetId);
        const range = rangeOf(address);
        if (sheet !== null && range) handler({ sheet, range });
      }),
    );
  }

  private sourceOf(
    event: Excel.WorksheetChangedEventArgs,
    sheet: string,
    range: Range | null,
  ): ChangeEvent['source'] {
    if (event.source === 'Remote') return 'remote';
    // Typed as always there, but ExcelApi 1.13 does not send it.
    const trigger = event.triggerSource as string | undefined;
    if (trigger !== undefined) return trigger === 'ThisLocalAddin' ? 'self' : 'user';
    return range && this.own.covers({ sheet, range }) ? 'self' : 'user';
  }

  private subscribe(add: (worksheets: Excel.WorksheetCollection) => Registration): Unsubscribe {
    let isWanted = true;
    let registration: Registration | null = null;
    const register = () =>
      this.session.run(async (context) => {
        const added = add(context.workbook.worksheets);
        await context.sync();
        registration = added;
      });
    const registered = untilDone(register, () => isWanted);
    return () => {
      isWanted = false;
      void registered.then(() => registration && this.remove(registration));
    };
  }

  /** Excel wants a handler removed in the context that added it. */
  private remove(registration: Registration): Promise<void> {
    const remove = () =>
      this.session.runIn(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    return untilDone(remove, () => true);
  }
}
