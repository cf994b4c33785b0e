/** Each way in which a manifest can be wrong, done to the real one: the check must notice. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifestProblems } from './problems';
import { siteProblems } from './site';
import { parseXml } from './xml';

const ROOT = path.join(__dirname, '../..');
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const ID = '<Id>fde3600b-0063-4812-9eb4-5d186e4c3735</Id>';
const VERSION = '<Version>1.0.0.0</Version>';
const APP_DOMAIN = '<AppDomain>https://localhost:3000</AppDomain>';

/** The manifest with one place changed, wherever it stands first. */
function broken(before: string | RegExp, after: string): string {
  const text = MANIFEST.replace(before, after);
  if (text === MANIFEST) throw new Error(`the manifest has no ${String(before)}`);
  return text;
}

type Case = readonly [what: string, before: string | RegExp, after: string, problem: string];

const CASES: readonly Case[] = [
  ['a missing element', VERSION, '', 'OfficeApp lacks app:Version'],
  ['an element twice', ID, ID + ID, 'OfficeApp has app:Id twice'],
  ['an element too late', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1', 'app:Id too late'],
  ['an unknown element', ID, `${ID}<Extra/>`, 'OfficeApp has unknown app:Extra'],
  ['an element of the wrong namespace', '<bt:Urls>', '<Urls xmlns="urn:x"/><bt:Urls>', 'unknown ?:Urls'],
  ['an unknown type', 'xsi:type="ShowTaskpane"', 'xsi:type="ShowDialog"', 'no rule for vo:Action ShowDialog'],
  ['a missing attribute', 'id="FormLint.Group"', '', 'Group lacks id'],
  ['an unknown attribute', '<Host Name=', '<Host Kind="x" Name=', 'Host has unknown Kind'],
  ['text where there is to be none', '<Hosts>', '<Hosts>text', 'Hosts has text'],
  ['an id that is no GUID', ID, '<Id>formlint</Id>', 'Id is no guid'],
  ['a version of three numbers', VERSION, '<Version>1.0.0</Version>', 'Version is no version'],
  ['a version beyond 65535', VERSION, '<Version>1.0.0.65536</Version>', 'Version is no version'],
  ['a locale without a country', '>zh-CN<', '>zh<', 'DefaultLocale is no locale'],
  ['a permission that is none', '>ReadWriteDocument<', '>All<', 'Permissions is no permission'],
  ['another host', '<Host Name="Workbook"', '<Host Name="Document"', 'Name of Host is no host'],
  ['a host of the ribbon only', '<Host Name="Workbook"/>', '', 'there is not exactly one host'],
  ['a long name', 'DefaultValue="表检"', `DefaultValue="${'表'.repeat(126)}"`, 'DisplayName is no short'],
  ['a long label', 'DefaultValue="检查"', `DefaultValue="${'检'.repeat(126)}"`, 'String is no short'],
  ['a long label in English', 'Value="Check"', `Value="${'x'.repeat(126)}"`, 'Override is no short'],
  ['a long tip', /(id="Check.Tip" DefaultValue=)"[^"]*"/, `$1"${'检'.repeat(251)}"`, 'String is no long'],
  ['a blank tip', /(id="Check.Tip" DefaultValue=)"[^"]*"/, '$1" "', 'String is no long'],
  ['a long description', /(<Description DefaultValue=)"[^"]*"/, `$1"${'检'.repeat(251)}"`, 'is no long'],
  ['plain http', '<SupportUrl DefaultValue="https:', '<SupportUrl DefaultValue="http:', 'is no url'],
  ['a domain with a path', APP_DOMAIN, APP_DOMAIN.replace('3000', '3000/a'), 'AppDomain is no origin'],
  ['an icon of an odd size', 'size="32"', 'size="33"', 'size of Image is no icon'],
  ['a long resource id', /Group\.Label/g, 'G'.repeat(33), 'is no resource'],
  ['an undefined resource', '<Label resid="Group.Label"/>', '<Label resid="None"/>', 'None is not defined'],
  [
    'an unused resource',
    '<Label resid="Group.Label"/>',
    '<Label resid="Check.Label"/>',
    'Group.Label is not used',
  ],
  ['a resource defined twice', 'Image id="Icon.16"', 'Image id="Icon.32"', 'Icon.32 is defined twice'],
  [
    'a tip for a label',
    '<Label resid="Check.Label"/>',
    '<Label resid="Check.Tip"/>',
    'Label takes Check.Tip',
  ],
  ['two controls of one id', 'id="FormLint.Recompute"', 'id="FormLint.Check"', 'FormLint.Check stands twice'],
  ['a missing icon', '<bt:Image size="80" resid="Icon.80"/>', '', 'an icon lacks size 80'],
  ['an unknown requirement', 'Name="ExcelApi"', 'Name="ExcelApis"', 'no requirement set ExcelApis'],
  ['a requirement beyond Excel 2021', '"1.13"', '"1.15"', 'ExcelApi 1.15 is beyond Excel 2021'],
  [
    'a command on another page',
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="LearnMore.Url"/>',
    'FunctionFile is not the page of the runtime',
  ],
  ['a page of no named domain', APP_DOMAIN, '<AppDomain>https://example.com</AppDomain>', 'is of no domain'],
];

it.each(CASES)('notices %s', (_, before, after, problem) => {
  expect(manifestProblems(broken(before, after))).toContainEqual(expect.stringContaining(problem));
});

it('notices what is not well-formed', () => {
  expect(() => manifestProblems(broken('</Hosts>', ''))).toThrow();
});

describe('against the site', () => {
  const BASE = 'https://localhost:3000';
  let site: string;

  beforeEach(() => {
    site = mkdtempSync(path.join(tmpdir(), 'formlint-site-'));
    mkdirSync(path.join(site, 'assets'));
    for (const page of ['index.html', 'taskpane.html']) writeFileSync(path.join(site, page), '');
    for (const size of [16, 32, 64, 80]) {
      const icon = `assets/icon-${String(size)}.png`;
      writeFileSync(path.join(site, icon), readFileSync(path.join(ROOT, icon)));
    }
  });

  afterEach(() => {
    rmSync(site, { recursive: true });
  });

  const problems = (text = MANIFEST) => siteProblems(parseXml(text), BASE, site);

  it('finds nothing wrong where everything is in its place', () => {
    expect(problems()).toEqual([]);
  });

  it('notices a page that is not there', () => {
    rmSync(path.join(site, 'index.html'));
    expect(problems()).toContain(`${BASE}/index.html leads nowhere`);
  });

  it('notices a picture of another size', () => {
    const [small, large] = ['assets/icon-16.png', 'assets/icon-80.png'].map((icon) => path.join(site, icon));
    writeFileSync(large ?? '', readFileSync(small ?? ''));
    expect(problems()).toEqual([`${BASE}/assets/icon-80.png is 16×16, not 80`]);
  });

  it('notices a picture that is none', () => {
    writeFileSync(path.join(site, 'assets/icon-64.png'), 'GIF89a');
    expect(problems()).toEqual([`${BASE}/assets/icon-64.png is no PNG, not 64`]);
  });

  it('notices an address elsewhere, unless it was asked for', () => {
    const elsewhere = 'https://help.example.gov.cn/';
    const text = broken(
      `<SupportUrl DefaultValue="${BASE}/index.html"`,
      `<SupportUrl DefaultValue="${elsewhere}"`,
    );
    expect(problems(text)).toEqual([`${elsewhere} is not of the site`]);
    expect(siteProblems(parseXml(text), BASE, site, [elsewhere])).toEqual([]);
  });
});
