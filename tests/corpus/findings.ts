/** Findings against what a corpus says is to be found. */
import path from 'node:path';
import { type CheckReport, check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { formatAddress } from '../../src/core/grid/address';
import { ruleOf } from '../../src/core/rules';
import { type Fault, type GroundTruth, type PlantedTruth, filesIn, openFile, readJson } from './files';

export interface TruthCount {
  wanted: number;
  found: number;
  /** Errors and warnings that the truth does not list. */
  beyond: string[];
  missed: string[];
  scores: number;
  scoresRight: number;
}

const cellsOf = (finding: Finding): string[] => finding.cells.map(formatAddress);

/** Real forms: every listed finding that needs nothing but its own form, at its cell. */
export function compareWithTruth(corpus: string): TruthCount {
  const truth = readJson(path.join(corpus, 'ground-truth.json')) as GroundTruth;
  const count: TruthCount = { wanted: 0, found: 0, beyond: [], missed: [], scores: 0, scoresRight: 0 };
  for (const file of filesIn(path.join(corpus, 'real/official'), '.xlsx')) {
    const name = path.basename(file, '.xlsx');
    const report = check(openFile(file).workbook);
    const wanted = truth.findings.filter(({ form, rule, needs }) => form === name && !needs && ruleOf(rule));
    for (const { rule, cell, severity } of wanted) {
      count.wanted++;
      const found = report.findings.some(
        (finding) => finding.rule === rule && finding.severity === severity && cellsOf(finding)[0] === cell,
      );
      if (found) count.found++;
      else count.missed.push(`${name} ${rule} ${cell}`);
    }
    for (const finding of report.findings) {
      const listed = wanted.some(
        ({ rule, cell }) => rule === finding.rule && cellsOf(finding).includes(cell),
      );
      if (!listed && finding.severity !== 'info')
        count.beyond.push(`${name} ${finding.rule} ${cellsOf(finding)[0] ?? ''}`);
    }
    countScores(count, report, truth.scores[name]);
  }
  return count;
}

function countScores(
  count: TruthCount,
  report: CheckReport,
  wanted: GroundTruth['scores'][string] | undefined,
): void {
  const score = report.forms[0]?.score;
  if (!wanted || !score) return;
  count.scores++;
  const same = (a: { toNumber(): number } | null, b: string | null): boolean =>
    (a?.toNumber() ?? null) === (b === null ? null : Number(b));
  if (same(score.claimed, wanted.claimed) && same(score.recomputed, wanted.recomputed)) count.scoresRight++;
}

export interface PlantedCount {
  faults: number;
  found: number;
  wrongValues: string[];
  cells: number;
  falseErrors: string[];
  falseWarnings: string[];
  missed: string[];
}

/** Workbooks with planted faults: recall, exact values, and what was flagged that must not be. */
export function comparePlanted(corpus: string): PlantedCount {
  const count: PlantedCount = {
    faults: 0,
    found: 0,
    wrongValues: [],
    cells: 0,
    falseErrors: [],
    falseWarnings: [],
    missed: [],
  };
  for (const file of filesIn(path.join(corpus, 'mutated'), '.truth.json')) {
    const truth = readJson(file) as PlantedTruth;
    if (truth.kind !== 'forms') continue;
    const name = path.basename(file, '.truth.json');
    const { findings } = check(openFile(file.replace('.truth.json', '.xlsx')).workbook);
    for (const fault of truth.faults) countFault(count, name, fault, findings);
    countFalse(count, name, truth, findings);
  }
  return count;
}

function countFault(count: PlantedCount, name: string, fault: Fault, findings: readonly Finding[]): void {
  if (fault.decidable === false || !fault.codes.some((code) => ruleOf(code))) return;
  count.faults++;
  const hits = findings.filter(
    (finding) =>
      finding.sheet === fault.sheet &&
      fault.codes.includes(finding.rule) &&
      cellsOf(finding).some((cell) => fault.cells.includes(cell)),
  );
  if (hits.length === 0) count.missed.push(`${name} ${fault.kind} ${fault.cells.join(',')}`);
  else count.found++;
  for (const [cell, value] of Object.entries(fault.expected)) {
    const given = hits.flatMap((finding) => expectedAt(finding, cell));
    if (given.length > 0 && !given.some((one) => one === value || Number(one) === Number(value)))
      count.wrongValues.push(`${name} ${fault.kind} ${cell}`);
  }
}

/** What a finding wants in a cell: by its safe fix, else in words. */
function expectedAt(finding: Finding, cell: string): string[] {
  const edits = finding.fixes.filter(({ kind }) => kind === 'safe').flatMap((fix) => fix.edits);
  const own = edits.filter(({ at }) => formatAddress(at) === cell).map(({ after }) => String(after.value));
  if (own.length > 0) return own;
  return finding.expected !== null && cellsOf(finding)[0] === cell ? [finding.expected] : [];
}

function countFalse(
  count: PlantedCount,
  name: string,
  truth: PlantedTruth,
  findings: readonly Finding[],
): void {
  for (const [sheet, cells] of Object.entries(truth.must_not_flag)) {
    count.cells += cells.length;
    for (const finding of findings) {
      const [cell = ''] = cellsOf(finding);
      const allowed = truth.may_flag[sheet]?.[cell]?.includes(finding.rule) ?? false;
      if (finding.sheet !== sheet || !cells.includes(cell) || allowed) continue;
      const text = `${name} ${finding.rule} ${cell}`;
      if (finding.severity === 'error') count.falseErrors.push(text);
      if (finding.severity === 'warning') count.falseWarnings.push(text);
    }
  }
}
