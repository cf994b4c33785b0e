/**
 * Looks now and then at the sheet in front, the only one that a person can change. It costs some fifteen calls a look,
 * and is there for a WPS that tells a pane's page of nothing.
 */
import { type Range, addressOfKey, formatRange } from '../../../core/grid/address';
import { sameValue } from '../../../core/grid/edit';
import type { Cell } from '../../../core/grid/workbook';
import { cellCount } from '../../common/place';
import type { Place } from '../../host';
import type { EtWorksheet } from '../api';
import { areasOf } from '../areas';
import { contentsOf } from '../reading/block';
import type { Connection } from '../connection';
import { selection } from './selection';
import { usedRange } from '../reading/used-range';

/** Larger sheets are too much to be read again and again; the next check tells what has changed there. */
const MOST_CELLS = 4_000;

/** Does work again and again. @returns what ends that */
export type Repeater = (work: () => void) => () => void;

/** Own writes have to be seen while they are remembered as such (`OwnChanges`). */
export const everySecond: Repeater = (work) => {
  const timer = setInterval(work, 1_000);
  return () => {
    clearInterval(timer);
  };
};

export interface Noticed {
  /** @param ranges none where cells may have moved */
  changed(sheet: string, ranges: readonly Range[]): void;
  selected(at: Place): void;
  /** The person has come to another sheet. */
  arrived(): void;
}

interface Seen {
  /** How far the sheet was in use. */
  readonly used: string;
  readonly cells: ReadonlyMap<number, Cell>;
}

export class Lookout {
  private rest: () => void = () => undefined;
  private readonly seen = new Map<string, Seen>();
  private front: string | null = null;
  private at: Place | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly noticed: Noticed,
    private readonly repeat: Repeater,
  ) {}

  start(): void {
    this.attempt();
    this.rest = this.repeat(() => {
      this.attempt();
    });
  }

  stop(): void {
    this.rest();
    this.seen.clear();
    this.front = null;
    this.at = null;
  }

  /** What has changed until now is not news. */
  catchUp(): void {
    for (const name of [...this.seen.keys()]) this.compare(name, this.connection.sheet(name), false);
  }

  private attempt(): void {
    try {
      this.look();
    } catch {
      // While a cell is being edited WPS answers nothing; the next look will.
    }
  }

  private look(): void {
    const { front: former } = this;
    const { ActiveSheet: sheet } = this.connection.book;
    this.front = sheet.Name;
    if (former !== null && former !== this.front) this.noticed.arrived();
    this.compare(this.front, sheet, former !== null);
    this.lookAtSelection();
    // The person may have typed there before they left it; it may also be gone.
    if (former !== null && former !== this.front) this.compare(former, this.connection.sheet(former), true);
  }

  /** @param isTold whether a sheet that was never seen may have changed since the first look */
  private compare(name: string, sheet: EtWorksheet, isTold: boolean): void {
    const before = this.seen.get(name);
    const now = seenOn(sheet, this.connection);
    this.seen.set(name, now);
    if (!isTold) return;
    const changed = before?.used === now.used ? changedCells(before.cells, now.cells) : null;
    if (!changed) this.noticed.changed(name, []);
    else if (changed.length > 0) this.noticed.changed(name, areasOf(changed.map(addressOfKey)));
  }

  private lookAtSelection(): void {
    const { at: before } = this;
    this.at = selection(this.connection);
    if (before && this.at && nameOf(before) !== nameOf(this.at)) this.noticed.selected(this.at);
  }
}

function seenOn(sheet: EtWorksheet, { grids }: Connection): Seen {
  const used = usedRange(sheet);
  const isLarge = cellCount(used) > MOST_CELLS;
  return { used: formatRange(used), cells: isLarge ? new Map() : contentsOf(sheet, used, grids) };
}

function nameOf({ sheet, range }: Place): string {
  return `${formatRange(range)} ${sheet}`;
}

/** Of a formula, that it is another one: its result follows from what was typed in elsewhere. */
function changedCells(before: ReadonlyMap<number, Cell>, now: ReadonlyMap<number, Cell>): number[] {
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys].filter((key) => !isTypedAlike(before.get(key), now.get(key)));
}

function isTypedAlike(one: Cell | undefined, other: Cell | undefined): boolean {
  const [formula, own] = [one?.formula, other?.formula];
  if (formula !== undefined || own !== undefined) return formula === own;
  return sameValue(one?.value ?? null, other?.value ?? null);
}
