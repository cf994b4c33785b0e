import type { TableCode } from '../../accounts/model';
import type { CellRef } from '../../grid/address';
import { type CodedLine, codedLines } from '../accounts-lines';
import { firstForEachCell } from '../by-cell';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** Digits of 类, 款 and 项; the economic classification ends with 款. */
const FUNCTIONAL: readonly number[] = [3, 5, 7];
const ECONOMIC: readonly number[] = [3, 5];
const CODED: readonly TableCode[] = ['T2', 'T3', 'T5', 'T6', 'T7', 'T8'];

/** Codes are as long as their level, stand beneath their own parent, and stand once. */
export const A09 = defineRule({
  code: 'A09',
  name: 'code-valid',
  severity: 'error',
  source: ['own'],
  messages: ['length', 'parent-missing', 'misplaced', 'duplicate'],
  fixes: [],
  fixKind: null,
  checkTable({ table }) {
    const lines = codedLines(table);
    if (!CODED.includes(table.table) || lines.length === 0) return NOT_APPLICABLE;
    const levels = table.table === 'T6' ? ECONOMIC : FUNCTIONAL;
    const valid = lines.filter(({ code }) => levels.includes(code.length));
    const drafts = [
      ...lines.filter((line) => !valid.includes(line)).map((line) => draft('length', line)),
      ...duplicates(lines),
      ...orphans(valid),
      // Codes of the detail stand side by side: what is above on the sheet is no parent there.
      ...(table.table === 'T6' ? [] : misplaced(valid)),
    ];
    return outcomeOf(firstForEachCell(drafts));
  },
});

/** Lines whose parent is missing in a table that prints the level of the parent; all of one parent together. */
function orphans(lines: readonly CodedLine[]): readonly Draft[] {
  const codes = new Set(lines.map(({ code }) => code));
  const printed = new Set(lines.map(({ code }) => code.length));
  const byParent = new Map<string, CodedLine[]>();
  for (const line of lines) {
    const parent = parentOf(line);
    if (!printed.has(parent.length) || codes.has(parent)) continue;
    byParent.set(parent, [...(byParent.get(parent) ?? []), line]);
  }
  return [...byParent].flatMap(([parent, [first, ...others]]) =>
    first ? [{ ...draft('parent-missing', first, { parent }), related: placesOf(others) }] : [],
  );
}

/** Lines that stand beneath another 类 or 款 than their own, which is elsewhere in the table. */
function misplaced(lines: readonly CodedLine[]): readonly Draft[] {
  const codes = new Set(lines.map(({ code }) => code));
  /** The line before with those that it stands beneath. */
  let open: readonly CodedLine[] = [];
  return lines.flatMap((line) => {
    const over = open.filter(({ code }) => code.length < line.code.length);
    const above = over[over.length - 1];
    open = [...over, line];
    const parent = parentOf(line);
    if (!above || above.code === parent || !codes.has(parent)) return [];
    return [{ ...draft('misplaced', line, { parent, above: above.code }), related: placesOf([above]) }];
  });
}

function duplicates(lines: readonly CodedLine[]): readonly Draft[] {
  const first = new Map<string, CodedLine>();
  return lines.flatMap((line) => {
    const earlier = first.get(line.code);
    if (!earlier) first.set(line.code, line);
    return earlier ? [{ ...draft('duplicate', line), related: placesOf([earlier]) }] : [];
  });
}

function parentOf({ code }: CodedLine): string {
  return code.slice(0, -2);
}

function draft(id: string, { code, codeAt, label }: CodedLine, values: Record<string, string> = {}): Draft {
  const { row, column } = codeAt ?? label.at;
  return {
    cells: [{ row, column }],
    message: { id, values: { code, name: label.text, ...values } },
    found: code,
  };
}

function placesOf(lines: readonly CodedLine[]): readonly CellRef[] {
  return lines.flatMap(({ codeAt }) => codeAt ?? []);
}
