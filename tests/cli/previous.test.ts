import { runCheck } from '../../src/cli/check-command';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

const LAST_YEAR = { 'header.year': 2022, 'indicators.4.target': '2022年11月底前' };

async function rulesFound(file: string, previous?: string): Promise<readonly string[]> {
  const output = space.at('result.json');
  await runCheck([file], {
    format: 'json',
    lang: 'zh-CN',
    output,
    ...(previous !== undefined && { previous }),
  });
  const { files } = JSON.parse(space.bytes('result.json').toString()) as {
    files: { findings: { rule: string }[] }[];
  };
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('formlint check --previous', () => {
  test('compares with the project’s form of last year', async () => {
    const file = space.form('this.xlsx');
    const previous = space.form('last.xlsx', LAST_YEAR);
    expect(await rulesFound(file)).not.toContain('Y03');
    expect(await rulesFound(file, previous)).toContain('Y03');
  });

  test('stops where last year’s workbook cannot be read', async () => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const exit = await runCheck([space.form('this.xlsx')], {
      format: 'json',
      lang: 'zh-CN',
      output: space.at('result.json'),
      previous: space.at('none.xlsx'),
    });
    expect(exit).toBe(2);
    expect(said.mock.calls.flat().join('')).toContain('none.xlsx');
    said.mockRestore();
  });
});
