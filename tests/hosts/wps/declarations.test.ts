/** The vendor's declarations are global, and its enums are not there at run time: both stay in one file. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../../src');
const API = path.join(SRC, 'hosts/wps/api.ts');
const DECLARED = /\b(?:Et|Kso|WPS)\.[A-Z]/;

function sources(): string[] {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(SRC, name));
}

it("nothing but the one file names the vendor's types", () => {
  const naming = sources().filter((file) => DECLARED.test(readFileSync(file, 'utf8')));
  expect(naming).toEqual([API]);
});

it('nothing of them is left once compiled', () => {
  const { outputText } = ts.transpileModule(readFileSync(API, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2021, removeComments: true },
  });
  expect(outputText).toContain('calculationManual: -4135');
  expect(outputText).not.toMatch(DECLARED);
  expect(outputText).not.toContain('et-jsapi-declare');
});
