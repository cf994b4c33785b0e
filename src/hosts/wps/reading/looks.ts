/** Formats, fills and locks. */
import { type Address, type Range, addressOfKey, cellKey } from '../../../core/grid/address';
import { type Cell, EMPTY_CELL } from '../../../core/grid/workbook';
import { flagOf } from '../answers';
import { areasOf, eachCell } from '../areas';
import { GENERAL, colourOf, formatOf } from '../content';
import type { Group, Property, Survey } from './survey';

/** A cell's format, fill and lock; absent parts as in the snapshot. */
export type Look = Pick<Cell, 'format' | 'fill' | 'locked'>;

export interface Grouping {
  /** Asked about first, where nothing speaks against all cells being alike. */
  readonly whole: readonly Range[];
  /** Cells that probably look alike in the part that is asked for. */
  readonly groups: (of: (look: Look) => unknown) => readonly Group[];
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

/** @returns by `cellKey`; cells of the general format, without a fill and locked have none */
export function looksOf(survey: Survey, { whole, groups }: Grouping): Map<number, Look> {
  const looks = new Map<number, Look>();
  const find = <V>(part: keyof Look, property: Property<V>, usual: V, look: (value: V) => Look): void => {
    const tell = (area: Range, value: V) => {
      if (value === usual) return;
      eachCell(area, (key) => looks.set(key, { ...looks.get(key), ...look(value) }));
    };
    const isTold = whole.length > 0 && survey.isAlike(property, whole, tell);
    if (!isTold)
      survey.values(
        property,
        groups((cell) => cell[part]),
        tell,
      );
  };
  find('format', FORMAT, GENERAL, (format) => ({ format }));
  find('fill', FILL, WHITE, (fill) => ({ fill }));
  find('locked', LOCKED, true, () => ({ locked: false }));
  return looks;
}

export function likeGuess(block: Range, cells: ReadonlyMap<number, Cell>): Grouping {
  return { whole: [], groups: (of) => groupsOf(block, (key) => of(cells.get(key) ?? EMPTY_CELL)) };
}

/** The block's cells by what they are thought to have. */
export function groupsOf(block: Range, of: (key: number) => unknown): Group[] {
  const cells = new Map<unknown, Address[]>();
  eachCell(block, (key) => {
    const value = of(key);
    const own = cells.get(value);
    if (own) own.push(addressOfKey(key));
    else cells.set(value, [addressOfKey(key)]);
  });
  return [...cells.values()].map(areasOf);
}

/**
 * Where nothing is known: one group, to be divided along the merges, since a merge looks like one cell; texts first,
 * which look like texts rather than like figures.
 */
export function likeUnits(
  block: Range,
  merges: readonly Range[],
  values: ReadonlyMap<number, Cell>,
): Grouping {
  if (merges.length === 0) return { whole: [], groups: () => [[block]] };
  const covered = new Set<number>();
  for (const merge of merges) eachCell(merge, (key) => covered.add(key));
  const isText = (key: number) => typeof values.get(key)?.value === 'string';
  const parts = merges.map((merge) => intersection(merge, block));
  const units = [true, false].flatMap((wanted) => {
    const cells: Address[] = [];
    eachCell(block, (key) => {
      if (!covered.has(key) && isText(key) === wanted) cells.push(addressOfKey(key));
    });
    const merged = parts.filter(({ top, left }) => isText(cellKey(top, left)) === wanted);
    return [...merged, ...areasOf(cells)].sort((a, b) => a.top - b.top || a.left - b.left);
  });
  return { whole: [block], groups: () => [units] };
}

function intersection(a: Range, b: Range): Range {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}
