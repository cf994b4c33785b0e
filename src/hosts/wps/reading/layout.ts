/**
 * What stays while values change: formats, fills, locks, merges, hidden rows and columns. A layout that is likely
 * is confirmed in some thirty calls a form; found out from nothing it takes nearly a thousand.
 */
import { type Range, addressOfKey } from '../../../core/grid/address';
import type { Cell } from '../../../core/grid/workbook';
import { flagOf } from '../answers';
import type { EtWorksheet } from '../api';
import { asColumns, asRows, eachCell } from '../areas';
import type { Guess } from './guess';
import { type Look, groupsOf, likeGuess, likeUnits, looksOf } from './looks';
import { Merges } from './merges';
import { type AreaTrust, type Property, Survey } from './survey';

const NOTHING: Guess = {
  cells: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

export interface Layout extends Pick<Guess, 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  readonly looks: ReadonlyMap<number, Look>;
}

/** What of a layout is wanted: a write needs neither merges nor what is hidden. */
export type Extent = 'all' | 'looks';

const ROW_HIDDEN: Property<boolean> = {
  name: 'row-hidden',
  fallback: false,
  spell: asRows,
  of: ({ Hidden: hidden }) => flagOf(hidden),
};

const COLUMN_HIDDEN: Property<boolean> = { ...ROW_HIDDEN, name: 'column-hidden', spell: asColumns };

/**
 * The layout of a block of a sheet.
 * @param values the block's contents, which must be those of this moment
 */
export function layoutOf(
  sheet: EtWorksheet,
  block: Range,
  guess: Guess | null,
  values: ReadonlyMap<number, Cell>,
  trust: AreaTrust,
  extent: Extent,
): Layout {
  const survey = new Survey(sheet, trust);
  const likely = guess ?? NOTHING;
  if (extent === 'looks') {
    const { merges, hiddenRows, hiddenColumns } = NOTHING;
    return { merges, hiddenRows, hiddenColumns, looks: looksOf(survey, likeGuess(block, likely.cells)) };
  }
  const merges = new Merges(survey, sheet, likely, values).within(block);
  const grouping = guess ? likeGuess(block, guess.cells) : likeUnits(block, merges, values);
  return {
    merges,
    looks: looksOf(survey, grouping),
    hiddenRows: linesOf(survey, ROW_HIDDEN, block, likely.hiddenRows),
    hiddenColumns: linesOf(survey, COLUMN_HIDDEN, block, likely.hiddenColumns),
  };
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
  const groups = groupsOf(first, (key) => guess.has(lineOf(key)));
  survey.values(property, groups, (area, isHidden) => {
    if (isHidden) eachCell(area, (key) => hidden.add(lineOf(key)));
  });
  return hidden;
}
