/** T6: codes of the economic classification in groups of columns side by side, or in one list. */
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import { normalizeLabel } from '../../text/normalize';
import type { Column, Headings } from './headings';
import { type LinePlaces, linePlaces, readLine } from './list';
import { type RawLine, type Reader, cellIn, named } from './reader';

interface Group {
  readonly places: LinePlaces;
  readonly amount: Column;
}

const STAFF = /^人员经费(?:支出)?(?:合计|小计)?$/;
const PUBLIC = /^(?:日常)?公用经费(?:支出)?(?:合计|小计)?$/;
const TOTAL = /^(?:基本支出)?(?:合计|总计)$/;

/** Null where no column of amounts belongs to codes or names. */
export function detailReader(view: SheetView, { columns }: Headings): Reader | null {
  const groups = groupsOf(columns);
  const [first] = groups;
  if (!first) return null;
  const above = groups.map(() => '');
  return {
    columns: named(new Map([['amount', first.amount]])),
    layout:
      first.places.codes.length > 1 ? 'split-codes' : first.places.codes.length > 0 ? 'official' : 'plain',
    unknown: [],
    read(row) {
      const sums = readSums(view, row, groups, columns);
      if (sums.length > 0) return sums;
      return groups.flatMap((group, i) => {
        const line = readLine(view, row, group.places, above[i] ?? '');
        if (!line || (line.code !== null && !line.code.startsWith('3'))) return [];
        const amount = cellIn(view, row, group.amount);
        if (line.code === null && amount.number === null) return [];
        if (line.code !== null) above[i] = line.code;
        return [{ ...line, cells: { amount } }];
      });
    },
  };
}

/** Code, name and amount, again and again from left to right. */
function groupsOf(columns: readonly Column[]): readonly Group[] {
  const groups: Group[] = [];
  let own: Column[] = [];
  columns.forEach((column, i) => {
    own.push(column);
    const next = columns[i + 1];
    if (next && !(isCaption(next) && own.some(({ key }) => key === 'total'))) return;
    const places = linePlaces(own);
    const amount = own.find((one) => one.key === 'total' && !isShare(one));
    if (places && amount) groups.push({ places, amount });
    own = [];
  });
  return groups;
}

function isCaption({ key }: Column): boolean {
  return key === 'code' || key === 'label';
}

/** 人员经费 or 公用经费 as a column of its own beside 合计. */
function isShare({ over }: Column): boolean {
  const lowest = over[over.length - 1]?.base ?? '';
  return STAFF.test(lowest) || PUBLIC.test(lowest);
}

/** 人员经费合计 and 公用经费合计, each with the next amount on its right; 合计, with their columns where they have some. */
function readSums(
  view: SheetView,
  row: number,
  groups: readonly Group[],
  columns: readonly Column[],
): readonly RawLine[] {
  const labelled = view.labelled(row);
  const sums = labelled.flatMap(({ field }) => {
    const key = sumKey(field);
    return key === null ? [] : [{ key, field }];
  });
  return sums.flatMap(({ key, field }, i) => {
    const from = view.span(field).right;
    const to = sums[i + 1]?.field.at.column ?? Infinity;
    const right = groups.filter(({ amount }) => amount.left > from && amount.left < to);
    const cells = right.map(({ amount }) => cellIn(view, row, amount));
    const amount = cells.find(({ number }) => number !== null) ?? cells[cells.length - 1];
    if (!amount) return [];
    const line = { key, code: null, codeAt: null, label: field, row, cells: { amount } };
    return key === 'total' ? [line, ...shares(view, line, columns)] : [line];
  });
}

function sumKey({ text }: Field): string | null {
  const name = normalizeLabel(text);
  if (STAFF.test(name)) return 'staff';
  if (PUBLIC.test(name)) return 'public';
  return TOTAL.test(name) ? 'total' : null;
}

function shares(view: SheetView, total: RawLine, columns: readonly Column[]): readonly RawLine[] {
  return columns.filter(isShare).map((column) => ({
    ...total,
    key: sumKey(column.field) ?? 'staff',
    label: column.field,
    cells: { amount: cellIn(view, total.row, column) },
  }));
}
