import { type Field, type Form, totalFundRow } from '../../forms/model';
import { type Big, ZERO } from '../../text/decimal';
import { fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { type AmountColumn, amountText, columnWord } from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, type RuleContext, defineRule, notCheckable, outcomeOf } from '../rule';
import { wordFor } from '../words';
import {
  type Level,
  type Node,
  type OddParts,
  factorOf,
  nodesOf,
  numberOf,
  oddPartsOf,
  partsOf,
} from './amounts';
import { textClash } from './texts';

/** All amounts of a form are in one unit; those that are ten thousand times off stand in 万元 for 元 or the reverse. */
export const H06 = defineRule({
  code: 'H06',
  name: 'unit-clash',
  severity: 'warning',
  source: ['own'],
  messages: ['column', 'undecided', 'parts', 'text'],
  fixes: ['rescale'],
  fixKind: 'suggested',
  check: onFunds((context) => {
    const { form } = context;
    const budget = totalFundRow(form)?.cells.budget;
    if (!budget) return NOT_APPLICABLE;
    if (!budget.number) return notCheckable('amounts-unreadable');
    const nodes = nodesOf(form);
    const right = nodes.some(({ level, strong }) => level !== 0 && strong) ? prevailing(form, nodes) : 0;
    if (right === null) return outcomeOf([undecidedDraft(form, nodes)]);
    const odd = nodes.filter(({ level, strong }) => level !== right && (strong || right !== 0));
    const parts = oddPartsOf(form).filter(({ column }) => !odd.some(({ key }) => key === column));
    const drafts = [
      ...odd.map((node) => columnDraft(form, node, nodes, right)),
      ...parts.map((found) => partsDraft(form, found)),
    ];
    return outcomeOf(drafts.length > 0 ? drafts : textDrafts(context, budget));
  }),
});

/**
 * The level of most amounts (columns, and 项目金额). Of two that are equally frequent the printed unit decides: in a 元 form the smaller
 * amounts are those in 万元, in a 万元 form the greater ones those in 元. Null where no unit is printed.
 */
function prevailing({ unit }: Form, nodes: readonly Node[]): Level | null {
  const count = (level: Level): number => nodes.filter((node) => node.level === level).length;
  const levels = ([-1, 0, 1] as const).filter((level) => count(level) > 0);
  const most = Math.max(...levels.map(count));
  const [first, ...more] = levels.filter((level) => count(level) === most);
  if (first === undefined) return null;
  const last = more[more.length - 1];
  if (last === undefined) return first;
  if (unit === null) return null;
  return unit === 'yuan' ? last : first;
}

function columnDraft(form: Form, node: Node, nodes: readonly Node[], right: Level): Draft {
  const { key, field, level } = node;
  const cells = key === 'header' ? [field] : [field, ...partsAlike(form, key)];
  const factor = factorOf(level > right ? -1 : 1);
  const witness = nodes.find((other) => other.level === right);
  const values = {
    label: labelOf(form, key),
    found: amountText(numberOf(field)),
    other: witness ? labelOf(form, witness.key) : '',
    amount: witness ? amountText(numberOf(witness.field)) : '',
  };
  const others = nodes.filter((other) => other.level === right).map((other) => other.field);
  return {
    cells: cells.map(({ at }) => at),
    related: refsOf(form, others),
    message: { id: 'column', values },
    found: field.text,
    fixes: rescale(form, cells, factor),
  };
}

/** The column's parts, where they add up to its total as it stands: they are in its unit. */
function partsAlike(form: Form, column: AmountColumn): readonly Field[] {
  const odd = oddPartsOf(form).find((found) => found.column === column);
  return partsOf(form, column).filter((part) => !odd?.parts.includes(part));
}

function undecidedDraft(form: Form, nodes: readonly Node[]): Draft {
  const values = { amounts: nodes.map((node) => `${labelOf(form, node.key)} ${node.field.text}`).join('、') };
  return {
    cells: nodes.map(({ field }) => field.at),
    message: { id: 'undecided', values },
    found: nodes[0]?.field.text ?? '',
  };
}

function partsDraft(form: Form, { column, parts, total, level }: OddParts): Draft {
  const values = {
    column: columnWord(form, column),
    found: parts.map(({ text }) => text).join('、'),
    total: amountText(numberOf(total)),
  };
  return {
    cells: parts.map(({ at }) => at),
    related: refsOf(form, [total]),
    message: { id: 'parts', values },
    found: parts[0]?.text ?? '',
    fixes: rescale(form, parts, factorOf(level > 0 ? -1 : 1)),
  };
}

function textDrafts(context: RuleContext, budget: Field): readonly Draft[] {
  const clash = textClash(context, budget);
  if (!clash) return [];
  const { form } = context;
  const values = { found: amountText(numberOf(budget)), text: clash.text, unit: unitWord(form) };
  return [
    {
      cells: [budget.at],
      related: refsOf(form, [clash.field]),
      message: { id: 'text', values },
      found: budget.text,
    },
  ];
}

function rescale(form: Form, fields: readonly Field[], factor: Big) {
  const edits = fields
    .filter((field) => numberOf(field).gt(ZERO))
    .map((field) =>
      field.cell.formula === undefined ? numberEdit(form, field, numberOf(field).times(factor)) : null,
    );
  return fixOf('suggested', 'rescale', edits, { operation: factor.gt(1) ? '×10000' : '÷10000' });
}

function labelOf(form: Form, key: Node['key']): string {
  return key === 'header' ? wordFor('header.project-amount') : columnWord(form, key);
}

function unitWord({ unit }: Form): string {
  return unit === 'wan' ? '万元' : '元';
}
