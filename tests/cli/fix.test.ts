import { chmodSync, existsSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { Workspace } from './workspace';

let space: Workspace;
beforeEach(() => {
  space = new Workspace();
});
afterEach(() => {
  space.remove();
});

const FAULTS = { 'funds.total.score': 10, 'total.score': 99.9 };

describe('formlint fix', () => {
  test('writes a fixed copy, leaves the original and every other part alone', async () => {
    const file = space.form('子/a.xlsx', FAULTS);
    const original = space.bytes('子/a.xlsx');
    const { exit, document } = await space.fix({ out: space.at('out') }, space.folder);
    expect(exit).toBe(0);
    const [fixed] = document.files;
    expect(fixed?.output).toBe(space.at('out/子/a.xlsx').replaceAll('\\', '/'));
    expect(fixed?.edits.map(({ before, after, rule }) => [before, after, rule])).toEqual([
      [10, 9.88, 'F06'],
      [99.9, 99.78, 'I05'],
    ]);
    expect(space.bytes('子/a.xlsx')).toEqual(original);
    const [before, after] = [unzipSync(original), unzipSync(space.bytes('out/子/a.xlsx'))];
    const changed = Object.entries(before).flatMap(([name, bytes]) =>
      Buffer.from(bytes).equals(after[name] ?? new Uint8Array()) ? [] : [name],
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    expect((await space.check(space.at('out'))).document.files[0]?.findings).toEqual(fixed?.findings);
    expect(existsSync(file)).toBe(true);
  });

  test('writes nothing where there is nothing to fix, unless all are to be copied', async () => {
    const file = space.form('good.xlsx');
    const plain = await space.fix({ out: space.at('out') }, file);
    expect(plain.document.files[0]).toMatchObject({ output: null, edits: [] });
    expect(existsSync(space.at('out'))).toBe(false);
    await space.fix({ out: space.at('out'), copyAll: true }, file);
    expect(space.bytes('out/good.xlsx')).toEqual(space.bytes('good.xlsx'));
  });

  test('refuses to write over an input, or two files to one place', async () => {
    const file = space.form('a.xlsx', FAULTS);
    const twin = space.form('b/a.xlsx', FAULTS);
    const original = space.bytes('a.xlsx');
    await expect(space.fix({ out: space.folder }, file)).rejects.toThrow('fixed.json');
    await expect(space.fix({ out: space.at('out') }, file, twin)).rejects.toThrow('fixed.json');
    await expect(space.fix({}, file)).rejects.toThrow('fixed.json');
    expect(space.bytes('a.xlsx')).toEqual(original);
  });

  test('knows an input again behind a link, and follows links when it writes', async () => {
    const file = space.form('files/a.xlsx', FAULTS);
    const original = space.bytes('files/a.xlsx');
    chmodSync(file, 0o600);
    symlinkSync(space.at('files'), space.at('link'), 'junction');
    await expect(space.fix({ out: space.at('link') }, file)).rejects.toThrow('fixed.json');
    expect(space.bytes('files/a.xlsx')).toEqual(original);

    symlinkSync(file, space.at('a.xlsx'));
    await space.fix({ inPlace: true }, space.at('a.xlsx'));
    expect(lstatSync(space.at('a.xlsx')).isSymbolicLink()).toBe(true);
    expect(space.bytes('files/a.xlsx')).not.toEqual(original);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('changes the original only when told so', async () => {
    const file = space.form('a.xlsx', FAULTS);
    const { exit, document } = await space.fix({ inPlace: true }, file);
    expect(exit).toBe(0);
    expect(document.files[0]?.output).toBe(file.replaceAll('\\', '/'));
    expect((await space.check(file)).document.files[0]?.summary.errors).toBe(0);
  });

  test('leaves locked cells of a protected sheet alone and says so', async () => {
    const file = space.form('a.xlsx', { 'funds.total.score': 10 }, true);
    const { document } = await space.fix({ out: space.at('out') }, file);
    expect(document.files[0]?.locked.map(({ rule }) => rule)).toContain('F06');
    expect(document.files[0]?.edits).toEqual([]);
    const all = await space.fix({ out: space.at('out'), includeLocked: true }, file);
    expect(all.document.files[0]?.edits.map(({ rule }) => rule)).toContain('F06');
  });

  test('takes suggestions only when asked for', async () => {
    const file = space.form('a.xlsx', { 'indicators.6.weight': 11, 'indicators.6.score': 11 });
    const safe = await space.fix({ out: space.at('safe') }, file);
    expect(safe.document.files[0]?.edits).toEqual([]);
    expect(safe.exit).toBe(1);
    const suggested = await space.fix({ out: space.at('suggested'), suggested: true }, file);
    expect(suggested.document.files[0]?.edits.length).toBeGreaterThan(0);
    expect(suggested.exit).toBe(0);
  });
});
