/** A check's report as the JSON of the contract. */
import {
  type CheckReport,
  type FormReport,
  type SeverityCounts,
  checkedParts,
} from '../../../core/check/report';
import type { Finding, Fix } from '../../../core/finding';
import { formFields } from '../../../core/forms/fields';
import { levelName } from '../../../core/forms/labels';
import { type Field, type Form, INDICATOR_COLUMNS, type Indicator } from '../../../core/forms/model';
import { indicatorPaths } from '../../../core/forms/named-fields';
import { formatAddress, formatRange, refName } from '../../../core/grid/address';
import { type ImportReadiness, formReadiness, importReadiness } from '../../../core/guard/readiness';
import type { Edit } from '../../../core/grid/edit';
import { type CellValue, isError } from '../../../core/grid/workbook';
import { subjectsOf } from '../../../core/review/subjects';
import { ruleOf } from '../../../core/rules';
import type { LapsedWaiver, WaivedFinding } from '../../../core/waiver';
import type { Locale } from '../../../locales/locale';
import { fixTitleOf, messageOf, wordingOf } from '../../../locales/wording';
import type { Additions } from '../model/additions';
import { accountsJson, tablesJson } from './accounts-json';
import { coverageJson } from './coverage-json';
import type {
  CheckedFile,
  EditJson,
  FieldJson,
  FileProblem,
  FindingJson,
  FormJson,
  ImportJson,
  IndicatorJson,
  JsonValue,
  LapsedJson,
  Summary,
  WaivedJson,
} from './contract';
import { additionsJson } from './review-json';

export function checkedFileJson(
  path: string,
  report: CheckReport,
  locale: Locale,
  additions: Additions = {},
): CheckedFile {
  return {
    path,
    status: checkedParts(report).length > 0 ? 'checked' : 'no-form',
    problem: null,
    forms: subjectsOf(report).flatMap((subject) =>
      subject.kind === 'form'
        ? [formJson(subject.report, subject.name, locale)]
        : tablesJson(subject.report, subject.name, locale),
    ),
    accounts: report.accounts.map(accountsJson),
    ...importJson(importReadiness(report)),
    ...findingsJson(report, locale),
    ...additionsJson(additions, report, locale),
  };
}

/** Nothing that could be imported. */
export const NO_IMPORT: ImportJson = { importReady: null, importBlockedBy: [] };

export function unreadableFile(path: string, problem: FileProblem): CheckedFile {
  const summary = { errors: 0, warnings: 0, infos: 0 };
  const nothing = { forms: [], accounts: [], ...NO_IMPORT, findings: [], waived: [], lapsedWaivers: [] };
  return { path, status: 'unreadable', problem, ...nothing, summary };
}

/** What is open, what was set aside, and the counts. */
export function findingsJson(
  { findings, waived, lapsed, counts }: CheckReport,
  locale: Locale,
): Pick<CheckedFile, 'findings' | 'waived' | 'lapsedWaivers' | 'summary'> {
  return {
    findings: findings.map((finding) => findingJson(finding, locale)),
    waived: waived.map((one) => waivedJson(one, locale)),
    lapsedWaivers: lapsed.map(lapsedJson),
    summary: summaryJson(counts),
  };
}

export function summaryJson({ error, warning, info }: SeverityCounts): Summary {
  return { errors: error, warnings: warning, infos: info };
}

function formJson(report: FormReport, part: string, locale: Locale): FormJson {
  const { form, comparisons, score } = report;
  const paths = indicatorPaths(form);
  return {
    id: form.id,
    part,
    kind: form.kind,
    table: null,
    layout: form.layout,
    sheet: form.sheet,
    range: formatRange(form.range),
    title: form.title?.text ?? null,
    year: form.year,
    pack: report.pack,
    fields: fieldsJson(form),
    indicators: form.indicators.map((row, i) =>
      indicatorJson(form, row, paths[i] ?? '', comparisons[i]?.outcome ?? 'unknown'),
    ),
    coverage: coverageJson(report, locale),
    score: { claimed: score.claimed?.toNumber() ?? null, recomputed: score.recomputed?.toNumber() ?? null },
    ...importJson(formReadiness(report)),
  };
}

function importJson({ ready, reasons }: ImportReadiness): ImportJson {
  return { importReady: ready, importBlockedBy: reasons.map(({ kind }) => kind) };
}

function fieldsJson(form: Form): FormJson['fields'] {
  return Object.fromEntries([...formFields(form)].map(([id, field]) => [id, fieldJson(id, field)]));
}

/** Codes are texts even where they look like numbers: their digits matter. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'project-code',
  'unit-code',
  'goal-expected',
  'goal-actual',
]);

function fieldJson(id: string, field: Field): FieldJson {
  return { cell: formatAddress(field.at), value: TEXT_FIELDS.has(id) ? field.text : numberOrText(field) };
}

function numberOrText({ number, text }: Field): JsonValue {
  return number?.toNumber() ?? text;
}

function indicatorJson(
  form: Form,
  { row, section, cells }: Indicator,
  path: string,
  outcome: IndicatorJson['outcome'],
): IndicatorJson {
  const places = INDICATOR_COLUMNS.flatMap((key) => {
    const field = cells[key];
    return field ? [[key, formatAddress(field.at)]] : [];
  });
  return {
    row: row + 1,
    path,
    level1: form.sections[section]?.name ?? '',
    level2: levelName(cells.level2?.text ?? ''),
    level3: cells.level3?.text ?? '',
    target: cells.target?.text ?? '',
    actual: cells.actual?.text ?? '',
    weight: cells.weight ? numberOrText(cells.weight) : null,
    score: cells.score ? numberOrText(cells.score) : null,
    reason: cells.reason?.text ?? '',
    cells: Object.fromEntries(places) as Record<string, string>,
    outcome,
  };
}

function findingJson(finding: Finding, locale: Locale): FindingJson {
  return {
    rule: finding.rule,
    name: ruleOf(finding.rule)?.name ?? wordingOf(locale, finding.rule).name ?? finding.rule,
    severity: finding.severity,
    form: finding.form,
    sheet: finding.sheet,
    cells: finding.cells.map(formatAddress),
    related: finding.related.map((ref) => refName(ref, finding.sheet)),
    message: messageOf(locale, finding),
    found: finding.found,
    expected: finding.expected,
    basis: wordingOf(locale, finding.rule).basis,
    fixes: finding.fixes.map((fix) => fixJson(finding, fix, locale)),
  };
}

function waivedJson({ finding, waiver }: WaivedFinding, locale: Locale): WaivedJson {
  const { reason, by = null, at = null } = waiver;
  return { ...findingJson(finding, locale), waiver: { reason, by, at } };
}

function lapsedJson({ waiver, finding }: LapsedWaiver): LapsedJson {
  const { rule, form, place, reason, by = null, at = null } = waiver;
  const [first] = finding?.cells ?? [];
  const now = finding && first ? { sheet: finding.sheet, cell: formatAddress(first) } : null;
  return { rule, form, place, waiver: { reason, by, at }, finding: now };
}

function fixJson(finding: Finding, fix: Fix, locale: Locale): FindingJson['fixes'][number] {
  return { kind: fix.kind, title: fixTitleOf(locale, finding, fix), edits: fix.edits.map(editJson) };
}

function editJson({ at, after }: Edit): EditJson {
  const place = { sheet: at.sheet, cell: formatAddress(at) };
  return after.formula === undefined
    ? { ...place, value: after.value }
    : { ...place, formula: `=${after.formula}` };
}

/** A cell's content as one JSON value: a formula with its `=`, an error as its text. */
export function contentJson({
  value,
  formula,
}: {
  readonly value: CellValue;
  readonly formula?: string;
}): JsonValue {
  if (formula !== undefined) return `=${formula}`;
  return isError(value) ? value.error : value;
}
