import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestProblems } from './problems';
import { siteProblems } from './site';
import { type Element, elementsNamed, everyElement, parseXml } from './xml';

const ROOT = path.join(__dirname, '../..');
const text = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const manifest = parseXml(text);

const textOf = (name: string) => elementsNamed(manifest, name)[0]?.text;

/** The Chinese wording of the resource that an element's child refers to. */
function wording(element: Element, child: string): string | undefined {
  const resid = element.children.find(({ name }) => name === child)?.attributes.resid;
  return everyElement(manifest).find(({ attributes }) => attributes.id === resid)?.attributes.DefaultValue;
}

describe('the manifest', () => {
  it('is one that Office takes', () => {
    expect(manifestProblems(text)).toEqual([]);
  });

  it('carries the version of the package, and is Chinese first', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(textOf('Version')).toBe(`${version}.0`);
    expect(textOf('DefaultLocale')).toBe('zh-CN');
  });

  it('keeps the id under which offices have deployed it', () => {
    expect(textOf('Id')).toBe('fde3600b-0063-4812-9eb4-5d186e4c3735');
  });

  it('asks for what Excel LTSC 2021 has, and for the shared runtime', () => {
    const sets = elementsNamed(manifest, 'Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.13' },
      { Name: 'SharedRuntime', MinVersion: '1.1' },
    ]);
    expect(elementsNamed(manifest, 'Runtime').map(({ attributes }) => attributes.lifetime)).toEqual(['long']);
  });

  it('has five buttons', () => {
    const labels = elementsNamed(manifest, 'Control').map((control) => wording(control, 'Label'));
    expect(labels).toEqual(['检查', '一键修复', '重算', '清除标记', '打开面板']);
  });

  it('is worded in English too', () => {
    const strings = everyElement(manifest).filter(({ name }) => name === 'String');
    const locales = strings.map(({ children }) => children.map(({ attributes }) => attributes.Locale));
    expect(locales).toEqual(strings.map(() => ['en-US']));
  });

  it('names pictures of the repository in the sizes that they have', () => {
    // Pages come with the build; the tests of the package look for them.
    const problems = siteProblems(manifest, 'https://localhost:3000', ROOT);
    expect(problems.filter((problem) => !problem.includes('.html'))).toEqual([]);
  });
});
