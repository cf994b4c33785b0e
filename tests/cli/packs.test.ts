import { runCheck } from '../../src/cli/check-command';
import { runRules } from '../../src/cli/rules-commands';
import { OWN_RULE_FILE, PACK_HEAD } from '../support/packs';
import { printed } from './printed';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
  jest.restoreAllMocks();
});

const PACK = {
  ...PACK_HEAD,
  rules: { H03: { off: '编码另有规定' }, I02: { severity: 'warning' } },
  own: [OWN_RULE_FILE],
};

const writePack = (json: unknown): string => space.write('pack.json', Buffer.from(JSON.stringify(json)));

/** What a run says on stderr. */
async function complaint(pack: string): Promise<{ exit: number; text: string }> {
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const file = space.form('a.xlsx');
  const exit = await runCheck([file], { format: 'json', lang: 'zh-CN', pack, output: space.at('none.json') });
  return { exit, text: written.mock.calls.map(([text]) => String(text)).join('') };
}

test('each form tells the pack that it was checked with', async () => {
  const { document } = await space.check(space.form('a.xlsx'));
  expect([document.formlint.pack, document.files[0]?.forms[0]?.pack]).toEqual([
    'cn-default@2026.1',
    'shenzhen-2022@2026.1',
  ]);
});

test("check --pack uses the office's rules, in its words", async () => {
  const file = space.form('a.xlsx', {
    'header.project-code': '4403',
    'indicators.0.score': 8.5,
    'indicators.4.weight': 12,
  });
  const { document } = await space.checkWith({ pack: writePack(PACK) }, file);
  const [checked] = document.files;
  const found = (code: string) => checked?.findings.filter(({ rule }) => rule === code) ?? [];
  expect(document.formlint.pack).toBe('test-office@2026.1');
  expect(checked?.forms[0]?.pack).toBe('test-office@2026.1');
  expect(checked?.forms[0]?.coverage.deactivated).toEqual([{ rule: 'H03', reason: '编码另有规定' }]);
  expect(found('H03')).toEqual([]);
  expect(found('I02')[0]?.severity).toBe('warning');
  expect(found('U01')[0]).toMatchObject({
    name: 'timeliness-limit',
    severity: 'error',
    message: '“年度维修完成时间”的分值为12.00分，超过10分。',
    basis: '本单位绩效自评工作通知',
    fixes: [],
  });
});

test('a built-in pack is named by its id', async () => {
  const { document } = await space.checkWith({ pack: 'cn-default' }, space.form('a.xlsx'));
  expect(document.files[0]?.forms[0]?.pack).toBe('cn-default@2026.1');
});

test('the text report names the pack, and what is switched off', async () => {
  const text = await space.checkText({ pack: writePack(PACK) }, space.form('a.xlsx'));
  expect(text).toContain('test-office@2026.1');
  expect(text).toContain('已停用 H03：编码另有规定');
});

test('a pack that does not fit is refused with the place of its faults, and nothing is checked', async () => {
  const { exit, text } = await complaint(
    writePack({ ...PACK, parameter: {}, parameters: { heavyRow: '30' } }),
  );
  expect(exit).toBe(2);
  expect(text).toContain('parameter：没有这一项');
  expect(text).toContain('parameters.heavyRow：类型不对，应为 number');
});

test.each(['missing.json', 'cn-2020'])('a pack that is not there: %s', async (pack) => {
  const { exit, text } = await complaint(pack);
  expect(exit).toBe(2);
  expect(text).toContain(pack);
});

test('a file that is no JSON', async () => {
  const { exit } = await complaint(space.write('pack.json', Buffer.from('{')));
  expect(exit).toBe(2);
});

test('rules --pack lists own rules, severities and what is switched off', () => {
  const lines = printed(() => runRules({ format: 'json', lang: 'zh-CN', pack: writePack(PACK) }));
  const { rules } = JSON.parse(lines) as { rules: { code: string; severity: string; off: string | null }[] };
  const rule = (code: string) => rules.find((one) => one.code === code);
  expect(rule('U01')).toMatchObject({ title: OWN_RULE_FILE.title, severity: 'error', off: null });
  expect(rule('I02')?.severity).toBe('warning');
  expect(rule('H03')?.off).toBe('编码另有规定');
});

test('fix --pack fixes by the pack', async () => {
  const off = { ...PACK_HEAD, rules: { I02: { off: '按实际计分' } } };
  const file = space.form('a.xlsx', { 'indicators.0.score': 8.5, 'total.score': 100.28 });
  const out = space.at('out');
  const byDefault = await space.fix({ out }, file);
  const byPack = await space.fix({ out, pack: writePack(off) }, file);
  const rules = (fixed: typeof byPack) => fixed.document.files[0]?.edits.map(({ rule }) => rule);
  expect(rules(byDefault)).toContain('I02');
  expect(rules(byPack)).toEqual([]);
  expect(byPack.document.formlint.pack).toBe('test-office@2026.1');
});
