/** The add-in without a server: opened from the disk as WPS opens it, its engine, its lists, its archive. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { makeWpsPackage, workshop } from './support/deployment';
import { seriousViolations } from './support/axe';
import { faultyFile } from './support/forms';
import { overflowing } from './support/overflowing';
import { openPage } from './support/page';
import { Pane } from './support/pane';
import { tooNew, tooNewCss } from './support/too-new';
import { wpsScript } from '../wps/browser/scripts';

const workshopFolder = workshop();
const folder = path.join(workshopFolder, 'package');
const addin = path.join(folder, 'jsaddons/formlint_2.1');
const site = pathToFileURL(addin).href;
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

function makeOffline(out: string): Promise<void> {
  const support = 'https://help.example.gov.cn/?a=1&b';
  return makeWpsPackage(out, '--offline', '--version', '2.1', '--support-url', support, '--zip');
}

beforeAll(() => makeOffline(folder), 300_000);

function filesIn(root: string, ending: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(root, name));
}

async function openPane() {
  const script = await wpsScript({ books: [{ name: '自评表.xlsx', file: faultyFile() }] });
  const opened = await openPage('taskpane.html', {
    site,
    width: 400,
    height: 760,
    before: (page) => page.addInitScript(script),
    judge: (page) => page.evaluate(() => window.emulatedWps.misuses()),
  });
  return { ...opened, pane: new Pane(opened.page, opened.page) };
}

describe('from the disk', () => {
  it('checks and explains, with nothing but its own files', async () => {
    const { page, pane } = await openPane();
    await pane.check();
    await pane.heading('退回修改').waitFor();
    const finding = pane.finding('H6', 'F06');
    await finding.getByRole('button', { name: '说明' }).click();
    await finding.getByRole('heading', { name: '正确示例' }).waitFor();
    // As the style engine has put it together.
    const rules = await page.evaluate(() =>
      [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    );
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.filter((rule) => tooNewCss(rule).length > 0)).toEqual([]);
  });

  it('checks many files and reports on them, without a thread', async () => {
    const { page } = await openPane();
    await page.getByRole('tab', { name: '批量' }).click();
    const files = ['甲.xlsx', '乙.xlsx'].map((name) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(faultyFile()),
    }));
    await page.getByLabel('选择文件…').and(page.locator('input')).setInputFiles(files);
    await page.getByRole('button', { name: '开始检查 2 个文件' }).click();
    await page.getByRole('heading', { name: '已检查 2 个文件' }).waitFor();
    await page.getByText('甲.xlsx').first().waitFor();
    await page.getByRole('button', { name: '导出报告' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^表检批量报告-.*\.xlsx$/);
  });

  it('asks itself, and leaves nothing behind', async () => {
    const script = await wpsScript({ books: [{ name: '空白.xlsx', file: faultyFile() }] });
    const { page, screenshot } = await openPage('selfcheck.html', {
      site,
      width: 420,
      height: 900,
      before: (opened) => opened.addInitScript(script),
    });
    const start = page.getByRole('button', { name: '开始自检' });
    expect(await start.isDisabled()).toBe(true);
    await screenshot('wps-selfcheck-start');
    await page.getByLabel('当前工作簿可以用于自检').check();
    await start.click();
    await page.getByText(/^符合 42 项，不符合 0 项/).waitFor();
    await page.getByText('自检用的工作表已删除').waitFor();
    expect(await page.evaluate(() => window.emulatedWps.sheets(0))).toEqual(['自评表']);
    await screenshot('wps-selfcheck', { fullPage: true });
    await page.getByRole('button', { name: '显示结果文本' }).click();
    const text = await page.getByLabel('结果文本').inputValue();
    expect(JSON.parse(text)).toMatchObject({ isClean: true, isBroken: false });
    expect(text).not.toMatch(/自评表|空白|报表|项目/);
  });

  it('looks well while it asks itself, also in English, and offers to clear what WPS has left', async () => {
    const script = await wpsScript({ books: [{ name: '空白.xlsx', file: faultyFile() }] });
    const { page, screenshot } = await openPage('selfcheck.html', {
      site,
      width: 320,
      height: 760,
      before: async (opened) => {
        await opened.addInitScript(script);
        await opened.addInitScript(() => {
          const { Application } = window as unknown as {
            Application: { ActiveWorkbook: { Worksheets: { Add(): { Name: string } } } };
          };
          if (document.title === '') Application.ActiveWorkbook.Worksheets.Add().Name = '表检自检_0123abcd';
        });
      },
    });
    await page.getByText('留有上次自检的 1 张工作表').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot('wps-selfcheck-320-dark');
    await page.getByRole('button', { name: '删除留下的工作表' }).click();
    await page.getByText('留下的工作表已删除').waitFor();
    expect(await page.evaluate(() => window.emulatedWps.sheets(0))).toEqual(['自评表']);

    await page.getByLabel('当前工作簿可以用于自检').check();
    await page.getByRole('button', { name: '开始自检' }).click();
    await page.getByText('自检用的工作表已删除').waitFor();
    await page.setViewportSize({ width: 400, height: 760 });
    for (const [name, media] of [
      ['light', { colorScheme: 'light', forcedColors: 'none' }],
      ['forced', { colorScheme: 'dark', forcedColors: 'active' }],
    ] as const) {
      await page.emulateMedia(media);
      expect(await overflowing(page)).toEqual([]);
      await screenshot(`wps-selfcheck-400-${name}`);
    }
    await page.evaluate(() => {
      localStorage.setItem('formlint/settings', '{"version":1,"language":"en"}');
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Self-check' }).waitFor();
    await screenshot('wps-selfcheck-english');
  });

  it('is cleaned up after a self-check whose page is closed', async () => {
    const script = await wpsScript({ books: [{ name: '空白.xlsx', file: faultyFile() }] });
    const { page } = await openPage('selfcheck.html', {
      site,
      before: (opened) => opened.addInitScript(script),
    });
    await page.getByLabel('当前工作簿可以用于自检').check();
    await page.getByRole('button', { name: '开始自检' }).click();
    await page.getByText(/^正在自检：/).waitFor();
    const sheets = await page.evaluate(() => {
      window.dispatchEvent(new Event('pagehide'));
      return window.emulatedWps.sheets(0);
    });
    expect(sheets).toEqual(['自评表']);
    await page.getByText('自检中途停止').waitFor();
  });

  it('says where it belongs when it is opened in a browser', async () => {
    const { page } = await openPage('taskpane.html', { site });
    await page.getByText('需要从 WPS 表格的“表检”选项卡打开').waitFor();
    expect(await page.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toBe('web.html');
  });

  it('says so, and names the page for browsers, where the engine is too old', async () => {
    const { page, screenshot } = await openPage('taskpane.html', {
      site,
      width: 320,
      before: (opened) =>
        opened.addInitScript(() => {
          Reflect.deleteProperty(window, 'WeakRef');
        }),
    });
    await page.getByRole('heading', { name: '在 WPS 表格中使用' }).waitFor();
    expect(await page.getByRole('link').innerText()).toBe(`${site}/web.html`);
    await screenshot('wps-floor');
  });
});

describe('the floor', () => {
  it('is kept by all scripts: nothing younger than Chrome 88', () => {
    const scripts = filesIn(addin, '.js').filter((file) => !/(?:main|floor)\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(5);
    const found = scripts.flatMap((file) =>
      tooNew(readFileSync(file, 'utf8')).map((what) => `${path.basename(file)}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['class A { static { f(); } }', 'syntax'],
    ['x.at(-1)', 'at'],
    ['structuredClone(x)', 'structuredClone'],
    ['Object.hasOwn(a, b)', 'Object.hasOwn'],
    ['list.toSorted()', 'toSorted'],
    ['crypto.randomUUID()', 'randomUUID'],
    ['const css = ".a:has(b){}"', ':has()'],
    ['const css = "@container (width>1px){}"', '@container'],
  ])('would not be by %s', (code, what) => {
    expect(tooNew(code).join()).toContain(what);
  });

  it('lies lower for the ribbon and for the install page', () => {
    for (const file of [
      path.join(addin, 'main.js'),
      path.join(addin, 'floor.js'),
      path.join(folder, 'publish.js'),
    ]) {
      expect(() => parse(readFileSync(file, 'utf8'), { ecmaVersion: 5 })).not.toThrow();
    }
  });
});

describe('the package', () => {
  it('is the same, byte for byte, each time that it is made', async () => {
    const again = path.join(workshopFolder, 'again', 'package');
    await makeOffline(again);
    expect(readFileSync(`${again}.zip`).equals(readFileSync(`${folder}.zip`))).toBe(true);
    expect(
      readFileSync(path.join(again, 'formlint.7z')).equals(readFileSync(path.join(folder, 'formlint.7z'))),
    ).toBe(true);
  }, 300_000);

  it('has nothing of Office in it, nor of this machine', () => {
    for (const file of filesIn(folder, '.html')) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/office\.js|appsforoffice/);
    }
    for (const file of ['.js', '.html', '.xml', '.md'].flatMap((ending) => filesIn(folder, ending))) {
      expect(readFileSync(file, 'utf8')).not.toContain(path.resolve(__dirname, '../..'));
    }
  });

  it('has the ribbon as WPS wants it: its buttons have pictures, its callbacks are there', () => {
    const ribbon = readFileSync(path.join(addin, 'ribbon.xml'), 'utf8');
    expect(ribbon.startsWith('<customUI')).toBe(true);
    const buttons = [...ribbon.matchAll(/<button id="formlint_(\w+)"/g)].map(([, id]) => `${id}.svg`);
    expect(readdirSync(path.join(addin, 'images')).sort()).toEqual(buttons.sort());
    const main = readFileSync(path.join(addin, 'main.js'), 'utf8');
    for (const [, name] of ribbon.matchAll(/(?:onLoad|onAction|getImage)="(\w+)"/g))
      expect(main).toContain(`.${name}=`);
  });

  it('names the add-in in each of the lists', () => {
    expect(read('jsaddons/publish.xml')).toContain('url="formlint_2.1" version="2.1"');
    expect(read('config/linux/jsplugins.xml')).toContain('url="file:///opt/formlint/formlint.7z"');
    expect(read('config/windows/oem.ini')).toContain('JSPluginsServer=C:\\formlint\\jsplugins.xml');
    expect(read('publish.html')).toContain('https://help.example.gov.cn/?a=1&amp;b');
    expect(read('README.md')).not.toContain('{{');
  });

  it('has the whole add-in in the archive, uncompressed', () => {
    const archive = readFileSync(path.join(folder, 'formlint.7z'));
    expect([...archive.subarray(0, 6)]).toEqual([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]);
    for (const file of readdirSync(addin, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const place = path.join(file.parentPath, file.name);
      expect(archive.includes(readFileSync(place))).toBe(true);
      const name = path.relative(path.dirname(addin), place).replaceAll('\\', '/');
      expect(archive.includes(Buffer.from(`${name}\0`, 'utf16le'))).toBe(true);
    }
  });
});

describe('the install page', () => {
  const SERVICE = 'http://localhost:58890/';

  /** WPS's service on the same machine, with the add-ins that it has. */
  async function openInstaller(listed: Record<string, string>[] | null) {
    const tasks: Record<string, string>[] = [];
    let addins = listed;
    const opened = await openPage('publish.html', {
      site: pathToFileURL(folder).href,
      answers: { [SERVICE]: () => ({ html: '' }) },
      tolerated: [/ERR_FAILED|ERR_CONNECTION/],
      before: (page) =>
        page.route(`${SERVICE}**`, async (route) => {
          if (!addins) return route.abort();
          const headers = { 'Access-Control-Allow-Origin': '*' };
          if (route.request().url().endsWith('/publishlist')) return route.fulfill({ headers, json: addins });
          const task = JSON.parse(Buffer.from(route.request().postData() ?? '', 'base64').toString());
          tasks.push(task);
          const { cmd, ...addin } = task;
          const others = addins.filter(({ name }) => name !== 'formlint');
          addins = cmd === 'enable' ? [...others, { ...addin, enable: 'true' }] : others;
          return route.fulfill({ headers, body: 'OK' });
        }),
    });
    return { ...opened, tasks, allow: (now: Record<string, string>[]) => (addins = now) };
  }

  it('installs, and takes away again, and leaves the others alone', async () => {
    const { page, tasks } = await openInstaller([{ name: 'other', addonType: 'et', enable: 'true' }]);
    await page.getByText('尚未安装').waitFor();
    await page.getByRole('button', { name: '安装' }).click();
    await page.getByText('已登记').waitFor();
    await page.getByRole('button', { name: '卸载' }).click();
    await page.getByText('已卸载').waitFor();
    expect(tasks.map(({ cmd }) => cmd)).toEqual(['enable', 'disable']);
    const url = pathToFileURL(path.join(folder, 'formlint.7z')).href;
    expect(tasks[0]).toMatchObject({
      name: 'formlint',
      addonType: 'et',
      online: 'false',
      version: '2.1',
      url,
    });
  });

  it('offers an update of another version', async () => {
    const old = {
      name: 'formlint',
      addonType: 'et',
      enable: 'true',
      url: 'http://old/formlint.7z',
      version: '1.0',
    };
    const { page } = await openInstaller([old]);
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText('已登记').waitFor();
  });

  it('says what to do while WPS does not answer', async () => {
    const { page, allow } = await openInstaller(null);
    await page.getByText('没有连接到本机的 WPS').waitFor();
    await page.getByText('由浏览器唤起 WPS').waitFor();
    allow([]);
    await page.getByRole('button', { name: '重新连接' }).click();
    await page.getByText('尚未安装').waitFor();
  });
});
