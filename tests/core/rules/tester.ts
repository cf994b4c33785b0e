/** Runs a rule's cases in every layout that has their fields, and holds the rule to what it promises. */
import { type CheckOptions, check } from '../../../src/core/check';
import { type Finding, type Fix, findingKey } from '../../../src/core/finding';
import type { LayoutName } from '../../../src/core/forms/model';
import { recalculate } from '../../../src/core/formula/recalculate';
import { cellKey, sameAddress } from '../../../src/core/grid/address';
import { type Edit, stillHolds, withEdits } from '../../../src/core/grid/edit';
import { EMPTY_CELL, type Workbook } from '../../../src/core/grid/workbook';
import { DEFAULT_PACK } from '../../../src/core/pack';
import type { Case, ExpectedFinding, FixedValue, InvalidCase } from '../../../src/core/rules/case';
import { changesSomething } from '../../../src/core/rules/edits';
import type { Rule } from '../../../src/core/rules/rule';
import { layoutsWith } from '../../support/form-builder';
import { type Scene, sceneOf } from './scene';

/** A case in one layout and style. */
export interface Setting {
  readonly rule: Rule;
  readonly form: Scene['form'];
  readonly options: CheckOptions;
  /** `shenzhen-2022, official` */
  readonly name: string;
}

const STYLES = ['official', 'plain'] as const;

/** The case in every layout that it names or, naming none, that has all fields it speaks of. */
export function settingsOf(rule: Rule, item: Case, paths: readonly string[] = []) {
  const { change = {}, beside = [], elsewhere = [], previous = {}, hidden = {}, parameters } = item;
  const changed = [change, ...beside, ...elsewhere, previous].flatMap((changes) => Object.keys(changes));
  const hiding = [...(hidden.rows ?? []), ...(hidden.columns ?? [])];
  const possible = item.layouts ?? layoutsWith([...changed, ...hiding, ...paths]);
  const pack = { ...DEFAULT_PACK, parameters: { ...DEFAULT_PACK.parameters, ...parameters } };
  return possible.flatMap((layout: LayoutName) =>
    (item.styles ?? STYLES).map((style): Setting => {
      const { form, others, previous, baseline } = sceneOf(item, layout, style);
      const options = { pack, others, ...(previous && { previous }), ...(baseline && { baseline }) };
      return { rule, form, options, name: `${layout}, ${style}` };
    }),
  );
}

/** Paths that an invalid case speaks of besides its changes. */
export function pathsOf({ findings, output = {} }: InvalidCase): readonly string[] {
  return [...findings.flatMap(({ cells }) => cells), ...Object.keys(output)];
}

/** State and reason of the rule on the built form. */
export function outcomeIn({ rule, form, options }: Setting): {
  state: string | undefined;
  reason: string | null;
} {
  const report = check(form.workbook, options);
  const result = report.forms[0]?.results.find(({ rule: code }) => code === rule.code);
  return { state: result?.state, reason: result?.reason?.id ?? null };
}

/** What the rule finds in the first form of the workbook, by itself and among all others. */
export function findingsIn({ rule, options }: Setting, workbook: Workbook): readonly Finding[] {
  const [first] = check(workbook, options).forms;
  return first?.findings.filter((finding) => finding.rule === rule.code) ?? [];
}

/** A finding as cases describe it, with the keys that the expectation names. */
export function described({ form }: Setting, finding: Finding, expected: ExpectedFinding | undefined) {
  const suggestions = finding.fixes.filter(({ kind }) => kind === 'suggested').length;
  const full = {
    message: finding.message.id,
    severity: finding.severity,
    cells: finding.cells,
    expected: finding.expected,
    suggestions,
    withheldBy: finding.withheldBy,
  };
  const named = expected && { ...expected, cells: expected.cells.map((path) => form.at(path)) };
  const keys = new Set([...Object.keys(named ?? full), ...(suggestions > 0 ? ['suggestions'] : [])]);
  if (finding.withheldBy.length > 0) keys.add('withheldBy');
  const entries = Object.entries(full).filter(([key]) => keys.has(key));
  return { actual: Object.fromEntries(entries), expected: named };
}

/** Contents of the cells that the safe fixes of these findings change, by path where the form has one. */
export function outputOf(setting: Setting, findings: readonly Finding[], paths: readonly string[]) {
  const fixed = fixedBy(setting.form.workbook, safeEdits(findings));
  const output: Record<string, FixedValue> = {};
  for (const { at } of safeEdits(findings)) {
    const path = paths.find((name) => {
      const place = setting.form.at(name);
      return place !== null && sameAddress(place, at);
    });
    const cell = fixed.sheets[0]?.cells.get(cellKey(at.row, at.column)) ?? EMPTY_CELL;
    const { value } = cell;
    if (typeof value === 'object' && value !== null) throw new Error(`fixed to ${value.error}`);
    const plain = typeof value === 'boolean' ? String(value) : value;
    output[path ?? `${at.row},${at.column}`] = cell.formula === undefined ? plain : { formula: cell.formula };
  }
  return output;
}

/** Keys of the findings that their own safe fixes leave open. */
export function leftOpen(setting: Setting, findings: readonly Finding[]): string[] {
  const fixable = findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'));
  const after = findingsIn(setting, fixedBy(setting.form.workbook, safeEdits(findings))).map(findingKey);
  return fixable.map(findingKey).filter((key) => after.includes(key));
}

/** Suggestions that leave their own finding open. */
export function vainSuggestions(setting: Setting, finding: Finding): Fix[] {
  return finding.fixes.filter(({ kind, edits }) => {
    if (kind === 'safe') return false;
    const after = findingsIn(setting, fixedBy(setting.form.workbook, edits));
    return after.some((other) => findingKey(other) === findingKey(finding));
  });
}

/** Fixes whose edits change nothing or do not start from what stands in the workbook. */
export function idleFixes({ form }: Setting, { fixes }: Finding): Fix[] {
  return fixes.filter(
    ({ edits }) =>
      edits.length === 0 || edits.some((edit) => !changesSomething(edit) || !stillHolds(form.workbook, edit)),
  );
}

function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  return findings.flatMap(({ fixes }) => fixes.find(({ kind }) => kind === 'safe')?.edits ?? []);
}

function fixedBy(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return recalculate(
    withEdits(workbook, edits),
    edits.map(({ at }) => at),
    workbook,
  ).workbook;
}
