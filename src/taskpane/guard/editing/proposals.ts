/** What can be done about sections whose weights do not add up to their points: every way, each as its edits. */
import {
  type BalanceRefusal,
  type BalanceStrategy,
  type Balanced,
  balanceWeights,
} from '../../../core/editing';
import type { Form } from '../../../core/forms/model';
import type { CellRef } from '../../../core/grid/address';
import type { Edit } from '../../../core/grid/edit';
import type { Workbook } from '../../../core/grid/workbook';
import { isCancelled, rowName, rowsOf, weightSum } from '../../../core/rules/indicators';
import type { Big } from '../../../core/text/decimal';

type Share = Extract<BalanceStrategy, string>;
const SHARES: readonly Share[] = ['half', 'quarter', 'proportional'];

type Refused = Extract<Balanced, { possible: false }>;

export interface Obstacle {
  readonly reason: BalanceRefusal;
  readonly cells: readonly CellRef[];
}

/** A row that could take up the whole difference. */
export interface RowProposal {
  /** Index into {@link Form.indicators}. */
  readonly row: number;
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** One way to balance a section. */
export type Proposal =
  | { readonly way: Share; readonly edits: readonly Edit[] }
  | { readonly way: 'row'; readonly rows: readonly RowProposal[] }
  | { readonly way: Share | 'row'; readonly obstacle: Obstacle };

export interface Imbalance {
  readonly form: Form;
  /** Index into {@link Form.sections}. */
  readonly section: number;
  readonly name: string;
  readonly sum: Big;
  /** Null where the label prints none. */
  readonly points: Big | null;
  /** What keeps it from being balanced in any way; there are no proposals then. */
  readonly obstacle: Obstacle | null;
  readonly proposals: readonly Proposal[];
}

/** A cancelled project needs no points; without sections or weights there is nothing that could add up. */
export function hasWeights(form: Form): boolean {
  return form.columns.weight !== undefined && form.sections.length > 0 && !isCancelled(form);
}

/** Of the sections in their order. */
export function imbalancesOf(workbook: Workbook, form: Form): readonly Imbalance[] {
  if (!hasWeights(form)) return [];
  return form.sections.flatMap((_, section) => imbalanceOf(workbook, form, section) ?? []);
}

function imbalanceOf(workbook: Workbook, form: Form, index: number): Imbalance | null {
  const section = form.sections[index];
  if (!section) return null;
  const shares = SHARES.map((way) => [way, balanceWeights(workbook, form, index, way)] as const);
  const refusal = refusalOf(shares[0]?.[1]);
  if (refusal?.reason === 'balanced') return null;
  const hinders = refusal?.reason === 'points-unknown' || refusal?.reason === 'unreadable';
  return {
    form,
    section: index,
    name: section.name,
    sum: weightSum(rowsOf(form, section)).value,
    points: section.points,
    obstacle: hinders ? refusal : null,
    proposals: hinders ? [] : [...shareProposals(shares), rowProposal(workbook, form, index)],
  };
}

/** A way that comes to the same as one before it is left out. */
function shareProposals(shares: readonly (readonly [Share, Balanced])[]): readonly Proposal[] {
  const seen = new Set<string>();
  return shares.flatMap(([way, balanced]): Proposal[] => {
    if (!balanced.possible) return [{ way, obstacle: obstacleOf(balanced) }];
    const written = JSON.stringify(balanced.edits.map(({ at, after }) => [at, after.value]));
    if (seen.has(written)) return [];
    seen.add(written);
    return [{ way, edits: balanced.edits }];
  });
}

function rowProposal(workbook: Workbook, form: Form, section: number): Proposal {
  const tried = form.indicators.flatMap((indicator, row) =>
    indicator.section === section
      ? [{ row, name: rowName(indicator), balanced: balanceWeights(workbook, form, section, { row }) }]
      : [],
  );
  const rows = tried.flatMap(({ row, name, balanced }) =>
    balanced.possible ? [{ row, name, edits: balanced.edits }] : [],
  );
  if (rows.length > 0) return { way: 'row', rows };
  const refusals = tried.flatMap(({ balanced }) => refusalOf(balanced) ?? []);
  const locked = refusals.find(({ reason }) => reason === 'locked');
  return { way: 'row', obstacle: locked ?? refusals[0] ?? { reason: 'no-room', cells: [] } };
}

function refusalOf(balanced: Balanced | undefined): Obstacle | null {
  return balanced?.possible === false ? obstacleOf(balanced) : null;
}

function obstacleOf({ reason, cells }: Refused): Obstacle {
  return { reason, cells };
}
