/** What `npm run package` makes: every mode's files, manifest, policies and server configuration, and the archive. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { manifestProblems } from '../manifest/problems';
import { siteProblems } from '../manifest/site';
import { elementsNamed, parseXml } from '../manifest/xml';
import { BASE_URL, makePackage, workshop } from './support/deployment';
import { NginxServer } from './support/nginx-conf';

const MODES = ['cdn', 'china', 'local'] as const;
type Mode = (typeof MODES)[number];

const SCRIPT_ORIGINS: Readonly<Record<Mode, string>> = {
  cdn: ' https://appsforoffice.microsoft.com',
  china: ' https://appsforoffice.cdn.partner.office365.cn',
  local: '',
};

const SUPPORT = 'https://help.example.gov.cn/?topic=a&lang=zh';

const folder = workshop();
const packageOf = (mode: Mode) => path.join(folder, mode);
const read = (mode: Mode, file: string) => readFileSync(path.join(packageOf(mode), file), 'utf8');

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

beforeAll(async () => {
  for (const mode of MODES) await makePackage(packageOf(mode), '--office-js', mode, '--zip');
}, 180_000);

describe.each(MODES)('a package with office.js from %s', (mode) => {
  it('has a manifest that Office takes, with every address in the package', () => {
    const text = read(mode, 'manifest.xml');
    expect(manifestProblems(text)).toEqual([]);
    expect(siteProblems(parseXml(text), BASE_URL, path.join(packageOf(mode), 'site'))).toEqual([]);
  });

  it('holds all that goes with the site', () => {
    const names = readdirSync(packageOf(mode)).sort();
    expect(names).toEqual(['Dockerfile', 'README.md', 'deployment.md', 'manifest.xml', 'nginx.conf', 'site']);
  });

  it('allows scripts of its own and of office.js only, alike in page and header', () => {
    const nginx = new NginxServer(read(mode, 'nginx.conf'));
    for (const [page, origin] of [
      ['taskpane.html', SCRIPT_ORIGINS[mode]],
      ['index.html', ''],
    ] as const) {
      const [, policy = ''] =
        /Content-Security-Policy content="([^"]+)"/.exec(read(mode, `site/${page}`)) ?? [];
      expect(policy.split('; ')).toContain(`script-src 'self'${origin}`);
      expect(policy).not.toMatch(/unsafe|\*/);
      const header = nginx.headers(`/formlint/${page}`)['Content-Security-Policy'] ?? '';
      expect(header.replace("; frame-ancestors 'none'", '')).toBe(policy);
    }
  });

  it('has no script within its pages', () => {
    for (const page of ['taskpane.html', 'index.html']) {
      const html = read(mode, `site/${page}`);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/\son\w+=|\sstyle=|<style/);
    }
  });

  it('names neither this machine nor the development server', () => {
    const own = filesIn(packageOf(mode)).filter((file) => !file.startsWith(path.join('site', 'office')));
    const found = own.filter((file) => {
      const text = read(mode, file);
      return text.includes('localhost:3000') || text.includes(path.resolve(__dirname, '../..'));
    });
    expect(found.filter((file) => file !== 'deployment.md')).toEqual([]);
  });

  it('is the same in the archive', () => {
    const archive = unzipSync(readFileSync(`${packageOf(mode)}.zip`));
    const files = filesIn(packageOf(mode));
    expect(Object.keys(archive).sort()).toEqual(files.map((file) => `${mode}/${file}`.replaceAll('\\', '/')));
    for (const file of files) {
      const bytes = readFileSync(path.join(packageOf(mode), file));
      expect(bytes.equals(archive[`${mode}/${file}`] ?? new Uint8Array())).toBe(true);
    }
  });
});

describe('office.js', () => {
  const office = path.join('site', 'office');
  const distributed = path.dirname(require.resolve('@microsoft/office-js/package.json'));

  it('comes along only when it is to be served from the site', () => {
    expect(MODES.filter((mode) => existsSync(path.join(packageOf(mode), office)))).toEqual(['local']);
  });

  it("is Microsoft's, byte for byte, with its licence", () => {
    const copied = filesIn(path.join(packageOf('local'), office));
    expect(copied).toContain('office.js');
    expect(copied).toContain('LICENSE.md');
    for (const file of copied) {
      const original = path.join(distributed, file === 'LICENSE.md' ? '.' : 'dist', file);
      const copy = readFileSync(path.join(packageOf('local'), office, file));
      expect(copy.equals(readFileSync(original))).toBe(true);
    }
  });
});

const nginx = () => new NginxServer(read('local', 'nginx.conf'));

describe('the configuration of nginx', () => {
  it('has a type for every file of the site', () => {
    const server = nginx();
    const untyped = filesIn(path.join(packageOf('local'), 'site')).filter(
      (file) => server.typeOf(file) === 'application/octet-stream',
    );
    expect(untyped).toEqual([]);
    expect(server.typeOf('a.js')).toBe('text/javascript');
  });

  it('keeps for good what bears a hash of its contents, and has the rest asked for again', () => {
    const server = nginx();
    const cached = filesIn(path.join(packageOf('local'), 'site'))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => server.headers(`/formlint/${file}`)['Cache-Control']?.includes('immutable'));
    expect(cached.filter((file) => !/\.[0-9a-f]{10}\./.test(file))).toEqual([]);
    expect(cached).toContainEqual(expect.stringMatching(/^taskpane\.[0-9a-f]{10}\.js$/));
    for (const file of ['index.html', 'taskpane.html', 'manifest.xml', 'floor.js', 'office/office.js']) {
      expect(server.headers(`/formlint/${file}`)['Cache-Control']).toBe('no-cache');
    }
  });

  it('finds the pages and the manifest under the path of the site, and nothing beside it', () => {
    const server = nginx();
    expect(server.resolve('/formlint/')?.file).toBe('/srv/formlint/site/index.html');
    expect(server.resolve('/formlint/taskpane.html')?.file).toBe('/srv/formlint/site/taskpane.html');
    expect(server.resolve('/formlint/manifest.xml')?.file).toBe('/srv/formlint/manifest.xml');
    expect(server.resolve('/other.html')).toBeNull();
  });

  it('listens with a certificate for the host', () => {
    const server = nginx();
    expect(server.all('listen')).toEqual([['443', 'ssl']]);
    expect(server.all('server_name')).toEqual([['addin.example.gov.cn']]);
    expect(server.all('ssl_certificate')).toHaveLength(1);
  });
});

describe('a package made again', () => {
  const base = 'https://addin.example.gov.cn:8443';
  const out = packageOf('local');

  it('takes the place of the former, for another address, version and place of support', async () => {
    writeFileSync(path.join(out, 'site', 'left-over.txt'), '');
    const asked = ['--base-url', `${base}/`, '--version', '2.1', '--support-url', SUPPORT];
    await makePackage(out, '--office-js', 'local', ...asked);
    const text = read('local', 'manifest.xml');
    const manifest = parseXml(text);
    expect(manifestProblems(text)).toEqual([]);
    expect(siteProblems(manifest, base, path.join(out, 'site'), [SUPPORT])).toEqual([]);
    expect(elementsNamed(manifest, 'Version')[0]?.text).toBe('2.1.0.0');
    expect(elementsNamed(manifest, 'SupportUrl')[0]?.attributes.DefaultValue).toBe(SUPPORT);
    expect(existsSync(path.join(out, 'site', 'left-over.txt'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual([
      'cdn',
      'cdn.zip',
      'china',
      'china.zip',
      'local',
      'local.zip',
    ]);
  });

  it('is served from the root of a host with a port of its own', () => {
    const server = nginx();
    expect(server.all('listen')).toEqual([['8443', 'ssl']]);
    expect(server.resolve('/')?.file).toBe('/srv/formlint/site/index.html');
    expect(server.resolve('/manifest.xml')?.file).toBe('/srv/formlint/manifest.xml');
  });

  it('has the same id and the same bytes', async () => {
    const before = readFileSync(`${packageOf('china')}.zip`);
    await makePackage(packageOf('china'), '--office-js', 'china', '--zip');
    expect(readFileSync(`${packageOf('china')}.zip`).equals(before)).toBe(true);
  });
});
