/** Which cell of a later form or table is which of an earlier one, whatever rows were inserted and moved. */
import type { AccountsTable } from '../accounts/model';
import { tableFields } from '../accounts/paths';
import { type RowAlignment, alignIndicators } from '../forms/alignment';
import type { Form, IndicatorColumn } from '../forms/model';
import { type NamedField, namedFields } from '../forms/named-fields';
import { type Address, type CellRef, type Place, cellKey, contains } from '../grid/address';

/** A cell of both; null on the side where it is not. */
export interface CellPair {
  readonly earlier: CellRef | null;
  readonly later: CellRef | null;
  /** What a person calls it, as labels are printed; none for a label. */
  readonly labels: readonly string[];
  readonly column: IndicatorColumn | null;
}

/** What {@link Counterparts} needs of a field. */
type Named = Pick<NamedField, 'path' | 'at' | 'labels' | 'place'>;

export class Counterparts {
  /** Each cell once: those of the later part in its order, then those that are gone. */
  readonly cells: readonly CellPair[];
  private readonly laterCells = new Map<number, Address>();
  private readonly laterRows = new Map<number, number>();
  private readonly gone = new Set<number>();

  /** @param nameInLater the path that a field of the earlier part has in the later one; null for one that is gone */
  constructor(
    private readonly earlier: Place,
    private readonly later: Place,
    fields: { readonly earlier: readonly Named[]; readonly later: readonly Named[] },
    nameInLater: (field: Named) => string | null,
  ) {
    const byPath = grouped(fields.later);
    const earlierOf = new Map<number, Address>();
    const lost: Named[] = [];
    for (const field of fields.earlier) {
      const path = nameInLater(field);
      // Labels may repeat: the second goes with the second.
      const counterpart = path === null ? undefined : byPath.get(path)?.shift();
      if (!counterpart) lost.push(field);
      else this.pair(field.at, counterpart.at, earlierOf);
    }
    for (const { at } of lost) if (!this.laterCells.has(keyOf(at))) this.gone.add(keyOf(at));
    this.cells = [
      ...once(fields.later).map((field) => ({
        ...described(field),
        earlier: refTo(this.earlier.sheet, earlierOf.get(keyOf(field.at))),
        later: refTo(this.later.sheet, field.at),
      })),
      ...once(lost.filter(({ at }) => this.gone.has(keyOf(at)))).map((field) => ({
        ...described(field),
        earlier: refTo(this.earlier.sheet, field.at),
        later: null,
      })),
    ];
  }

  /** Whether the cell stands in the earlier part. */
  has(at: CellRef): boolean {
    return at.sheet === this.earlier.sheet && contains(this.earlier.range, at);
  }

  /**
   * Where the cell is now; null where it is no more. A cell that holds no field goes with the fields of its row,
   * else with the part as a whole.
   */
  laterOf(at: Address): CellRef | null {
    const known = this.laterCells.get(keyOf(at));
    if (known) return { sheet: this.later.sheet, row: known.row, column: known.column };
    if (this.gone.has(keyOf(at))) return null;
    const { sheet, range } = this.later;
    const row = this.laterRows.get(at.row) ?? at.row - this.earlier.range.top + range.top;
    return { sheet, row, column: at.column - this.earlier.range.left + range.left };
  }

  /** A cell with several names has the counterpart of the first. */
  private pair(earlier: Address, later: Address, earlierOf: Map<number, Address>): void {
    if (this.laterCells.has(keyOf(earlier)) || earlierOf.has(keyOf(later))) return;
    this.laterCells.set(keyOf(earlier), later);
    earlierOf.set(keyOf(later), earlier);
    if (!this.laterRows.has(earlier.row)) this.laterRows.set(earlier.row, later.row);
  }
}

/** Of two forms, by what their rows say. */
export function formCounterparts(
  earlier: Form,
  later: Form,
): { readonly counterparts: Counterparts; readonly rows: RowAlignment } {
  const rows = alignIndicators(earlier, later);
  const laterRow = new Map(rows.pairs.map((pair) => [pair.earlier, pair.later]));
  const laterFields = namedFields(later);
  const rowPaths = new Map(laterFields.map(({ place, path }) => [placeKey(place), path]));
  const nameInLater = ({ path, place }: Named): string | null => {
    if (!place) return path;
    const indicator = laterRow.get(place.indicator);
    return indicator === undefined ? null : (rowPaths.get(placeKey({ ...place, indicator })) ?? null);
  };
  const fields = { earlier: inOrder(namedFields(earlier), rows), later: laterFields };
  return { counterparts: new Counterparts(earlier, later, fields, nameInLater), rows };
}

/** Of two tables, by their lines and columns. */
export function tableCounterparts(earlier: AccountsTable, later: AccountsTable): Counterparts {
  const fields = { earlier: tableFields(earlier), later: tableFields(later) };
  return new Counterparts(earlier, later, fields, ({ path }) => path);
}

/** Rows with the same names first: they tell best which of two merged labels is which. */
function inOrder(fields: readonly NamedField[], { pairs }: RowAlignment): readonly NamedField[] {
  const same = new Set(pairs.filter(({ by }) => by === 'content').map(({ earlier }) => earlier));
  const isOther = ({ place }: NamedField): boolean => place !== undefined && !same.has(place.indicator);
  return [...fields.filter((field) => !isOther(field)), ...fields.filter(isOther)];
}

function grouped(fields: readonly Named[]): ReadonlyMap<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const field of fields) {
    const group = groups.get(field.path);
    if (group) group.push(field);
    else groups.set(field.path, [field]);
  }
  return groups;
}

function placeKey(place: Named['place']): string {
  return place ? `${String(place.indicator)}.${place.column}` : '';
}

function once(fields: readonly Named[]): readonly Named[] {
  const first = new Map<number, Named>();
  for (const field of fields) if (!first.has(keyOf(field.at))) first.set(keyOf(field.at), field);
  return [...first.values()];
}

function described({ labels, place }: Named): Pick<CellPair, 'labels' | 'column'> {
  return { labels, column: place?.column ?? null };
}

function refTo(sheet: string, at: Address | undefined): CellRef | null {
  return at ? { sheet, row: at.row, column: at.column } : null;
}

function keyOf({ row, column }: Address): number {
  return cellKey(row, column);
}
