/** Change and selection events, in the port's words. WPS tells every page of every workbook's events. */
import type { ChangeEvent, Place, Unsubscribe } from '../host';
import type { EtRange } from './api';
import { contentsOf } from './block';
import type { Connection } from './connection';
import type { OwnChanges } from './own-changes';
import { placeIn } from './selection';

type EventName = 'SheetChange' | 'SheetSelectionChange';
type Listener = (sheet: unknown, range: unknown) => void;

export class Events {
  constructor(
    private readonly connection: Connection,
    private readonly own: OwnChanges,
  ) {}

  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    return this.subscribe('SheetChange', (place) => {
      const { connection } = this;
      const contents = () => contentsOf(connection.sheet(place.sheet), place.range, connection.grids);
      const source = this.own.sourceOf(place, contents);
      if (source) handler({ ...place, source });
    });
  }

  onSelection(handler: (at: Place) => void): Unsubscribe {
    return this.subscribe('SheetSelectionChange', handler);
  }

  private subscribe(name: EventName, handler: (place: Place) => void): Unsubscribe {
    const listener: Listener = (_sheet, range) => {
      const place = this.placeOf(range);
      if (place) handler(place);
    };
    const { ApiEvent: events } = this.connection.application;
    // The declaration has the second argument of one of them as a sheet.
    events.AddApiEventListener(name as 'SheetSelectionChange', listener);
    return () => {
      events.RemoveApiEventListener(name as 'SheetSelectionChange', listener);
    };
  }

  /** An event that cannot be placed is dropped: the next check reads everything anyway. */
  private placeOf(range: unknown): Place | null {
    try {
      return placeIn(this.connection, range as EtRange);
    } catch {
      return null;
    }
  }
}
