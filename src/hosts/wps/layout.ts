/**
 * What stays while values change: formats, fills, locks, merges, hidden rows and columns. A layout that is likely
 * is confirmed in some thirty calls a form; found out from nothing it takes a thousand.
 */
import { type Range, addressOfKey } from '../../core/grid/address';
import { type Cell, type Sheet, EMPTY_CELL } from '../../core/grid/workbook';
import { flagOf } from './answers';
import type { EtWorksheet } from './api';
import { areasOf, asColumns, asRows, eachCell } from './areas';
import { GENERAL, colourOf, formatOf } from './content';
import { Merges } from './merges';
import { type AreaTrust, type Class, type Property, Survey } from './survey';

/** A sheet as it probably is; its values tell where it is no longer so. */
export type Guess = Pick<Sheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

export const NO_GUESS: Guess = {
  cells: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

/** A cell's format, fill and lock; absent parts as in the snapshot. */
export type Look = Pick<Cell, 'format' | 'fill' | 'locked'>;

export interface Layout {
  readonly looks: ReadonlyMap<number, Look>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const WHITE = '#FFFFFF';

const FORMAT: Property<string> = {
  name: 'format',
  fallback: GENERAL,
  of: (range) => {
    const code = range.NumberFormat as unknown;
    return typeof code === 'string' && code !== '' ? formatOf(code) : null;
  },
};

/** A cell without a fill is called white. Cells that differ may be called black, so that black is asked about singly. */
const FILL: Property<string> = {
  name: 'fill',
  fallback: WHITE,
  of: (range) => {
    const colour: unknown = range.Interior.Color;
    if (typeof colour !== 'number') return null;
    return colour !== 0 || range.Count === 1 ? colourOf(colour) : null;
  },
};

const LOCKED: Property<boolean> = { name: 'locked', fallback: true, of: ({ Locked }) => flagOf(Locked) };

const ROW_HIDDEN: Property<boolean> = {
  name: 'row-hidden',
  fallback: false,
  spell: asRows,
  of: ({ Hidden: hidden }) => flagOf(hidden),
};

const COLUMN_HIDDEN: Property<boolean> = { ...ROW_HIDDEN, name: 'column-hidden', spell: asColumns };

/** What of a layout is wanted: a write needs neither merges nor what is hidden. */
export type Extent = 'all' | 'looks';

/**
 * The layout of a block of a sheet.
 * @param values the block's contents, which must be those of this moment
 */
export function layoutOf(
  sheet: EtWorksheet,
  block: Range,
  guess: Guess,
  values: ReadonlyMap<number, Cell>,
  trust: AreaTrust,
  extent: Extent,
): Layout {
  const survey = new Survey(sheet, trust);
  const wantsAll = extent === 'all';
  return {
    merges: wantsAll ? new Merges(survey, sheet, guess, values).within(block) : [],
    looks: looksOf(survey, block, guess),
    hiddenRows: wantsAll ? linesOf(survey, ROW_HIDDEN, block, guess.hiddenRows) : new Set(),
    hiddenColumns: wantsAll ? linesOf(survey, COLUMN_HIDDEN, block, guess.hiddenColumns) : new Set(),
  };
}

function looksOf(survey: Survey, block: Range, { cells }: Guess): Map<number, Look> {
  const looks = new Map<number, Look>();
  const add = (area: Range, look: Look) =>
    eachCell(area, (key) => looks.set(key, { ...looks.get(key), ...look }));
  const at = (key: number) => cells.get(key) ?? EMPTY_CELL;
  survey.values(
    FORMAT,
    classesOf(block, (key) => at(key).format ?? GENERAL),
    (area, format) => {
      if (format !== GENERAL) add(area, { format });
    },
  );
  survey.values(
    FILL,
    classesOf(block, (key) => at(key).fill ?? WHITE),
    (area, fill) => {
      if (fill !== WHITE) add(area, { fill });
    },
  );
  survey.values(
    LOCKED,
    classesOf(block, (key) => at(key).locked ?? true),
    (area, locked) => {
      if (!locked) add(area, { locked: false });
    },
  );
  return looks;
}

/** The block's cells by what they are thought to have. */
export function classesOf<V>(block: Range, of: (key: number) => V): Class<V>[] {
  const cells = new Map<V, { row: number; column: number }[]>();
  eachCell(block, (key) => {
    const value = of(key);
    const own = cells.get(value);
    if (own) own.push(addressOfKey(key));
    else cells.set(value, [addressOfKey(key)]);
  });
  return [...cells].map(([value, own]) => ({ value, areas: areasOf(own) }));
}

function linesOf(
  survey: Survey,
  property: Property<boolean>,
  block: Range,
  guess: ReadonlySet<number>,
): Set<number> {
  const isRow = property === ROW_HIDDEN;
  const first = isRow ? { ...block, right: block.left } : { ...block, bottom: block.top };
  const lineOf = (key: number) => (isRow ? addressOfKey(key).row : addressOfKey(key).column);
  const hidden = new Set<number>();
  survey.values(
    property,
    classesOf(first, (key) => guess.has(lineOf(key))),
    (area, isHidden) => {
      if (isHidden) eachCell(area, (key) => hidden.add(lineOf(key)));
    },
  );
  return hidden;
}
