/** Reports of `formlint check`: files, links, and what is refused. */
import type { SarifLog } from '../../src/batch/reports/sarif/format';
import { linkTo } from '../../src/cli/links';
import { today } from '../../src/cli/today';
import { runCheck } from '../../src/cli/check-command';
import type { CheckFlags } from '../../src/cli/check-flags';
import { readWorkbook } from '../../src/xlsx';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

async function report(format: CheckFlags['format'], name: string): Promise<Buffer> {
  const exit = await runCheck([space.at('in')], { format, lang: 'zh-CN', output: space.at(name) });
  expect(exit).toBe(1);
  return space.bytes(name);
}

describe('formlint check --format xlsx | html | sarif', () => {
  beforeEach(() => {
    space.form('in/一 #1.xlsx', { 'funds.total.score': 10 });
    space.form('in/下属/二.xlsx');
    space.write('in/坏.xlsx', new Uint8Array([1, 2, 3]));
  });

  test('writes a workbook that can be read', async () => {
    const opened = readWorkbook(await report('xlsx', 'report.xlsx'));
    expect(opened.ok && opened.file.workbook.sheets.map(({ name }) => name)).toEqual([
      '总览',
      '问题清单',
      '1 一 #1',
      '2 二',
      '3 坏',
    ]);
  });

  test('writes a page whose links lead from its folder to the files', async () => {
    const page = (await report('html', 'report.html')).toString();
    for (const name of ['一 #1.xlsx', '下属/二.xlsx', '坏.xlsx']) {
      expect(page).toContain(`href="in/${name.split('/').map(encodeURIComponent).join('/')}"`);
    }
    expect(page).toContain(today());
  });

  test('writes a log that explains its rules with their docs', async () => {
    const { runs } = JSON.parse((await report('sarif', 'report.sarif')).toString()) as SarifLog;
    const rule = runs[0]?.tool.driver.rules.find(({ id }) => id === 'F06');
    expect(rule?.help.markdown).toMatch(/^# F06 budget-score/);
    expect(runs[0]?.artifacts.map(({ location }) => location.uri)[0]).toBe(
      `in/${encodeURIComponent('一 #1.xlsx')}`,
    );
  });

  test('asks for a file where the report cannot be printed', async () => {
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await runCheck([space.folder], { format: 'xlsx', lang: 'zh-CN' })).toBe(2);
    expect(stderr.mock.calls.join('')).toContain('--output');
    stderr.mockRestore();
  });
});

test('a link goes by the way between the folders', () => {
  expect(linkTo('/a/in/一 二.xlsx', '/a/out/r.html')).toBe(`../in/${encodeURIComponent('一 二.xlsx')}`);
  expect(linkTo('/a/x#1.xlsx', '/a/r.html')).toBe('x%231.xlsx');
  expect(linkTo('javascript:alert(1)', 'r.html')).toBe('javascript%3Aalert(1)');
});

test('the day is that of the place', () => {
  expect(today(new Date(2026, 2, 1, 0, 30))).toBe('2026-03-01');
  expect(today(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
});
