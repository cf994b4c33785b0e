import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION_ORDER, ELEMENT_ORDER, orderProblems } from './order';
import { type Element, elementsNamed, everyElement, parseXml } from './xml';

const ROOT = path.join(__dirname, '../..');
const ORIGIN = 'https://localhost:3000/';

const manifest = parseXml(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'));
const resources = elementsNamed(manifest, 'Resources').flatMap((each) => each.children);
const valueOf = (name: string) => elementsNamed(manifest, name)[0];

/** All wordings of a string: the default and its overrides. */
function wordings(element: Element): string[] {
  return everyElement(element).flatMap(({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? []);
}

/** The resources (with their kind) that elements of this name point at. */
function resourcesUsedBy(name: string): Element[] {
  const ids = elementsNamed(manifest, name).map(({ attributes }) => attributes.resid);
  return resources.flatMap((kind) => kind.children).filter(({ attributes }) => ids.includes(attributes.id));
}

function isHostOverride(element: Element): boolean {
  return element.name === 'Host' && 'xsi:type' in element.attributes;
}

function orderOf(element: Element): string | undefined {
  if (isHostOverride(element)) return ELEMENT_ORDER['Host@xsi:type'];
  if (element.name === 'Action') return ACTION_ORDER[element.attributes['xsi:type'] ?? ''];
  return ELEMENT_ORDER[element.name];
}

describe('the manifest', () => {
  it('has the order and the required elements of the schema', () => {
    const problems = everyElement(manifest).flatMap((element) => {
      const order = orderOf(element);
      const names = element.children.map(({ name }) => name);
      return order === undefined ? [] : orderProblems(element.name, names, order);
    });
    expect(problems).toEqual([]);
  });

  it('names itself by a GUID, a four-part version and Chinese first', () => {
    expect(valueOf('Id')?.text).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(valueOf('Version')?.text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    expect(valueOf('DefaultLocale')?.text).toBe('zh-CN');
  });

  it('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(valueOf('Version')?.text).toBe(`${version}.0`);
  });

  it('asks for what Excel LTSC 2021 has, and for the shared runtime', () => {
    const sets = elementsNamed(manifest, 'Set').map(({ attributes }) => [
      attributes.Name,
      attributes.MinVersion,
    ]);
    expect(sets).toEqual([
      ['ExcelApi', '1.13'],
      ['SharedRuntime', '1.1'],
    ]);
    const [runtime] = elementsNamed(manifest, 'Runtime');
    expect(runtime?.attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
  });

  it('runs the commands and the pane on the page of the runtime', () => {
    const pages = ['Runtime', 'FunctionFile'].flatMap((name) => elementsNamed(manifest, name));
    const pane = elementsNamed(manifest, 'Action').flatMap((each) => elementsNamed(each, 'SourceLocation'));
    expect([...pages, ...pane].map(({ attributes }) => attributes.resid)).toEqual(
      Array(3).fill('Taskpane.Url'),
    );
  });
});

describe('the resources', () => {
  const used = everyElement(manifest).flatMap(({ attributes }) => attributes.resid ?? []);
  const defined = resources.flatMap((kind) => kind.children).map(({ attributes }) => attributes.id ?? '');

  it('are all defined once, short enough, and used', () => {
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it('stand in the list of their kind', () => {
    const kindOf = (id: string | undefined) =>
      resources.find((kind) => kind.children.some(({ attributes }) => attributes.id === id))?.name;
    const expected: Readonly<Record<string, string>> = {
      Image: 'Images',
      Title: 'ShortStrings',
      Label: 'ShortStrings',
      Description: 'LongStrings',
      LearnMoreUrl: 'Urls',
      FunctionFile: 'Urls',
      SourceLocation: 'Urls',
      Runtime: 'Urls',
    };
    const wrong = everyElement(manifest).filter(
      ({ name, attributes }) => 'resid' in attributes && kindOf(attributes.resid) !== expected[name],
    );
    expect(wrong).toEqual([]);
  });

  it('keep to the lengths that Office shows', () => {
    const long = (name: string, limit: number) =>
      resourcesUsedBy(name)
        .flatMap(wordings)
        .filter((text) => text.length > limit);
    expect([...long('Title', 125), ...long('Label', 125), ...long('Description', 250)]).toEqual([]);
    expect(wordings(valueOf('DisplayName') ?? manifest).filter((text) => text.length > 125)).toEqual([]);
    expect(wordings(valueOf('Description') ?? manifest).filter((text) => text.length > 250)).toEqual([]);
  });

  it('are worded in English too', () => {
    const strings = everyElement(manifest).filter(({ name }) => name === 'String');
    const locales = strings.map((each) => each.children.map(({ attributes }) => attributes.Locale));
    expect(locales).toEqual(strings.map(() => ['en-US']));
  });
});

describe('the ribbon', () => {
  const controls = elementsNamed(manifest, 'Control');

  it('has its five buttons under ids of their own', () => {
    const labels = controls.map((control) => {
      const resid = control.children.find(({ name }) => name === 'Label')?.attributes.resid;
      const label = everyElement(manifest).find(({ attributes }) => attributes.id === resid);
      return label?.attributes.DefaultValue;
    });
    expect(labels).toEqual(['检查', '一键修复', '重算', '清除标记', '打开面板']);

    const ids = ['Group', 'Control'].flatMap((name) => elementsNamed(manifest, name));
    expect(new Set(ids.map(({ attributes }) => attributes.id)).size).toBe(6);
  });

  it('gives every icon in the three sizes that Office requires', () => {
    const sizes = elementsNamed(manifest, 'Icon').map((icon) =>
      icon.children.map((each) => each.attributes.size),
    );
    expect(sizes).toEqual(Array(6).fill(['16', '32', '80']));
  });
});

describe('the addresses', () => {
  const urls = everyElement(manifest)
    .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
    .filter((value) => /^https?:/.test(value));

  it('are all on the development server', () => {
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter((url) => !url.startsWith(ORIGIN))).toEqual([]);
  });

  it('lead to pages of the build and to pictures of the repository', () => {
    const config = readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8');
    const leadsSomewhere = (file: string) =>
      file.endsWith('.html') ? config.includes(`filename: '${file}'`) : existsSync(path.join(ROOT, file));
    expect(urls.map((url) => url.slice(ORIGIN.length)).filter((file) => !leadsSomewhere(file))).toEqual([]);
  });

  it.each([16, 32, 64, 80])('include a picture of really %i pixels', (size) => {
    const png = readFileSync(path.join(ROOT, `assets/icon-${String(size)}.png`));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    // Width and height stand first in the IHDR chunk (PNG specification, 11.2.2).
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe('the check of the order', () => {
  it.each([
    ['a missing element', ['A'], ['P lacks B']],
    ['an unknown element', ['A', 'B', 'X'], ['P has unknown X']],
    ['a misplaced element', ['B', 'A'], ['P has A too late']],
  ])('notices %s', (_, children, problems) => {
    expect(orderProblems('P', children, 'A B* C')).toEqual(problems);
  });
});
