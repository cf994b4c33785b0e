import { runCheck } from '../../src/cli/check-command';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

async function rulesByFile(across: boolean): Promise<readonly (readonly [string, boolean])[]> {
  const flags = { format: 'json', lang: 'zh-CN', across, output: space.at('result.json') } as const;
  await runCheck([space.at('收到')], flags);
  const { files } = JSON.parse(space.bytes('result.json').toString()) as {
    files: { path: string; findings: { rule: string }[] }[];
  };
  return files.map(({ path, findings }) => [path, findings.some(({ rule }) => rule === 'X01')] as const);
}

test('files are compared with each other only when asked for', async () => {
  space.form('收到/甲.xlsx');
  space.form('收到/乙.xlsx', { 'header.project-name': '另一个项目' });
  space.form('收到/丙.xlsx', { 'header.project-code': '440309230100150000999' });
  expect((await rulesByFile(false)).map(([, found]) => found)).toEqual([false, false, false]);
  expect(new Map(await rulesByFile(true))).toEqual(
    new Map([
      ['甲.xlsx', true],
      ['乙.xlsx', true],
      ['丙.xlsx', false],
    ]),
  );
});
