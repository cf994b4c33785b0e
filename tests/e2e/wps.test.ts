/** The packaged add-in in the emulated WPS, served as its nginx.conf says: ribbon, panes, and what they do. */
import path from 'node:path';
import { seriousViolations } from './support/axe';
import { BASE_URL, type Deployment, deploy, makeWpsPackage, workshop } from './support/deployment';
import { TEMPLATE_FILL, faultlessFile, faultyFile } from './support/forms';
import { overflowing } from './support/overflowing';
import { Package, differences } from './support/package';
import { openPage } from './support/page';
import { type Wps, type WpsPage, openInWps } from './support/wps';

const folder = path.join(workshop(), 'package');
let deployment: Deployment;

beforeAll(async () => {
  await makeWpsPackage(folder, '--base-url', BASE_URL);
  deployment = await deploy(folder);
}, 300_000);

afterAll(() => {
  deployment.close();
});

const [OURS, OTHER] = ['自评表.xlsx', '另一份.xlsx'];

function open(...files: readonly Uint8Array[]): Promise<Wps> {
  const names = [OURS, OTHER];
  const books = files.map((file, i) => ({ name: names[i] ?? '', file }));
  return openInWps({ site: deployment.site, books });
}

async function visiblePanes(wps: Wps): Promise<boolean[]> {
  return (await wps.ask('panes')).map(({ visible }) => visible);
}

async function collapse({ page }: WpsPage): Promise<void> {
  await page.getByRole('button', { name: '收起' }).click();
}

describe('the pane', () => {
  it('checks, goes to cells, marks, fixes, takes back, clears and folds away', async () => {
    const file = faultyFile();
    const wps = await open(file);
    const opened = await wps.open('open');
    const { pane } = opened;
    await pane.heading('尚未检查').waitFor();
    await pane.check();
    await pane.heading('退回修改').waitFor();
    expect(await pane.counts()).toEqual([6, 0, 1]);

    await pane.finding('H6', 'F06').getByRole('button', { name: '定位', exact: true }).click();
    await pane.settled();
    expect(await wps.ask('selection')).toBe('自评表!H6');
    await pane.finding('H6', 'F06').getByRole('button', { name: '说明' }).click();
    await pane.finding('H6', 'F06').getByRole('heading', { name: '正确示例' }).waitFor();

    await pane.button('标记').click();
    await pane.notice('已标记').waitFor();
    expect((await wps.ask('marks')).length).toBeGreaterThan(0);
    await pane.button('清除标记').click();
    await pane.notice('已清除标记').waitFor();
    expect(await wps.ask('marks')).toEqual([]);

    await pane.button('一键安全修复 6 项').click();
    await pane.button('应用 6 处修改').click();
    await pane.notice('已修改 6 个单元格').waitFor();
    const fixed = new Package(await wps.saved());
    expect(fixed.values('G6', 'H6')).toEqual([98.83, 9.88]);
    expect(fixed.fills).toEqual([TEMPLATE_FILL]);
    await pane.button('撤销 6 格').click();
    await pane.notice('已恢复 6 个单元格').waitFor();
    const restored = differences(file, await wps.saved());
    expect(restored.filter((part) => part.startsWith('xl/worksheets/'))).toEqual([]);

    await collapse(opened);
    expect(await visiblePanes(wps)).toEqual([false]);
    await wps.press('open');
    expect(await visiblePanes(wps)).toEqual([true]);
    await pane.heading('退回修改').waitFor();
  });

  it('follows what is typed, in the language that is chosen', async () => {
    const wps = await open(faultyFile());
    const { page, pane } = await wps.open('check');
    await pane.finding('H6', 'F06').waitFor();
    await wps.userEdit('自评表', 'H6', 9.88);
    await pane.finding('H6', 'F06').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      localStorage.setItem('formlint/settings', '{"version":1,"language":"en"}');
    });
    await page.reload();
    await page.getByRole('button', { name: 'Fold away' }).waitFor();
  });

  it('says so while a cell is being edited, and goes on afterwards', async () => {
    const wps = await open(faultyFile());
    const { pane } = await wps.open('open');
    await pane.check();
    await wps.setEditing(true);
    await pane.button('重新检查').first().click();
    await pane.notice(/未能检查.*有单元格正在编辑/).waitFor();
    await wps.setEditing(false);
    await pane.recheck();
    await pane.heading('退回修改').waitFor();
  });
});

describe('the ribbon', () => {
  it('reaches the pane that is open', async () => {
    const file = faultyFile();
    const wps = await open(file);
    const { pane } = await wps.open('open');
    await wps.press('mark');
    await pane.notice('已标记').waitFor();
    expect((await wps.ask('marks')).length).toBeGreaterThan(0);
    await wps.press('clearMarks');
    await pane.notice('已清除标记').waitFor();
    expect(await wps.ask('marks')).toEqual([]);
    await wps.press('fixSafe');
    await pane.heading('安全修复预览').waitFor();
    await wps.press('recompute');
    await pane.heading('重算预览（按原有形式）').waitFor();
    expect((await wps.ask('panes')).length).toBe(1);
    expect(differences(file, await wps.saved()).filter((part) => part.startsWith('xl/worksheets/'))).toEqual(
      [],
    );
  });

  it('has a pane for each workbook, and shows the one of the workbook in front', async () => {
    const wps = await open(faultyFile(), faultlessFile());
    const first = await wps.open('check');
    await first.pane.heading('退回修改').waitFor();
    await wps.bringToFront(1);
    expect(await visiblePanes(wps)).toEqual([false]);
    const second = await wps.open('check');
    await second.pane.heading('未发现错误和警告').waitFor();
    expect(await visiblePanes(wps)).toEqual([false, true]);
    await wps.bringToFront(0);
    expect(await visiblePanes(wps)).toEqual([true, false]);
    await first.pane.heading('退回修改').waitFor();
    await collapse(first);
    await wps.bringToFront(1);
    await wps.bringToFront(0);
    // What the person folded away stays so.
    expect(await visiblePanes(wps)).toEqual([false, false]);
  });

  it('leaves a pane with its workbook, which may take the one in front instead', async () => {
    const wps = await open(faultyFile(), faultlessFile());
    const { page, pane } = await wps.open('check');
    await pane.heading('退回修改').waitFor();
    await wps.bringToFront(1);
    await page.getByText(`此面板检查的是“${OURS}”`).waitFor();
    await page.getByRole('button', { name: '改为检查当前工作簿' }).click();
    await page.getByText(OTHER, { exact: true }).waitFor();
    await pane.check();
    await pane.heading('未发现错误和警告').waitFor();
  });
});

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** A change of theme shows with the next frames, and buttons fade over to it. */
const THEME_DRAWN = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  .then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  .then(() => undefined)`;

describe('the look', () => {
  it('fits 320 and 400 pixels, light, dark and of high contrast', async () => {
    const wps = await open(faultyFile(), faultlessFile());
    const { page, pane } = await wps.open('check');
    await pane.heading('退回修改').waitFor();
    await wps.bringToFront(1);
    await page.getByText('此面板检查的是').waitFor();
    for (const width of [320, 400]) {
      await page.setViewportSize({ width, height: 760 });
      for (const [name, media] of Object.entries(LOOKS)) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await page.evaluate(THEME_DRAWN);
        expect(await overflowing(page)).toEqual([]);
        // Of forced colours axe knows nothing.
        if (media.forcedColors === 'none') expect(await seriousViolations(page)).toEqual([]);
        await wps.screenshot(page, `wps-${String(width)}-${name}`);
      }
    }
  });
});

describe('the site', () => {
  const get = (file: string) => fetch(`${deployment.site}/${file}`);
  const POLICY = 'content-security-policy';

  it.each([
    ['ribbon.xml', /^<customUI/],
    ['manifest.xml', /<JsPlugin>/],
    ['jsplugins.xml', /<jspluginonline [^>]*url="https:\/\/addin\.example\.gov\.cn\/formlint\/"/],
  ])(
    'gives %s as WPS fetches it at each start: itself, as XML, and not an old one',
    async (file, content) => {
      const response = await get(file);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('xml');
      expect(response.headers.get('cache-control')).toMatch(/no-cache/);
      expect(await response.text()).toMatch(content);
    },
  );

  it('gives no page in the place of a file that is not there', async () => {
    expect((await get('nothing.xml')).status).toBe(404);
    expect((await get('nothing/ribbon.xml')).status).toBe(404);
  });

  it('lets WPS frame its pages, and no other page the one for browsers', async () => {
    for (const page of ['index.html', 'taskpane.html', 'selfcheck.html'])
      expect((await get(page)).headers.get(POLICY)).not.toContain('frame-ancestors');
    for (const page of ['web.html', 'publish.html'])
      expect((await get(page)).headers.get(POLICY)).toContain("frame-ancestors 'none'");
  });

  it('lets the install page alone speak to the WPS of the machine', async () => {
    for (const page of ['index.html', 'taskpane.html', 'selfcheck.html', 'web.html'])
      expect((await get(page)).headers.get(POLICY)).not.toContain('58890');
    expect((await get('publish.html')).headers.get(POLICY)).toContain('http://localhost:58890');
  });

  it('has the page for browsers, which checks without WPS', async () => {
    const { page } = await openPage('web.html', { site: deployment.site });
    await page.getByRole('heading', { name: '退回修改' }).waitFor({ state: 'attached' });
  });
});
