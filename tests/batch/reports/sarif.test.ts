import fc from 'fast-check';
import type { SarifLog } from '../../../src/batch/reports/sarif/format';
import { logText, reportLog } from '../../../src/batch/reports/sarif/report-log';
import { present } from '../../support/rules';
import { FAULTY, LANGUAGE, formBook, hostileText, reportOn, runOf, sampleRun, smallRun } from './sample';

/** What the schema of SARIF 2.1.0 requires of the parts that are used, and which values it allows. */
function expectValid(log: SarifLog): void {
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
  for (const { tool, results, artifacts, invocations, language } of log.runs) {
    expect(tool.driver.name).toBeTruthy();
    expect(tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(language).toMatch(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { shortDescription, help } of tool.driver.rules) {
      expect([shortDescription.text, help.text].every((text) => text.length > 0)).toBe(true);
    }
    for (const { executionSuccessful } of invocations) expect(typeof executionSuccessful).toBe('boolean');
    for (const { location } of artifacts) expectUri(location.uri);
    for (const result of results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(result.level);
      expect(result.kind === 'fail' || result.level === 'none').toBe(true);
      expect(typeof result.message.text).toBe('string');
      expect(result.locations).toHaveLength(1);
      for (const { physicalLocation, logicalLocations } of result.locations) {
        const { uri, index } = physicalLocation.artifactLocation;
        expect(artifacts[index]?.location.uri).toBe(uri);
        expect(logicalLocations?.[0]?.fullyQualifiedName).toBeDefined();
      }
      for (const { justification } of result.suppressions ?? []) expect(typeof justification).toBe('string');
    }
  }
}

function expectUri(uri: string): void {
  expect(uri).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/);
}

describe('the report as a SARIF log', () => {
  const log = reportLog(sampleRun(), LANGUAGE);
  const run = present(log.runs[0]);

  test('has what the standard requires', () => {
    expectValid(log);
    expect(JSON.parse(JSON.stringify(log))).toEqual(log);
  });

  test('has a result for every finding, at its cell, on its level', () => {
    const found = run.results.filter(({ kind }) => kind === 'fail');
    const counted = sampleRun().workbooks.reduce(
      (sum, { counts }) => sum + counts.error + counts.warning + counts.info,
      0,
    );
    expect(found).toHaveLength(counted);
    const score = present(found.find(({ ruleId }) => ruleId === 'F06'));
    expect(score).toMatchObject({
      level: 'error',
      locations: [
        {
          logicalLocations: [
            { kind: 'cell', fullyQualifiedName: expect.stringMatching(/^自评表![A-Z]+\d+$/) },
          ],
        },
      ],
      properties: { expected: '9.88', fixes: [{ kind: 'safe' }] },
    });
    expect(score.relatedLocations?.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['error', 'note']));
  });

  test('explains every rule it names', () => {
    const docs = new Map([['F06', '# F06\n\n说明']]);
    const { rules } = present(reportLog(sampleRun(), LANGUAGE, docs).runs[0]).tool.driver;
    const rule = present(rules.find(({ id }) => id === 'F06'));
    expect(rule).toMatchObject({ name: 'budget-score', help: { markdown: '# F06\n\n说明' } });
    expect(rules.every(({ fullDescription }) => fullDescription.text.includes('\n'))).toBe(true);
  });

  test('tells which files could not be read', () => {
    expect(run.invocations[0]?.toolExecutionNotifications).toMatchObject([
      {
        level: 'error',
        message: { text: '文件已损坏。' },
        locations: [{ physicalLocation: { artifactLocation: { index: 3 } } }],
      },
    ]);
  });

  test('knows a finding again in the next check, and none for another', () => {
    const prints = (name: string) =>
      present(reportLog(runOf(reportOn(name, formBook(FAULTY))), LANGUAGE).runs[0]).results.map(
        ({ partialFingerprints }) => partialFingerprints?.['formlintFinding/v1'],
      );
    expect(prints('a.xlsx')).toEqual(prints('b.xlsx'));
    const own = prints('a.xlsx').filter((print) => print !== undefined);
    expect(new Set(own).size).toBe(own.length);
  });

  test('keeps what was set aside as suppressed, and what was not checked as open', () => {
    const { results } = present(reportLog(smallRun(), LANGUAGE).runs[0]);
    const suppressed = results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed[0]?.suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: '因 甲 今' },
    ]);
    expect(results.find(({ kind }) => kind === 'open')).toMatchObject({ level: 'none', ruleId: 'F01' });
  });
});

test('any text in any field gives a valid log', () => {
  const base = smallRun();
  fc.assert(
    fc.property(hostileText, (text) => {
      const workbooks = base.workbooks.map((workbook) => ({
        ...workbook,
        file: { path: text, href: null },
        problem: text,
        sections: workbook.sections.map((section) => ({
          ...section,
          name: text,
          findings: section.findings.map((row) => ({
            ...row,
            message: text,
            place: { sheet: text, cell: 'A1' },
            found: text,
          })),
        })),
      }));
      const log = reportLog({ ...base, workbooks }, LANGUAGE);
      expectValid(log);
      const json = logText(log);
      expect(json).not.toMatch(/\\ud[89a-f]|\\u00[01]/i);
      expectValid(JSON.parse(json) as SarifLog);
    }),
  );
});
