/** Change and selection events, in the port's words. */
import type { Range } from '../../core/grid/address';
import type { ChangeEvent, Unsubscribe } from '../host';
import type { OwnWrites } from './own-writes';
import { rangeOf } from './place';
import { untilDone } from './retry';
import type { Session } from './session';
import { SheetNames } from './sheet-names';

type Registration = OfficeExtension.EventHandlerResult<unknown>;
type AddHandler<T> = (worksheets: Excel.WorksheetCollection, deliver: (event: T) => void) => Registration;

const REMOVAL_ATTEMPTS = 5;

export class Events {
  private readonly names: SheetNames;

  constructor(
    private readonly session: Session,
    private readonly own: OwnWrites,
  ) {
    this.names = new SheetNames(session);
  }

  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    return this.subscribe(handler, (worksheets, deliver) =>
      worksheets.onChanged.add(async (event) => {
        const sheet = await this.names.nameOf(event.worksheetId);
        if (sheet === null) return;
        const range = rangeOf(event.address);
        deliver({ sheet, ...(range && { range }), source: this.sourceOf(event, sheet, range) });
      }),
    );
  }

  onSelection(handler: (at: { sheet: string; range: Range }) => void): Unsubscribe {
    return this.subscribe(handler, (worksheets, deliver) =>
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = await this.names.nameOf(worksheetId);
        const range = rangeOf(address);
        if (sheet !== null && range) deliver({ sheet, range });
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

  private subscribe<T>(handler: (event: T) => void, add: AddHandler<T>): Unsubscribe {
    let isWanted = true;
    let registration: Registration | null = null;
    const deliver = (event: T) => {
      if (isWanted) handler(event);
    };
    const register = () =>
      this.session.run(async (context) => {
        const added = add(context.workbook.worksheets, deliver);
        await context.sync();
        registration = added;
      });
    const registered = untilDone(register, () => isWanted);
    return () => {
      isWanted = false;
      void registered.then(() => registration && this.remove(registration));
    };
  }

  /** Excel wants a handler removed in the context that added it. One that stays does no harm, so this may fail. */
  private remove(registration: Registration): Promise<void> {
    let attempts = 0;
    const remove = () =>
      this.session.runIn(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    return untilDone(remove, () => attempts++ < REMOVAL_ATTEMPTS);
  }
}
