/**
 * Finds what WPS tells only of whole ranges: formats, fills, locks, what is merged, what is hidden. It answers with
 * one value where all cells of the range have it, and with none where they differ. So what the cells most likely
 * have is asked about first, all cells of one value together; only where that does not hold is a range cut in two.
 */
import { type Range } from '../../core/grid/address';
import { halves } from '../excel/place';
import type { EtRange, EtWorksheet } from './api';
import { type Spelling, asCells, chunksOf } from './areas';

export interface Property<V> {
  readonly name: string;
  /** The value that all cells of the range have; null where they differ. */
  readonly of: (range: EtRange) => V | null;
  /** For a single cell of which WPS tells nothing. */
  readonly fallback: V;
  readonly spell?: Spelling;
}

/** Areas that are thought to have one value. */
export interface Class<V> {
  readonly value: V;
  readonly areas: readonly Range[];
}

/** Whether this WPS, asked about several areas at once, speaks for all of them; by the property's name. */
export type AreaTrust = Map<string, boolean>;

export class Survey {
  constructor(
    private readonly sheet: EtWorksheet,
    private readonly trust: AreaTrust,
  ) {}

  /** Tells the value of every cell of the classes, area by area. */
  values<V>(
    property: Property<V>,
    classes: readonly Class<V>[],
    tell: (area: Range, value: V) => void,
  ): void {
    const speaksForAll = classes.length < 2 || this.speaksForAll(property, classes);
    for (const { areas } of classes) {
      const chunks = speaksForAll ? chunksOf(areas, property.spell ?? asCells) : areas.map((area) => [area]);
      for (const chunk of chunks) this.chunk(property, chunk, tell);
    }
  }

  ask<V>({ of, spell = asCells }: Property<V>, areas: readonly Range[]): V | null {
    return of(this.sheet.Range(areas.map(spell).join(',')));
  }

  private chunk<V>(
    property: Property<V>,
    areas: readonly Range[],
    tell: (area: Range, value: V) => void,
  ): void {
    const value = this.ask(property, areas);
    const [area, ...more] = areas;
    if (value !== null) for (const known of areas) tell(known, value);
    else if (area && more.length === 0) this.parts(property, area, tell);
    else for (const single of areas) this.chunk(property, [single], tell);
  }

  private parts<V>(property: Property<V>, area: Range, tell: (area: Range, value: V) => void): void {
    const parts = halves(area);
    if (!parts) tell(area, property.fallback);
    else for (const part of parts) this.chunk(property, [part], tell);
  }

  /**
   * Two cells that are thought to differ, asked about together: no single answer proves that both were looked at.
   * An answer proves nothing, since they may be alike by now.
   */
  private speaksForAll<V>(property: Property<V>, [one, other]: readonly Class<V>[]): boolean {
    const known = this.trust.get(property.name);
    if (known !== undefined) return known;
    const areas = [one, other].flatMap((own) => own?.areas.slice(0, 1) ?? []).map(firstCell);
    try {
      const proven = this.ask(property, areas) === null;
      if (proven) this.trust.set(property.name, true);
      return proven;
    } catch {
      this.trust.set(property.name, false);
      return false;
    }
  }
}

function firstCell({ top, left }: Range): Range {
  return { top, left, bottom: top, right: left };
}
