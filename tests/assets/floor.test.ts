import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

const floor = readFileSync(path.join(__dirname, '../../assets/floor.js'), 'utf8');

const parseAsEs5 = (code: string) => parse(code, { ecmaVersion: 5 });

it('is read by an engine that knows ES5 only', () => {
  expect(() => parseAsEs5(floor)).not.toThrow();
});

it.each(['const a = 1;', 'var f = () => 1;', 'var t = `a`;', 'f(a, );', 'try { f(); } catch { g(); }'])(
  'would not be with %s',
  (younger) => {
    expect(() => parseAsEs5(floor + younger)).toThrow(SyntaxError);
  },
);
