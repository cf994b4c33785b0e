/**
 * Finds what WPS tells only of whole ranges: formats, fills, locks, what is merged, what is hidden. It answers with
 * one value where all cells of the range have it, and with none where they differ. So cells that probably have the
 * same value are asked about together; only where they differ are they divided.
 */
import type { Range } from '../../../core/grid/address';
import { halves } from '../../common/place';
import type { EtRange, EtWorksheet } from '../api';
import { type Spelling, asCells, chunksOf } from '../areas';

export interface Property<V> {
  readonly name: string;
  /** The value that all cells of the range have; null where they differ. */
  readonly of: (range: EtRange) => V | null;
  /** For a single cell of which WPS tells nothing. */
  readonly fallback: V;
  readonly spell?: Spelling;
}

/** Areas that probably have the same value, and another one than those of other groups. */
export type Group = readonly Range[];

/** Whether this WPS, asked about several areas at once, speaks for all of them; by the property's name. */
export type AreaTrust = Map<string, boolean>;

type Tell<V> = (area: Range, value: V) => void;

export class Survey {
  constructor(
    private readonly sheet: EtWorksheet,
    private readonly trust: AreaTrust,
  ) {}

  /** Tells the value of the areas, where all their cells have the same. @returns whether they have */
  isAlike<V>(property: Property<V>, areas: readonly Range[], tell: Tell<V>): boolean {
    const value = ask(this.sheet, property, areas);
    if (value !== null) for (const area of areas) tell(area, value);
    return value !== null;
  }

  /**
   * Tells the value of every cell of the groups, area by area.
   * @param isKnown areas that need not be asked about any more
   */
  values<V>(
    property: Property<V>,
    groups: readonly Group[],
    tell: Tell<V>,
    isKnown: (area: Range) => boolean = () => false,
  ): void {
    const asked = new PropertySurvey(this.sheet, this.trust, property, tell, isKnown);
    const [one, other] = groups.map(([first]) => first);
    if (one && other) asked.tryTogether(one, other);
    for (const areas of groups) asked.list(areas);
  }
}

class PropertySurvey<V> {
  /** An area of each value met. */
  private readonly met = new Map<V, Range>();

  constructor(
    private readonly sheet: EtWorksheet,
    private readonly trust: AreaTrust,
    private readonly property: Property<V>,
    private readonly tell: Tell<V>,
    private readonly isKnown: (area: Range) => boolean,
  ) {}

  list(areas: readonly Range[]): void {
    let left = areas;
    while (left.length > 1 && !this.speaksForAll()) {
      this.chunk(left.slice(0, 1));
      left = left.slice(1);
    }
    for (const chunk of chunksOf(left, this.property.spell ?? asCells)) this.chunk(chunk);
  }

  /**
   * Two cells that probably differ, asked about together: no single answer proves that both were looked at. An answer
   * proves nothing, since they may be alike.
   */
  tryTogether(one: Range, other: Range): void {
    const { name } = this.property;
    if (!this.trust.has(name) && this.differ(one, other)) this.trust.set(name, true);
  }

  private chunk(areas: readonly Range[]): void {
    const value = ask(this.sheet, this.property, areas);
    if (value === null) {
      this.divided(areas);
      return;
    }
    const [first] = areas;
    if (first && !this.met.has(value)) this.met.set(value, first);
    for (const area of areas) this.tell(area, value);
  }

  private divided(areas: readonly Range[]): void {
    const [area, ...more] = areas;
    if (!area) return;
    const parts = more.length > 0 ? inTwo(areas) : halves(area)?.map((part) => [part]);
    if (!parts) this.tell(area, this.property.fallback);
    else for (const part of parts) if (!part.every(this.isKnown)) this.chunk(part);
  }

  private speaksForAll(): boolean {
    const { name } = this.property;
    const [one, other] = this.met.values();
    // These two do differ, so that the answer decides either way.
    if (one && other && !this.trust.has(name)) this.trust.set(name, this.differ(one, other));
    return this.trust.get(name) === true;
  }

  private differ(one: Range, other: Range): boolean {
    try {
      return ask(this.sheet, this.property, [firstCell(one), firstCell(other)]) === null;
    } catch {
      return false;
    }
  }
}

function ask<V>(sheet: EtWorksheet, { of, spell = asCells }: Property<V>, areas: readonly Range[]): V | null {
  return of(sheet.Range(areas.map(spell).join(',')));
}

function inTwo(areas: readonly Range[]): readonly (readonly Range[])[] {
  const middle = Math.ceil(areas.length / 2);
  return [areas.slice(0, middle), areas.slice(middle)];
}

function firstCell({ top, left }: Range): Range {
  return { top, left, bottom: top, right: left };
}
