/** Rule packs for tests, as an office would write them. */
import { type Pack } from '../../src/core/pack';
import { loadPack } from '../../src/core/packs/load';

export const PACK_HEAD = { id: 'test-office', version: '2026.1', date: '2026-01-31', title: '测试单位' };

/** 时效指标每条不超过10分. */
export const OWN_RULE_FILE = {
  code: 'U01',
  name: 'timeliness-limit',
  severity: 'error',
  title: '时效指标每条不超过10分',
  message: '“{row}”的分值为{weight}分，超过{right}分。',
  basis: '本单位绩效自评工作通知',
  for: 'indicator',
  where: { field: 'level2', is: 'one-of', words: ['时效'] },
  check: { left: 'weight', is: '≤', right: 10 },
} as const;

/** Throws for a pack that does not fit the schema. */
export function packFrom(json: unknown): Pack {
  const loaded = loadPack(json);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ path, id }) => `${path}: ${id}`).join('\n'));
  return loaded.pack;
}

/** A pack with these own rules, each like {@link OWN_RULE_FILE} but for what it gives itself. */
export function packWithRules(...rules: readonly Record<string, unknown>[]): Pack {
  const file = { ...PACK_HEAD, own: rules.map((rule) => ({ ...OWN_RULE_FILE, ...rule })) };
  // As JSON has it: without keys whose value is undefined.
  return packFrom(JSON.parse(JSON.stringify(file)));
}
