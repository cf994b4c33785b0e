/** T1 and T4: income in the left group of columns, expenditure in the right one. */
import type { SheetView } from '../../forms/view';
import type { ColumnKey } from '../model';
import type { Column, Headings } from './headings';
import { type LineNumber, type RawLine, type Reader, amountColumns, cellsIn, named, reach } from './reader';
import { type Side, SideLines } from './summary-lines';

interface Group {
  readonly side: Side;
  readonly label: Column;
  readonly labelEnd: number;
  readonly number: Column | undefined;
  readonly amounts: ReadonlyMap<ColumnKey, Column>;
  readonly unknown: readonly Column[];
  readonly lines: SideLines;
}

/** Null where one side is missing or has no amounts. */
export function sidesReader(view: SheetView, table: 'T1' | 'T4', { columns }: Headings): Reader | null {
  const groups = groupsOf(table, columns);
  if (groups.length < 2 || groups.some(({ amounts }) => amounts.size === 0)) return null;
  const over = new Set<Side>();
  return {
    columns: named(new Map(groups.flatMap(({ amounts }) => [...amounts]))),
    layout: groups.some(({ number }) => number) ? 'official' : 'plain',
    unknown: groups.flatMap(({ unknown }) => unknown),
    read: (row) =>
      groups.flatMap((group) => {
        const line = over.has(group.side) ? null : readSide(view, row, group);
        if (!line) return [];
        if (line.key === `${group.side}.grand`) over.add(group.side);
        return [line];
      }),
    numbers: (row) => groups.flatMap((group) => numberIn(view, row, group)),
    isOver: () => over.size === groups.length,
  };
}

/** The first two groups: further ones give the expenditure once more, by its nature. */
function groupsOf(table: 'T1' | 'T4', columns: readonly Column[]): readonly Group[] {
  const starts = columns.filter(({ key }) => key === 'label').slice(0, 3);
  const groups = starts.slice(0, 2).map((label, i): Group => {
    const own = columns.slice(
      columns.indexOf(label),
      i + 1 < starts.length ? columns.indexOf(starts[i + 1] ?? label) : undefined,
    );
    const side = sideOf(label) ?? (i === 0 ? 'income' : 'expenditure');
    return {
      side,
      label,
      labelEnd: reach(columns, label),
      number: own.find(({ key }) => key === 'number'),
      amounts: amountsOf(table, side, own),
      unknown: isDivided(table, side) ? own.filter(({ key }) => key === 'unknown') : [],
      lines: new SideLines(side),
    };
  });
  return new Set(groups.map(({ side }) => side)).size === 2 ? groups : [];
}

function sideOf({ over }: Column): Side | null {
  const words = over.map(({ base }) => base);
  if (words.some((word) => word.startsWith('收入'))) return 'income';
  return words.some((word) => word.startsWith('支出')) ? 'expenditure' : null;
}

/** The expenditure of T4 tells the funds apart. */
function isDivided(table: 'T1' | 'T4', side: Side): boolean {
  return table === 'T4' && side === 'expenditure';
}

/** Where the funds are not told apart the one column is `amount`. */
function amountsOf(table: 'T1' | 'T4', side: Side, own: readonly Column[]): ReadonlyMap<ColumnKey, Column> {
  const amounts = amountColumns(own);
  if (isDivided(table, side)) return amounts;
  const only = amounts.get('total');
  return new Map(only ? [['amount', only]] : []);
}

function readSide(view: SheetView, row: number, group: Group): RawLine | null {
  const label = view.inSpan(row, group.label.left, group.labelEnd);
  const base = view.base(label);
  if (base === '' || label.at.row !== row) return null;
  const key = group.lines.next(label.text, base);
  if (key === null) return null;
  return { key, code: null, codeAt: null, label, row, cells: cellsIn(view, row, group.amounts) };
}

function numberIn(view: SheetView, row: number, { side, number }: Group): readonly LineNumber[] {
  if (!number) return [];
  const field = view.inSpan(row, number.left, number.right);
  return field.text === '' || field.at.row !== row ? [] : [{ side, field }];
}
