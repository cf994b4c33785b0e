/** 平衡分值: weights of a level-1 section that add up to its points, exactly. */
import type { Message } from '../finding';
import type { Field, Form, Indicator } from '../forms/model';
import { type CellRef, sameAddress } from '../grid/address';
import type { Edit } from '../grid/edit';
import { type Workbook, isProtectedIn } from '../grid/workbook';
import { changesSomething, numberEdit } from '../rules/edits';
import { columnSum, totalOf } from '../rules/derived';
import { refOf } from '../rules/equation';
import { statedRows } from '../rules/indicators';
import { Big, ZERO, decimal, formatDecimal, round2, sum } from '../text/decimal';
import { isBlank } from '../text/normalize';
import { shared } from './share';

/**
 * half, quarter: in proportion, on steps of 0.5 or 0.25; proportional: in proportion, to two decimals; a row (index
 * into {@link Form.indicators}): that row takes up the difference, all others stay.
 */
export type BalanceStrategy = 'half' | 'quarter' | 'proportional' | { readonly row: number };

/**
 * - `points-unknown`: the section's label prints no points.
 * - `unreadable`: weights (`cells`) that are no numbers, or results of formulas.
 * - `locked`: weights or scores (`cells`) on a protected sheet.
 * - `no-room`: the points cannot be shared out so: too few, or no multiple of the step.
 * - `balanced`: the weights add up to the points as they are.
 */
export type BalanceRefusal = 'points-unknown' | 'unreadable' | 'locked' | 'no-room' | 'balanced';

export type Balanced =
  | { readonly possible: true; readonly title: Message; readonly edits: readonly Edit[] }
  | { readonly possible: false; readonly reason: BalanceRefusal; readonly cells: readonly CellRef[] };

const STEPS = { half: new Big('0.5'), quarter: new Big('0.25'), proportional: new Big('0.01') } as const;

interface Row {
  readonly weight: Field;
  readonly score: Field | undefined;
  readonly index: number;
}

/**
 * Weights of the section's rows that apply; those of rows marked 不适用 stay and count. A score that was full stays
 * full, and none exceeds its weight. A typed total that agreed with its rows follows them.
 * @param section index into {@link Form.sections}
 */
export function balanceWeights(
  workbook: Workbook,
  form: Form,
  section: number,
  strategy: BalanceStrategy,
): Balanced {
  const points = form.sections[section]?.points;
  if (!points) return refused('points-unknown');
  const indicators = form.indicators.filter((row) => row.section === section);
  const rows = rowsToShare(form, indicators);
  const all = columnSum(indicators.map(({ cells }) => cells.weight));
  const unreadable = new Set([...all.unreadable, ...rows.map(({ weight }) => weight).filter(isUnwritable)]);
  if (unreadable.size > 0) return refused('unreadable', form, [...unreadable]);
  if (all.value.eq(points)) return refused('balanced');
  const fixed = all.value.minus(sum(rows.map(({ weight }) => weight.number ?? ZERO)));
  const weights = sharedOut(rows, points.minus(fixed), strategy);
  if (!weights) return refused('no-room');
  const edits = rows.flatMap((row, i) => rowEdits(form, row, weights[i] ?? ZERO));
  const locked = edits.map(({ at }) => at).filter((at) => isProtectedIn(workbook, at));
  if (locked.length > 0) return { possible: false, reason: 'locked', cells: locked };
  const title = titleOf(form, section, strategy, points);
  return { possible: true, title, edits: [...edits, ...totalEdits(workbook, form, edits)] };
}

function refused(reason: BalanceRefusal, form?: Form, fields: readonly Field[] = []): Balanced {
  return { possible: false, reason, cells: form ? fields.map((field) => refOf(form, field)) : [] };
}

/** Rows that apply to the project; a weight merged over several rows is one. */
function rowsToShare(form: Form, indicators: readonly Indicator[]): readonly Row[] {
  const stated = new Set(statedRows(form));
  const rows: Row[] = [];
  for (const indicator of indicators.filter((candidate) => stated.has(candidate))) {
    const { weight, score } = indicator.cells;
    if (!weight || rows.some((row) => sameAddress(row.weight.at, weight.at))) continue;
    rows.push({ weight, score, index: form.indicators.indexOf(indicator) });
  }
  return rows;
}

function isUnwritable({ cell, inline, percent, number, text }: Field): boolean {
  return cell.formula !== undefined || inline === true || percent || (number === null && !isBlank(text));
}

function sharedOut(rows: readonly Row[], points: Big, strategy: BalanceStrategy): readonly Big[] | null {
  const weights = rows.map(({ weight }) => weight.number ?? ZERO);
  if (typeof strategy === 'string') return shared(points, weights, STEPS[strategy]);
  const place = rows.findIndex(({ index }) => index === strategy.row);
  const rest = points.minus(sum(weights.filter((_, i) => i !== place)));
  return place < 0 || rest.lte(ZERO) ? null : weights.map((weight, i) => (i === place ? rest : weight));
}

function rowEdits(form: Form, { weight, score }: Row, to: Big): readonly Edit[] {
  const isFull = score?.number && weight.number && score.number.eq(weight.number);
  const exceeds = score?.number?.gt(to) ?? false;
  const follows = score && score.cell.formula === undefined && (isFull === true || exceeds);
  return [numberEdit(form, weight, to), follows ? numberEdit(form, score, to) : null].filter(
    (edit): edit is Edit => edit !== null && changesSomething(edit),
  );
}

/** A total that disagreed is not ours to mend, and one that is locked stays. */
function totalEdits(workbook: Workbook, form: Form, edits: readonly Edit[]): readonly Edit[] {
  return (['weight', 'score'] as const).flatMap((column) => {
    const field = form.total?.[column];
    const { value, cells } = totalOf(form, column);
    const isTyped = field?.cell.formula === undefined && !cells.some(({ percent }) => percent);
    if (!field?.number?.eq(round2(value)) || !isTyped) return [];
    const changes = cells.flatMap((cell) => {
      const written = edits.find(({ at }) => sameAddress(at, cell.at))?.after.value;
      return typeof written === 'number' ? [decimal(written).minus(cell.number ?? ZERO)] : [];
    });
    const edit = numberEdit(form, field, field.number.plus(sum(changes)));
    return edit && changesSomething(edit) && !isProtectedIn(workbook, edit.at) ? [edit] : [];
  });
}

function titleOf(form: Form, section: number, strategy: BalanceStrategy, points: Big): Message {
  const values = { section: form.sections[section]?.name ?? '', points: formatDecimal(points) };
  if (typeof strategy === 'string') return { id: `balance-${strategy}`, values };
  const row = (form.indicators[strategy.row]?.row ?? 0) + 1;
  return { id: 'balance-row', values: { ...values, row } };
}
