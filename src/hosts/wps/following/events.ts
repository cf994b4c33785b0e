/**
 * Change and selection events, in the port's words. WPS tells every page of every workbook's events; whether it tells
 * the page of a pane of any could not be tried, so that until one is heard the workbook is looked at now and then.
 */
import { MAX_COLUMNS, MAX_ROWS, type Range, formatRange } from '../../../core/grid/address';
import type { ChangeEvent, Place, Unsubscribe } from '../../host';
import { placesOf } from '../answers';
import type { EtRange, WpsApiEvent } from '../api';
import { contentsOf } from '../reading/block';
import type { Connection } from '../connection';
import { Lookout, type Noticed, type Repeater } from './lookout';
import type { OwnChanges } from './own-changes';
import { placeIn, sheetOf } from './selection';
import { SheetList } from '../reading/sheet-list';
import { usedRange } from '../reading/used-range';

type EventName = 'SheetChange' | 'SheetSelectionChange' | 'SheetActivate';
/** The declarations have the second argument of one of them as a sheet. */
type Listener = (sheet: unknown, range: unknown) => void;

/** A change as WPS tells of it; without a range where cells may have moved. */
type Told = Omit<ChangeEvent, 'source'>;

interface Handlers {
  readonly changed?: (event: ChangeEvent) => void;
  readonly selected?: (at: Place) => void;
}

export class Events {
  private readonly handlers = new Set<Handlers>();
  private readonly sheets: SheetList;
  private readonly lookout: Lookout;
  private readonly listeners: Readonly<Record<EventName, Listener>>;

  constructor(
    private readonly connection: Connection,
    private readonly own: OwnChanges,
    repeat: Repeater,
  ) {
    this.sheets = new SheetList(connection);
    const noticed: Noticed = {
      changed: (sheet, ranges) => {
        this.tellOf(changesIn(sheet, ranges));
      },
      selected: (at) => {
        this.tellSelected(at);
      },
      arrived: () => {
        this.tellOfSheets();
      },
    };
    this.lookout = new Lookout(connection, noticed, repeat);
    this.listeners = {
      SheetChange: this.heard((_sheet, range) => {
        this.tellOf(this.changesAt(range as EtRange));
      }),
      SheetSelectionChange: this.heard((_sheet, range) => {
        this.tellSelected(this.placeOf(range));
      }),
      SheetActivate: this.heard(() => {
        this.tellOfSheets();
        this.tellSelected(this.placeOf(this.connection.application.Selection));
      }),
    };
  }

  onChange(changed: (event: ChangeEvent) => void): Unsubscribe {
    return this.add({ changed });
  }

  onSelection(selected: (at: Place) => void): Unsubscribe {
    return this.add({ selected });
  }

  /** To be called when rows of ours have moved: nobody is to take that for somebody else's work. */
  movedRows(sheet: string): void {
    this.lookout.catchUp();
    if (!this.own.isSilent) for (const { changed } of this.handlers) changed?.({ sheet, source: 'self' });
  }

  private add(handlers: Handlers): Unsubscribe {
    this.handlers.add(handlers);
    if (this.handlers.size === 1) this.listen();
    return () => {
      if (this.handlers.delete(handlers) && this.handlers.size === 0) this.rest();
    };
  }

  private listen(): void {
    this.sheets.changed();
    this.lookout.start();
    for (const [name, listener] of Object.entries(this.listeners))
      this.attempt((events) => {
        events.AddApiEventListener(name as 'SheetSelectionChange', listener);
      });
  }

  private rest(): void {
    this.lookout.stop();
    for (const [name, listener] of Object.entries(this.listeners))
      this.attempt((events) => {
        events.RemoveApiEventListener(name as 'SheetSelectionChange', listener);
      });
  }

  /** A WPS that does not know an event may say so by an error. */
  private attempt(work: (events: WpsApiEvent) => void): void {
    try {
      work(this.connection.application.ApiEvent);
    } catch {
      return;
    }
  }

  /** Where one event arrives, others do. */
  private heard(listener: Listener): Listener {
    return (sheet, range) => {
      this.lookout.stop();
      listener(sheet, range);
    };
  }

  /** What cannot be placed may be anywhere in the workbook. */
  private changesAt(range: EtRange): readonly Told[] {
    try {
      const sheet = sheetOf(this.connection, range);
      const places = placesOf(range);
      return sheet === null || this.isOwnMove(sheet, places) ? [] : changesIn(sheet, places);
    } catch {
      return this.sheets.names.map((sheet) => ({ sheet }));
    }
  }

  private isOwnMove(sheet: string, [place, ...others]: readonly Range[]): boolean {
    if (!place || others.length > 0 || !isWhole(place) || place.top !== place.bottom) return false;
    const used = () => formatRange(usedRange(this.connection.sheet(sheet)));
    return this.own.takesMove(sheet, place.top, used);
  }

  /** Null for what is no range: a picture may be selected. */
  private placeOf(range: unknown): Place | null {
    try {
      return placeIn(this.connection, range as EtRange);
    } catch {
      return null;
    }
  }

  private tellOf(changes: readonly Told[]): void {
    for (const change of changes) {
      const source = this.sourceOf(change);
      if (source) for (const { changed } of this.handlers) changed?.({ ...change, source });
    }
  }

  private sourceOf({ sheet, range }: Told): ChangeEvent['source'] | null {
    if (!range) return 'user';
    const { connection } = this;
    try {
      return this.own.sourceOf({ sheet, range }, () =>
        contentsOf(connection.sheet(sheet), range, connection.grids),
      );
    } catch {
      return 'user';
    }
  }

  /** WPS tells of no sheet that is gone or has another name; but to be so, it was in front. */
  private tellOfSheets(): void {
    this.tellOf(this.sheets.changed().map((sheet) => ({ sheet })));
  }

  private tellSelected(at: Place | null): void {
    if (at) for (const { selected } of this.handlers) selected?.(at);
  }
}

/** Where whole rows or columns have changed, others may have moved. */
function changesIn(sheet: string, ranges: readonly Range[]): readonly Told[] {
  const isUnclear = ranges.length === 0 || ranges.some(isWhole);
  return isUnclear ? [{ sheet }] : ranges.map((range) => ({ sheet, range }));
}

function isWhole({ top, left, bottom, right }: Range): boolean {
  return right - left === MAX_COLUMNS - 1 || bottom - top === MAX_ROWS - 1;
}
