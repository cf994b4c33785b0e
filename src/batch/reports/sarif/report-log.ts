/** A run's report as a SARIF 2.1.0 log, for pipelines and for programs that collect findings of many tools. */
import { ruleOf } from '../../../core/rules';
import type { Severity } from '../../../core/finding';
import { quoteSheetName } from '../../../core/grid/address';
import { wordingOf } from '../../../locales/wording';
import { cleanText } from '../../../xlsx/write/cell-text';
import type { RunReport, Section, WorkbookReport } from '../model/report';
import type { CellPlace, FindingRow, ReportLanguage, WaivedRow } from '../model/parts';
import type { ComparedRow } from '../model/resubmission-report';
import { readinessLines, readinessText } from '../readiness-wording';
import type {
  SarifArtifact,
  SarifArtifactLocation,
  SarifLocation,
  SarifLog,
  SarifResult,
  SarifRule,
  SarifText,
} from './format';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name says how it is made; another way of making it needs another name (3.27.17). */
const FINGERPRINT = 'formlintFinding/v1';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Docs of rules in Markdown, by code; a rule without one is explained by its title and basis. */
export type RuleDocs = ReadonlyMap<string, string>;

export function reportLog(run: RunReport, language: ReportLanguage, docs: RuleDocs = new Map()): SarifLog {
  const codes = rulesIn(run);
  const results = run.workbooks.flatMap((workbook, index) => new Results(workbook, index, codes).all());
  const unreadable = run.workbooks.flatMap(({ problem, file }, index) =>
    problem === null
      ? []
      : [
          {
            level: 'error' as const,
            message: textOf(problem),
            locations: [{ physicalLocation: { artifactLocation: artifactLocation(file, index) } }],
          },
        ],
  );
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'FormLint',
            version: run.version,
            semanticVersion: run.version,
            rules: codes.map((code) => ruleEntry(code, language, docs)),
          },
        },
        language: language.locale.language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: unreadable }],
        artifacts: run.workbooks.map((workbook, index) => artifactOf(workbook, index, language)),
        results,
        properties: { date: run.date, pack: run.pack },
      },
    ],
  };
}

/** The log as a file: without characters that other programs stumble over. */
export function logText(log: SarifLog): string {
  const clean = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? cleanText(value) : value;
  return `${JSON.stringify(log, clean, 2)}\n`;
}

/** Codes of all rules that results name, in their order. */
export function rulesIn({ workbooks }: RunReport): readonly string[] {
  const sections = workbooks.flatMap((workbook) => workbook.sections);
  const codes = sections.flatMap((section) =>
    [...section.findings, ...section.waived, ...section.coverage.gaps, ...goneIn(section)].map(
      ({ rule }) => rule,
    ),
  );
  return [...new Set(codes)].sort();
}

/** What only the earlier submission had. */
function goneIn({ resubmission }: Section): readonly ComparedRow[] {
  const rows = resubmission ? [...resubmission.findings, ...resubmission.infos] : [];
  return rows.filter(({ state }) => state === 'fixed' || state === 'unclear');
}

function ruleEntry(code: string, { locale }: ReportLanguage, docs: RuleDocs): SarifRule {
  const { title, basis, name } = wordingOf(locale, code);
  const alias = ruleOf(code)?.name ?? name;
  const markdown = docs.get(code);
  return {
    id: code,
    ...(alias !== undefined && { name: alias }),
    shortDescription: textOf(title),
    fullDescription: textOf(`${title}\n${basis}`),
    help: { text: markdown ?? `${title}\n${basis}`, ...(markdown !== undefined && { markdown }) },
  };
}

/** The results of one workbook. */
class Results {
  private readonly artifact: SarifArtifactLocation;

  constructor(
    private readonly workbook: WorkbookReport,
    index: number,
    private readonly codes: readonly string[],
  ) {
    this.artifact = artifactLocation(workbook.file, index);
  }

  all(): readonly SarifResult[] {
    return this.workbook.sections.flatMap((section) => [
      ...section.findings.map((row) => this.finding(row, section)),
      ...section.waived.map((row) => this.waived(row, section)),
      ...goneIn(section).map((row) => this.absent(row, section)),
      ...section.coverage.gaps.map((gap): SarifResult => ({
        ...this.rule(gap.rule),
        kind: 'open',
        level: 'none',
        message: textOf([gap.where, gap.title, gap.reason].filter((part) => part !== '').join(' ')),
        locations: [this.location(null, section)],
      })),
    ]);
  }

  private finding(row: FindingRow, section: Section): SarifResult {
    const { severity, place, related, message, since } = row;
    const { found, expected, arithmetic, basis, action, fixes } = row;
    return {
      ...this.rule(row.rule),
      kind: 'fail',
      level: LEVELS[severity],
      message: textOf(message),
      locations: [this.location(place, section)],
      ...(related.length > 0 && {
        relatedLocations: related.map((at, id) => ({ id, ...this.location(at, section) })),
      }),
      ...(since !== null && { baselineState: since }),
      partialFingerprints: { [FINGERPRINT]: row.identity },
      // A fix in the sense of the standard replaces bytes of a file, which a cell of a workbook has none of.
      properties: { found, expected, arithmetic, basis, action, fixes },
    };
  }

  private waived(row: WaivedRow, section: Section): SarifResult {
    const justification = [row.reason, row.by, row.at].filter((part) => part !== '').join(' ');
    return {
      ...this.finding(row, section),
      suppressions: [{ kind: 'inSource', status: 'accepted', justification }],
    };
  }

  /** Mended, or not looked for any more. */
  private absent(row: ComparedRow, section: Section): SarifResult {
    const { rule, severity, message, place, identity, before, after, note, state } = row;
    return {
      ...this.rule(rule),
      kind: 'fail',
      level: LEVELS[severity],
      message: textOf(message),
      locations: [this.location(place, section)],
      baselineState: 'absent',
      partialFingerprints: { [FINGERPRINT]: identity },
      properties: { state, before, after, note },
    };
  }

  private rule(code: string): Pick<SarifResult, 'ruleId' | 'ruleIndex'> {
    return { ruleId: code, ruleIndex: this.codes.indexOf(code) };
  }

  private location(place: CellPlace | null, section: Section): SarifLocation {
    const logical = place
      ? ({
          name: place.cell,
          fullyQualifiedName: `${quoteSheetName(place.sheet)}!${place.cell}`,
          kind: 'cell',
        } as const)
      : ({ name: section.name, fullyQualifiedName: section.name, kind: 'form' } as const);
    return { physicalLocation: { artifactLocation: this.artifact }, logicalLocations: [logical] };
  }
}

function artifactOf(
  { file, readiness }: WorkbookReport,
  index: number,
  language: ReportLanguage,
): SarifArtifact {
  const { state, isCompared, reasons } = readiness;
  return {
    location: artifactLocation(file, index),
    roles: ['analysisTarget'],
    description: textOf(
      [readinessText(readiness, language), ...readinessLines(readiness, language)].join('\n'),
    ),
    properties: {
      importReady: state === 'unknown' ? null : state === 'ready',
      importBlockedBy: reasons.map(({ kind }) => kind),
      importCompared: isCompared,
    },
  };
}

/** Where nothing leads to the file, its name as a reference. */
function artifactLocation({ path, href }: WorkbookReport['file'], index: number): SarifArtifactLocation {
  return {
    uri:
      href ??
      path
        .split(/[\\/]/)
        .map((part) => encodeURIComponent(cleanText(part)))
        .join('/'),
    index,
  };
}

function textOf(text: string): SarifText {
  return { text };
}
