/** Change and selection events, in the port's words. */
import type { Range } from '../../../core/grid/address';
import { cellCount, rangeOf } from '../../common/place';
import type { ChangeEvent, Unsubscribe } from '../../host';
import type { Layouts } from '../reading/layouts';
import type { OwnWrites } from './own-writes';
import { untilDone } from '../../common/retry';
import { selection } from './selection';
import type { Session } from '../session';
import type { SheetNames } from '../reading/sheet-names';

type Registration = OfficeExtension.EventHandlerResult<unknown>;
type AddHandlers<T> = (
  worksheets: Excel.WorksheetCollection,
  deliver: (event: T) => void,
) => readonly Registration[];

const REMOVAL_ATTEMPTS = 5;

export class Events {
  constructor(
    private readonly session: Session,
    private readonly own: OwnWrites,
    private readonly layouts: Layouts,
    private readonly names: SheetNames,
  ) {}

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
          for (const range of rangesIn(event)) {
            deliver({ sheet, ...(range && { range }), source: this.sourceOf(event, sheet, range) });
          }
        }),
        worksheets.onAdded.add(async ({ worksheetId, source }) => {
          const sheet = await this.names.nameOf(worksheetId);
          if (sheet !== null) deliver({ sheet, source: whoseOf(source) });
        }),
        worksheets.onDeleted.add(({ worksheetId, source }) => {
          const sheet = this.names.lastNameOf(worksheetId);
          // One that was never read is not missed.
          if (sheet !== null) deliver({ sheet, source: whoseOf(source) });
          return Promise.resolve();
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
      worksheets.onActivated.add(async ({ worksheetId }) => {
        const at = await selection(this.session).catch(() => null);
        const sheet = await this.names.nameOf(worksheetId);
        if (sheet !== null && at?.sheet === sheet) deliver(at);
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
    const isOurs = range !== null && this.own.takes({ sheet, range });
    if (trigger === undefined) return isOurs ? 'self' : 'user';
    if (trigger !== 'ThisLocalAddin') return 'user';
    // Of this add-in, but perhaps another pane of it.
    return isOurs ? 'self' : 'remote';
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

/** The ranges of an edit; one null where it may have moved cells, or Excel names whole rows and columns. */
function rangesIn({ address, changeType }: Excel.WorksheetChangedEventArgs): readonly (Range | null)[] {
  if (changeType !== 'RangeEdited') return [null];
  const ranges = address.split(',').map(rangeOf);
  return ranges.includes(null) ? [null] : ranges;
}

function whoseOf(source: string): ChangeEvent['source'] {
  return source === 'Remote' ? 'remote' : 'user';
}

/** Merging is reported as an edit of its range like any other; it takes more than one cell. */
function mayChangeLayout({ address, changeType }: Excel.WorksheetChangedEventArgs): boolean {
  const range = rangeOf(address);
  return changeType !== 'RangeEdited' || !range || cellCount(range) > 1;
}
