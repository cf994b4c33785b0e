/** A sheet as a change of its shape looks at it: all contents at once, and of its looks no more than is asked for. */
import { type Address, type Range, formatRange } from '../../../core/grid/address';
import type { Cell } from '../../../core/grid/workbook';
import { bands } from '../../common/place';
import { flagOf } from '../answers';
import type { EtRange, EtWorksheet } from '../api';
import { areasOf, asRows } from '../areas';
import { contentsOf } from './block';
import type { Connection } from '../connection';
import { type Look, looksOf } from './looks';
import { Merges } from './merges';
import { Survey } from './survey';
import { usedRange } from './used-range';

/** Contents are read in three calls, however many cells; WPS has to hold the answer at once. */
const CELLS_PER_READING = 50_000;

export interface Contents {
  /** How far the sheet is in use. */
  readonly used: Range;
  readonly cells: ReadonlyMap<number, Cell>;
}

export class OpenSheet {
  constructor(
    private readonly connection: Connection,
    readonly name: string,
    readonly sheet: EtWorksheet,
  ) {}

  get isProtected(): boolean {
    return flagOf(this.sheet.ProtectContents) === true;
  }

  contents(): Contents {
    const used = usedRange(this.sheet);
    const cells = new Map<number, Cell>();
    for (const part of bands(used, CELLS_PER_READING))
      for (const [key, cell] of this.contentsIn(part)) cells.set(key, cell);
    return { used, cells };
  }

  contentsIn(range: Range): ReadonlyMap<number, Cell> {
    return contentsOf(this.sheet, range, this.connection.grids);
  }

  /**
   * The merges that a block of cells has a part in, each looked up for itself.
   * @param likely merges that are probably there
   */
  merges(block: Range, likely: readonly Range[]): readonly Range[] {
    const nothing = { cells: new Map(), hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
    const guess = { ...nothing, merges: likely, isOfAnotherSheet: true } as const;
    return new Merges(this.survey, this.sheet, guess, nothing.cells).within(block);
  }

  /** @param likely what the cells probably look like; those alike are asked about together */
  looks(cells: readonly Address[], likely: (cell: Address) => Look): ReadonlyMap<number, Look> {
    if (cells.length === 0) return new Map();
    const groups = (of: (look: Look) => unknown) => {
      const alike = new Map<unknown, Address[]>();
      for (const cell of cells) {
        const value = of(likely(cell));
        alike.set(value, [...(alike.get(value) ?? []), cell]);
      }
      return [...alike.values()].map(areasOf);
    };
    return looksOf(this.survey, { whole: [], groups });
  }

  range(range: Range): EtRange {
    return this.sheet.Range(formatRange(range));
  }

  row(row: number): EtRange {
    return this.sheet.Range(asRows({ top: row, left: 0, bottom: row, right: 0 }));
  }

  private get survey(): Survey {
    return new Survey(this.sheet, this.connection.trust);
  }
}
