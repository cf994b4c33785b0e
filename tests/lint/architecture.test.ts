import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LAYERS = [
  'core',
  'locales',
  'xlsx',
  'hosts',
  'batch',
  'commands',
  'taskpane',
  'workbench',
  'wps',
  'cli',
] as const;
type Layer = (typeof LAYERS)[number];

/** The architecture as written down for people: what each layer may import. */
const ALLOWED: Readonly<Record<Layer, readonly Layer[]>> = {
  core: [],
  locales: ['core'],
  xlsx: ['core'],
  hosts: ['core', 'xlsx'],
  batch: ['core', 'xlsx', 'hosts', 'locales'],
  commands: ['core', 'hosts', 'locales'],
  taskpane: ['core', 'hosts', 'batch', 'commands', 'locales'],
  workbench: ['core', 'xlsx', 'hosts', 'batch', 'taskpane', 'locales'],
  wps: ['core', 'xlsx', 'hosts', 'taskpane', 'locales'],
  cli: ['core', 'xlsx', 'hosts', 'batch', 'locales'],
};

interface Piece {
  readonly path: string;
  readonly code: string;
}

let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'formlint-layers-')));
  for (const layer of LAYERS) {
    mkdirSync(path.join(root, 'src', layer), { recursive: true });
    writeFileSync(path.join(root, 'src', layer, 'target.ts'), 'export const target = 1;\n');
  }
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** For each piece of code, the lint rules that it breaks. */
function lint(files: readonly Piece[]): string[][] {
  const script = path.join(__dirname, 'lint-virtual.mjs');
  const input = JSON.stringify({ root, files });
  return JSON.parse(execFileSync(process.execPath, [script], { input, encoding: 'utf8' })) as string[][];
}

function importing(layer: Layer, from: string): Piece {
  return {
    path: `src/${layer}/file.ts`,
    code: `import { target } from '${from}';\nexport default target;\n`,
  };
}

describe('import directions', () => {
  it('are reported exactly where a layer imports what it may not', () => {
    const pairs = LAYERS.flatMap((from) => LAYERS.map((to) => ({ from, to })));
    const broken = lint(pairs.map(({ from, to }) => importing(from, `../${to}/target`)));

    const reported = pairs.filter((_, index) => broken[index]?.includes('import-x/no-restricted-paths'));
    const expected = pairs.filter(({ from, to }) => from !== to && !ALLOWED[from].includes(to));
    expect(reported).toEqual(expected);
  });

  it('hold for imports on demand and for types', () => {
    const broken = lint([
      { path: 'src/core/file.ts', code: "export const later = import('../xlsx/target');\n" },
      { path: 'src/xlsx/file.ts', code: "export type { target } from '../hosts/target';\n" },
    ]);
    expect(broken).toEqual([['import-x/no-restricted-paths'], ['import-x/no-restricted-paths']]);
  });
});

describe('the core', () => {
  it.each([
    ['a package other than its two', "import 'fflate';", 'no-restricted-imports'],
    ['a module of Node', "import 'node:fs';", 'import-x/no-nodejs-modules'],
    ['the document', 'export const title = document.title;', 'no-restricted-globals'],
    ['Office', 'export const context = Office.context;', 'no-restricted-globals'],
    ['WPS', 'export const app = wps.Application;', 'no-restricted-globals'],
    ['the process', 'export const env = process.env;', 'no-restricted-globals'],
    ['the clock', 'export const now = new Date();', 'no-restricted-syntax'],
    ['the clock as a number', 'export const now = Date.now();', 'no-restricted-syntax'],
    ['chance', 'export const some = Math.random();', 'no-restricted-syntax'],
    ['the console', "console.log('');", 'no-console'],
    ['what Chrome 88 has not', 'export const last = [1].at(-1);', 'no-restricted-syntax'],
  ])('may not use %s', (_, code, rule) => {
    expect(lint([{ path: 'src/core/file.ts', code }])[0]).toContain(rule);
  });

  it('may use its two packages and dates that it is given', () => {
    const code = [
      "import Big from 'big.js';",
      "import * as v from 'valibot';",
      'export const day = new Date(0);',
      'export default [Big, v];',
    ].join('\n');
    expect(lint([{ path: 'src/core/file.ts', code }])).toEqual([[]]);
  });
});

describe('outside the core', () => {
  it('only the command line knows Node', () => {
    const code = "import 'node:fs';";
    const broken = lint([
      { path: 'src/hosts/file.ts', code },
      { path: 'src/cli/file.ts', code },
    ]);
    expect(broken).toEqual([['import-x/no-nodejs-modules'], []]);
  });

  it('the Excel host is held to the rules for Office add-ins', () => {
    const code = `
      export async function wipe(context: Excel.RequestContext, addresses: string[]) {
        for (const address of addresses) {
          context.workbook.worksheets.getActiveWorksheet().getRange(address).clear();
          await context.sync();
        }
        const range = context.workbook.getSelectedRange();
        range.load();
      }`;
    const [broken] = lint([{ path: 'src/hosts/excel/file.ts', code }]);
    expect(broken).toContain('office-addins/no-context-sync-in-loop');
    expect(broken).toContain('office-addins/no-empty-load');
  });
});
