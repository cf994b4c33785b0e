/** Change and selection events, in the port's words. */
import type { Range } from '../../core/grid/address';
import { cellCount, rangeOf } from '../common/place';
import type { ChangeEvent, Unsubscribe } from '../host';
import type { Layouts } from './layouts';
import type { OwnWrites } from './own-writes';
import { untilDone } from '../common/retry';
import type { Session } from './session';
import { SheetNames } from './sheet-names';

type Registration = OfficeExtension.EventHandlerResult<unknown>;
type AddHandlers<T> = (
  worksheets: Excel.WorksheetCollection,
  deliver: (event: T) => void,
) => readonly Registration[];

const REMOVAL_ATTEMPTS = 5;

export class Events {
  private readonly names: SheetNames;

  constructor(
    private readonly session: Session,
    private readonly own: OwnWrites,
    private readonly layouts: Layouts,
  ) {
    this.names = new SheetNames(session);
  }

  /** Keeps watch over the sheets' layouts as well, as long as it is subscribed. */
  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    let unwatch: (() => void) | null = null;
    const unsubscribe = this.subscribe(handler, (worksheets, deliver) => {
      unwatch?.();
      unwatch = this.layouts.watch();
      return [
        worksheets.onChanged.add(async (event) => {
          if (mayChangeLayout(event)) this.layouts.changed(event.worksheetId);
          const sheet = await this.names.nameOf(event.worksheetId);
          if (sheet === null) return;
          const range = rangeOf(event.address);
          deliver({ sheet, ...(range && { range }), source: this.sourceOf(event, sheet, range) });
        }),
        ...[worksheets.onFormatChanged, worksheets.onRowHiddenChanged].map((changes) =>
          changes.add(({ worksheetId }: { worksheetId: string }) => {
            this.layouts.changed(worksheetId);
            return Promise.resolve();
          }),
        ),
      ];
    });
    return () => {
      unsubscribe();
      unwatch?.();
      unwatch = null;
    };
  }

  onSelection(handler: (at: { sheet: string; range: Range }) => void): Unsubscribe {
    return this.subscribe(handler, (worksheets, deliver) => [
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = await this.names.nameOf(worksheetId);
        const range = rangeOf(address);
        if (sheet !== null && range) deliver({ sheet, range });
      }),
    ]);
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

  private subscribe<T>(handler: (event: T) => void, add: AddHandlers<T>): Unsubscribe {
    let isWanted = true;
    let registrations: readonly Registration[] = [];
    const deliver = (event: T) => {
      if (isWanted) handler(event);
    };
    const register = () =>
      this.session.run(async (context) => {
        registrations = await context.ask(() => add(context.workbook.worksheets, deliver));
      });
    const registered = untilDone(register, () => isWanted);
    return () => {
      isWanted = false;
      void registered.then(() => this.remove(registrations));
    };
  }

  /** Excel wants a handler removed in the context that added it. One that stays does no harm, so this may fail. */
  private async remove(registrations: readonly Registration[]): Promise<void> {
    const [first] = registrations;
    if (!first) return;
    let attempts = 0;
    const remove = () =>
      this.session.runIn(first.context, async (context) => {
        await context.ask(() => {
          for (const registration of registrations) registration.remove();
        });
      });
    return untilDone(remove, () => attempts++ < REMOVAL_ATTEMPTS);
  }
}

/** Merging is reported as an edit of its range like any other; it takes more than one cell. */
function mayChangeLayout({ address, changeType }: Excel.WorksheetChangedEventArgs): boolean {
  const range = rangeOf(address);
  return changeType !== 'RangeEdited' || !range || cellCount(range) > 1;
}
