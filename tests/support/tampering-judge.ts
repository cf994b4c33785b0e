/** Whether tampering is named and taken back, and whether what clerks may do raises nothing. */
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import type { Form } from '../../src/core/forms/model';
import { formatAddress, formatRange, sameAddress } from '../../src/core/grid/address';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook, sheetNamed } from '../../src/core/grid/workbook';
import { type Baseline, baselineOf } from '../../src/core/guard/baseline';
import { unprotected } from '../../src/core/guard/restore/restoration';
import { ruleOf } from '../../src/core/rules';
import type { Dice } from './dice';
import { moved } from './reshaping';
import { restoredWhole } from './restoring';
import { type Tampered, present, withCell } from './tampered';

/** The rules that compare with the baseline. */
const GUARDS = ['T04', 'T05', 'T06', 'T07', 'T10', 'T11', 'H01'];
const RULES = [...GUARDS, 'T02', 'I05', 'T01'].flatMap((code) => ruleOf(code) ?? []);

export interface Judgement {
  readonly isNamed: boolean;
  readonly isRestored: boolean;
  /** Findings of the guard that have nothing to do with it. */
  readonly beyond: readonly string[];
  readonly said: readonly string[];
}

export function judgeTampered(
  original: Workbook,
  { workbook, cells, rules, isWide }: Tampered,
  sheet: string,
): Judgement {
  const { baseline, said: before } = untouched(original);
  const report = check(workbook, { rules: RULES, baseline });
  const findings = report.findings.filter((finding) => !before.has(tell(finding)));
  const isAt = (finding: Finding): boolean =>
    finding.cells.some((cell) => cells.some((one) => sameAddress(one, cell)));
  const naming = findings.filter((finding) => rules.includes(finding.rule) && isAt(finding));
  const beyond =
    isWide && report.forms.length > 1
      ? []
      : findings.filter((finding) => GUARDS.includes(finding.rule) && !isAt(finding));
  const isNamed = naming.length > 0;
  const said = findings.map(tell);
  return {
    isNamed,
    isRestored: isNamed && isRestored(original, workbook, baseline, sheet),
    beyond: beyond.map(tell),
    said,
  };
}

/** All of the sheet is as it was, to the cell. Nobody restores a sheet before its protection is lifted. */
function isRestored(original: Workbook, tampered: Workbook, baseline: Baseline, name: string): boolean {
  const before = present(sheetNamed(original, name));
  const now = sheetNamed(tampered, name);
  if (!now) return false;
  const { workbook } = restoredWhole(unprotected(tampered), baseline);
  const after = present(sheetNamed(workbook, name));
  const isProtectionKept = now.protected === before.protected || after.protected === before.protected;
  return isProtectionKept && sameSheet(before, after);
}

/** Values, formulas, number formats, fills, locks and merges. */
function sameSheet(before: Sheet, after: Sheet): boolean {
  const places = new Set([...before.cells.keys(), ...after.cells.keys()]);
  const isSame = (key: number): boolean =>
    JSON.stringify(lookOf(before.cells.get(key))) === JSON.stringify(lookOf(after.cells.get(key)));
  const merges = ({ merges: all }: Sheet): string => all.map(formatRange).sort().join();
  return [...places].every(isSame) && merges(before) === merges(after);
}

/** Of a formula the result is the host's. */
function lookOf({ value, formula, format = 'General', fill, locked }: Cell = EMPTY_CELL): unknown {
  return { value: formula === undefined ? value : null, formula, format, fill, locked };
}

function tell({ rule, message, cells, severity }: Finding): string {
  return `${rule} ${message.id} ${severity} ${cells.slice(0, 1).map(formatAddress).join()} ${JSON.stringify(message.values)}`;
}

type Change = (workbook: Workbook, form: Form, dice: Dice) => Workbook | null;

/** What the notes allow: rows of 三级指标 come, go and change places, and the cells for it are filled in. */
export const LEGITIMATE: Readonly<Record<string, Change>> = {
  'row added': (workbook, form, dice) => {
    const row = rowOf(form, dice);
    if (row === null) return null;
    return written(moved(workbook, form.sheet, { axis: 'row', at: row + 1, by: 1 }), form, row + 1);
  },
  'row deleted': (workbook, form, dice) => {
    const rows = form.indicators.filter(({ row }, i) => isAlone(form, i) && row > 0);
    if (rows.length < 2) return null;
    const { row } = dice.oneOf(rows);
    return moved(workbook, form.sheet, { axis: 'row', at: row, by: -1 });
  },
  'rows exchanged': (workbook, form) => {
    const index = form.indicators.findIndex(({ cells, section }, i) => {
      const next = form.indicators[i + 1];
      return (
        next?.section === section &&
        next.cells.level2?.text === cells.level2?.text &&
        !cells.reason?.text &&
        !next.cells.reason?.text
      );
    });
    const [one, other] = [form.indicators[index], form.indicators[index + 1]];
    if (!one || !other) return null;
    let result = workbook;
    for (const key of ['level3', 'operator', 'target', 'unit', 'actual', 'weight', 'score'] as const) {
      const [a, b] = [one.cells[key], other.cells[key]];
      if (!a || !b) continue;
      result = withCell(result, form.sheet, a.at, () => b.cell);
      result = withCell(result, form.sheet, b.at, () => a.cell);
    }
    return result;
  },
  'filled in': (workbook, form, dice) => {
    let result = workbook;
    const goal = form.goal.actual?.value;
    if (goal) result = withCell(result, form.sheet, goal.at, (cell) => ({ ...cell, value: '全部完成。' }));
    for (const { cells } of form.indicators) {
      const { actual, weight, score, reason } = cells;
      for (const [field, value] of [
        [actual, '已完成'],
        [weight, dice.between(1, 9)],
        [score, 1],
        [reason, '原因'],
      ] as const)
        if (field && !field.inline && field.cell.formula === undefined)
          result = withCell(result, form.sheet, field.at, (cell) => ({ ...cell, value }));
    }
    return result;
  },
};

/** What the guard raises about a change that is allowed. */
export function judgeLegitimate(original: Workbook, workbook: Workbook): readonly string[] {
  const { baseline, said } = untouched(original);
  return check(workbook, { rules: RULES.filter(({ code }) => GUARDS.includes(code)), baseline })
    .findings.map(tell)
    .filter((line) => !said.has(line));
}

/** What the guard raises about a form that was made from a template. */
export function raisedBeside(template: Baseline, workbook: Workbook): readonly string[] {
  const rules = RULES.filter(({ code }) => GUARDS.includes(code));
  return check(workbook, { rules, baseline: template }).findings.map(tell);
}

interface Untouched {
  readonly baseline: Baseline;
  /** What is found before anything is done. */
  readonly said: ReadonlySet<string>;
}

const known = new WeakMap<Workbook, Untouched>();

function untouched(workbook: Workbook): Untouched {
  const before = known.get(workbook);
  if (before) return before;
  const baseline = baselineOf(workbook, 'received');
  const said = new Set(check(workbook, { rules: RULES, baseline }).findings.map(tell));
  known.set(workbook, { baseline, said });
  return { baseline, said };
}

function rowOf({ indicators }: Form, dice: Dice): number | null {
  return indicators.length > 0 ? dice.oneOf(indicators).row : null;
}

/** Its labels stand on other rows: nothing of the template goes with it. */
function isAlone({ indicators }: Form, i: number): boolean {
  const own = indicators[i];
  if (!own) return false;
  const starts = [own.cells.level1, own.cells.level2].some((label) => label?.at.row === own.row);
  const hasSiblings =
    indicators.filter(({ cells }) => cells.level2?.text === own.cells.level2?.text).length > 1;
  return !starts && hasSiblings;
}

function written(workbook: Workbook, form: Form, row: number): Workbook {
  const like = form.indicators[0]?.cells;
  let result = workbook;
  for (const [key, value] of [
    ['level3', '新增服务事项办结率'],
    ['target', '≥92%'],
    ['actual', '95%'],
    ['weight', 2],
    ['score', 2],
  ] as const) {
    const column = like?.[key]?.at.column;
    if (column !== undefined)
      result = withCell(result, form.sheet, { row, column }, (cell) => ({ ...cell, value }));
  }
  return result;
}
