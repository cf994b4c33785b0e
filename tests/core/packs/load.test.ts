import fc from 'fast-check';
import { DEFAULT_PACK } from '../../../src/core/pack';
import { SHENZHEN_2021 } from '../../../src/core/packs/built-in';
import { loadPack } from '../../../src/core/packs/load';
import type { PackProblem } from '../../../src/core/packs/problems';
import { OWN_RULE_FILE, PACK_HEAD } from '../../support/packs';

function problemsOf(json: unknown): readonly PackProblem[] {
  const loaded = loadPack(json);
  return loaded.ok ? [] : loaded.problems;
}

/** `path: id` of each problem. */
function found(change: Record<string, unknown>): string[] {
  return problemsOf({ ...PACK_HEAD, ...change }).map(({ path, id }) => `${path}: ${id}`);
}

const own = (change: Record<string, unknown>) => found({ own: [{ ...OWN_RULE_FILE, ...change }] });

describe('a pack that fits the schema', () => {
  test('takes from the national pack what it leaves out', () => {
    const loaded = loadPack({ ...PACK_HEAD, parameters: { lowExecution: 0.8 } });
    expect(loaded).toEqual({
      ok: true,
      pack: {
        ...DEFAULT_PACK,
        ...PACK_HEAD,
        parameters: { ...DEFAULT_PACK.parameters, lowExecution: 0.8 },
      },
    });
  });

  test('extends a built-in pack without its limits to certain forms', () => {
    const loaded = loadPack({ ...PACK_HEAD, extends: 'shenzhen-2021' });
    expect(loaded.ok && loaded.pack.parameters).toEqual(SHENZHEN_2021.parameters);
    expect(loaded.ok && loaded.pack.applies).toBeUndefined();
  });

  test('keeps severities, switched-off rules, synonyms and own rules', () => {
    const loaded = loadPack({
      ...PACK_HEAD,
      rules: { I22: { severity: 'warning' }, H03: { off: '编码另有规定' } },
      synonyms: { 'indicators.actual': ['全年成果'] },
      own: [OWN_RULE_FILE],
    });
    expect(loaded.ok && loaded.pack).toMatchObject({
      severities: { I22: 'warning' },
      deactivated: [{ rule: 'H03', reason: '编码另有规定' }],
      synonyms: { 'indicators.actual': ['全年成果'] },
      own: [OWN_RULE_FILE],
    });
  });
});

describe('a pack that does not fit is refused, with the place of every fault', () => {
  test.each<[string, unknown, string]>([
    ['a text', 'cn-default', ': wrong-type'],
    ['nothing', null, ': wrong-type'],
    ['a list', [], 'id: missing'],
  ])('%s', (_name, json, expected) => {
    expect(problemsOf(json).map(({ path, id }) => `${path}: ${id}`)).toContain(expected);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown key', { parameter: {} }, 'parameter: unknown-key'],
    ['an unknown parameter', { parameters: { budgetWeigth: 10 } }, 'parameters.budgetWeigth: unknown-key'],
    ['a parameter of the wrong type', { parameters: { heavyRow: '30' } }, 'parameters.heavyRow: wrong-type'],
    ['a parameter out of range', { parameters: { lowExecution: -1 } }, 'parameters.lowExecution: too-small'],
    ['a share in percent', { parameters: { lowExecution: 90 } }, 'parameters.lowExecution: too-large'],
    ['an unknown formula', { parameters: { reverseFormula: 'w' } }, 'parameters.reverseFormula: not-allowed'],
    ['a day that is none', { date: '2026-13-01' }, 'date: malformed'],
    ['an id with blanks', { id: '我的 包' }, 'id: malformed'],
    ['an unknown base', { extends: 'cn-2020' }, 'extends: not-allowed'],
    ['a rule that is not in the catalogue', { rules: { Z99: { off: '不用' } } }, 'rules.Z99: not-allowed'],
    ['no reason', { rules: { H03: { off: '' } } }, 'rules.H03.off: too-short'],
    ['off without a reason', { rules: { H03: { off: true } } }, 'rules.H03.off: wrong-type'],
    ['a setting that is none', { rules: { H03: {} } }, 'rules.H03: not-allowed'],
    ['an unknown label', { synonyms: { 'header.name': ['名'] } }, 'synonyms["header.name"]: unknown-key'],
    [
      'points that are no number',
      { parameters: { sectionSchemes: [{ sections: { 产出: '50' } }] } },
      'parameters.sectionSchemes[0].sections["产出"]: wrong-type',
    ],
  ])('%s', (_name, change, expected) => {
    expect(found(change)).toEqual([expected]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a code of the catalogue', { code: 'I01' }, 'own[0].code: malformed'],
    [
      'an unknown comparison',
      { check: { left: 'score', is: '<=', right: 1 } },
      'own[0].check.is: not-allowed',
    ],
    ['a condition of no known kind', { check: { matches: '.*' } }, 'own[0].check: not-allowed'],
    [
      'a field deep inside',
      {
        message: '有误',
        check: { all: [{ left: { add: [1, { sum: 'scoer', of: 'indicators' }] }, is: '<', right: 1 }] },
      },
      'own[0].check.all[0].left.add[1].sum: unknown-field',
    ],
    [
      'an aggregate in the filter of another',
      {
        check: {
          left: {
            count: 'indicators',
            where: { left: { count: 'indicators' }, is: '>', right: 1 },
          },
          is: '<',
          right: 1,
        },
      },
      'own[0].check.left.where.left: not-allowed',
    ],
    [
      'a field of other rows',
      { message: '有误', check: { field: 'rate', is: 'blank' } },
      'own[0].check.field: unknown-field',
    ],
    ['a cell that is none', { cell: 'points' }, 'own[0].cell: unknown-field'],
    ['an unknown placeholder', { message: '{rwo}有误' }, 'own[0].message: unknown-placeholder'],
    [
      'rows of a section for the whole form',
      {
        for: 'form',
        where: undefined,
        message: '有误',
        check: { left: { count: 'section-rows' }, is: '<', right: 9 },
      },
      'own[0].check.left.count: rows-without-section',
    ],
  ])('in an own rule: %s', (_name, change, expected) => {
    const file = JSON.parse(JSON.stringify({ ...OWN_RULE_FILE, ...change })) as Record<string, unknown>;
    expect(found({ own: [file] })).toEqual([expected]);
  });

  test('a code that is there twice', () => {
    expect(found({ own: [OWN_RULE_FILE, { ...OWN_RULE_FILE, name: 'other' }] })).toEqual([
      'own[1].code: duplicate',
    ]);
  });

  test('every fault at once, in the order of the file', () => {
    expect(found({ title: '', parameters: { heavyRow: null }, extra: 1 })).toEqual([
      'title: too-short',
      'parameters.heavyRow: wrong-type',
      'extra: unknown-key',
    ]);
  });

  test('names what is expected', () => {
    expect(problemsOf({ ...PACK_HEAD, rules: { H03: { severity: 'fatal' } } })[0]?.values).toEqual({
      allowed: 'error, warning, info',
    });
    expect(own({ severity: 'error' })).toEqual([]);
  });
});

describe('hostile JSON', () => {
  test('too deep', () => {
    let check: unknown = { field: 'score', is: 'blank' };
    for (let i = 0; i < 50_000; i++) check = { not: check };
    expect(problemsOf({ ...PACK_HEAD, own: [{ ...OWN_RULE_FILE, check }] })[0]?.id).toBe('too-deep');
  });

  test('too large', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => String(i));
    expect(problemsOf({ ...PACK_HEAD, synonyms: { total: words } })[0]?.id).toBe('too-many');
  });

  test('a key that every object has is no setting', () => {
    const json = JSON.parse(JSON.stringify(PACK_HEAD).replace('{', '{"__proto__": {"own": []},')) as unknown;
    expect(problemsOf(json).length).toBeGreaterThan(0);
  });

  test('any JSON gives a pack or problems, and never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        fc.constantFrom('own', 'rules', 'parameters', 'applies'),
        (json, key) => {
          for (const given of [json, { ...PACK_HEAD, [key]: json }, { ...PACK_HEAD, own: [json] }]) {
            const loaded = loadPack(given);
            if (!loaded.ok) expect(loaded.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
