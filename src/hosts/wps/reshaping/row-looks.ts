/** Makes a row look as it is to, where it does not yet. */
import { type Address, type Range, cellKey } from '../../../core/grid/address';
import type { RecordedCell } from '../../../core/grid/shape';
import { formatEntry } from '../../common/content';
import { type EtRange, XL } from '../api';
import { areasOf } from '../areas';
import { bgrOf } from '../content';
import type { Look } from '../reading/looks';
import type { OpenSheet } from '../reading/open-sheet';

/** Cells that look otherwise than they are to, and what mends it. */
interface Wrong {
  readonly areas: readonly Range[];
  readonly mend: (range: EtRange) => void;
}

const PLAIN: Look = {};

/** @param row the cells of one row @param wanted those of them that are not plain */
export function bringLooks(sheet: OpenSheet, row: Range, wanted: readonly RecordedCell[]): void {
  for (const { areas, mend } of wrongLooks(sheet, row, wanted))
    for (const area of areas) mend(sheet.range(area));
}

export function looksRight(sheet: OpenSheet, row: Range, wanted: readonly RecordedCell[]): boolean {
  return wrongLooks(sheet, row, wanted).length === 0;
}

function wrongLooks(
  sheet: OpenSheet,
  { top: row, left, right }: Range,
  wanted: readonly RecordedCell[],
): readonly Wrong[] {
  const byColumn = new Map<number, Look>(wanted.map(({ column, cell }) => [column, cell]));
  const lookOf = ({ column }: Address): Look => byColumn.get(column) ?? PLAIN;
  const cells = Array.from({ length: right - left + 1 }, (_cell, i) => ({ row, column: left + i }));
  const there = sheet.looks(cells, lookOf);
  const wrongIn = <V>(of: (look: Look) => V, set: (range: EtRange, value: V) => void): readonly Wrong[] => {
    const byValue = new Map<V, Address[]>();
    for (const cell of cells) {
      const value = of(lookOf(cell));
      if (of(there.get(cellKey(row, cell.column)) ?? PLAIN) === value) continue;
      byValue.set(value, [...(byValue.get(value) ?? []), cell]);
    }
    return [...byValue].map(([value, found]) => ({
      areas: areasOf(found),
      mend: (range) => {
        set(range, value);
      },
    }));
  };
  return [
    ...wrongIn(({ format }) => formatEntry(format), setFormat),
    ...wrongIn(({ fill }) => fill, setFill),
    ...wrongIn(({ locked }) => locked !== false, setLocked),
  ];
}

function setFormat(range: EtRange, format: string): void {
  range.NumberFormat = format;
}

function setFill({ Interior: interior }: EtRange, fill: string | undefined): void {
  if (fill === undefined) interior.Pattern = XL.patternNone;
  else interior.Color = bgrOf(fill);
}

function setLocked(range: EtRange, isLocked: boolean): void {
  range.Locked = isLocked;
}
