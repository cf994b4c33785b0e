/** T9: a row of amounts under two halves of headings, or a line for each kind of expenses. */
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import type { AccountsSet, ColumnKey } from '../model';
import type { Column, Headings } from './headings';
import {
  type RawLine,
  type Reader,
  amountColumns,
  cellIn,
  cellsIn,
  holdsAmounts,
  named,
  reach,
} from './reader';
import { headingMeaning } from './words';

type Half = 'budget' | 'final';
const HALVES: readonly Half[] = ['budget', 'final'];

interface HalfColumns {
  readonly half: Half;
  readonly label: Field;
  readonly columns: readonly Column[];
}

/** Null where the headings name neither kinds of expenses nor 预算数 and 决算数. */
export function threePublicReader(
  view: SheetView,
  { columns }: Headings,
  kind: AccountsSet['kind'],
): Reader | null {
  const halves = halvesOf(columns, kind);
  if (halves.some((half) => amountColumns(half.columns).size > 1)) return rowReader(view, halves);
  const label = columns.find(({ key }) => key === 'label') ?? unnamed(columns);
  return label && halves.length > 0 ? linesReader(view, columns, label, halves) : null;
}

function halvesOf(columns: readonly Column[], kind: AccountsSet['kind']): readonly HalfColumns[] {
  const whole: Half = kind === 'final' ? 'final' : 'budget';
  const amounts = columns.filter((column) => amountColumns([column]).size > 0);
  return HALVES.flatMap((half) => {
    const own = amounts.filter((column) => (halfOf(column)?.half ?? whole) === half);
    // A budget may show that of the year before beside it.
    const labels = [...new Set(own.map((column) => halfOf(column)?.field))];
    return labels.flatMap((label) => {
      const columns = own.filter((column) => halfOf(column)?.field === label).map(withoutHalf);
      const [first] = columns;
      return first ? [{ half, label: label ?? first.field, columns }] : [];
    });
  });
}

/** The lines are named after the halves, so that the columns need not be. */
function withoutHalf(column: Column): Column {
  const half = halfOf(column)?.field;
  return { ...column, over: column.over.filter(({ field }) => field !== half) };
}

function halfOf({ over }: Column): { readonly half: Half; readonly field: Field } | null {
  for (const { field, base } of over) {
    if (/决算|实际|支出数|执行数/.test(base)) return { half: 'final', field };
    if (base.includes('预算')) return { half: 'budget', field };
  }
  return null;
}

function rowReader(view: SheetView, halves: readonly HalfColumns[]): Reader {
  const byHalf = halves.map((half) => ({ ...half, amounts: amountColumns(half.columns) }));
  const linesAt = (row: number): readonly RawLine[] =>
    byHalf.map(({ half, label, amounts }) => {
      return { key: half, code: null, codeAt: null, label, row, cells: cellsIn(view, row, amounts) };
    });
  let over = false;
  return {
    columns: named(new Map([...byHalf].reverse().flatMap(({ amounts }) => [...amounts]))),
    layout: 'official',
    unknown: [],
    read(row) {
      const lines = linesAt(row);
      if (over || !lines.some(({ cells }) => holdsAmounts(cells))) return [];
      over = true;
      return lines;
    },
    isOver: () => over,
    blank: linesAt,
  };
}

/** 项目 may lack its heading: the names stand left of the first amounts. */
function unnamed(columns: readonly Column[]): Column | null {
  const [first] = columns;
  return first && first.left > 0 ? { ...first, left: first.left - 1, right: first.left - 1 } : null;
}

function linesReader(
  view: SheetView,
  columns: readonly Column[],
  label: Column,
  halves: readonly HalfColumns[],
): Reader {
  const end = Math.max(label.right, reach(columns, label));
  const headings = new Map<ColumnKey, { readonly field: Field; readonly name: string }>();
  return {
    columns: headings,
    layout: 'plain',
    unknown: [],
    read(row) {
      const name = view.inSpan(row, label.left, end);
      const key = expenseKey(view.base(name));
      if (key === null || headings.has(key)) return [];
      headings.set(key, { field: name, name: view.base(name) });
      return halves.flatMap(({ half, label: heading, columns: [column] }) => {
        if (!column) return [];
        const cells = { [key]: cellIn(view, row, column) };
        return [{ key: half, code: null, codeAt: null, label: heading, row, cells }];
      });
    },
  };
}

/** Numbers of journeys, vehicles and guests follow in some forms. */
const COUNTED = /[数次量]$/;

function expenseKey(base: string): ColumnKey | null {
  const name = base.replace(/^其中:?/, '').replace(/^\d+[.、]/, '');
  if (COUNTED.test(name)) return null;
  const key = headingMeaning('T9', name);
  switch (key) {
    case 'abroad':
    case 'vehicles':
    case 'purchase':
    case 'running':
    case 'reception':
    case 'total':
      return key;
    case 'same':
      return 'total';
    default:
      return null;
  }
}
