/** The package as an office without internet serves it: office.js beside the page, its own policy and headers. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Deployment, deploy, makePackage, workshop } from './support/deployment';
import { openInExcel } from './support/excel';
import { TEMPLATE_FILL, faultyFile } from './support/forms';
import { differences, Package } from './support/package';
import { openPage } from './support/page';

const folder = path.join(workshop(), 'package');
let deployment: Deployment;

beforeAll(async () => {
  await makePackage(folder, '--office-js', 'local');
  deployment = await deploy(folder);
}, 120_000);

afterAll(() => {
  deployment.close();
});

/** Every breach of the policy as an error, frames included, also where the browser itself would log none. */
function reportBreaches(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`breach of ${effectiveDirective}: ${blockedURI}`);
    });
  });
}

const atSite = () => ({ site: deployment.site, answers: {}, before: reportBreaches });

async function openWatched(target: string) {
  const requests: string[] = [];
  const opened = await openPage(target, {
    ...atSite(),
    before: async (page) => {
      await reportBreaches(page);
      page.on('request', (request) => requests.push(request.url()));
    },
  });
  return { ...opened, requests };
}

describe('in Excel, with nothing but its own server', () => {
  it('checks, marks, explains, fixes and takes back', async () => {
    const file = faultyFile();
    const { pane, excel, screenshot } = await openInExcel(file, atSite());
    await pane.check();
    await pane.heading('退回修改').waitFor();
    expect(await pane.counts()).toEqual([6, 0, 1]);

    await pane.button('标记').click();
    await pane.notice('已标记').waitFor();
    expect((await excel.ask('marks')).length).toBeGreaterThan(0);
    await screenshot('package-pane');
    await pane.button('清除标记').click();
    await pane.notice('已清除标记').waitFor();

    // The docs of the rules are a chunk of their own.
    const finding = pane.finding('H6', 'F06');
    await finding.getByRole('button', { name: '说明' }).click();
    await finding.getByRole('heading', { name: '正确示例' }).waitFor();

    await pane.button('一键安全修复 6 项').click();
    await pane.button('应用 6 处修改').click();
    await pane.notice('已修改 6 个单元格').waitFor();
    const fixed = new Package(await excel.saved());
    expect(fixed.values('G6', 'H6')).toEqual([98.83, 9.88]);
    expect(fixed.fills).toEqual([TEMPLATE_FILL]);
    await pane.button('撤销 6 格').click();
    await pane.notice('已恢复 6 个单元格').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });

  it('answers to the ribbon', async () => {
    const { pane, excel } = await openInExcel(faultyFile(), atSite());
    await excel.click('fixSafe');
    await pane.heading('安全修复预览').waitFor();
  });
});

describe('in a browser', () => {
  it('shows the sample, checked, from its own server alone', async () => {
    const { page, requests, screenshot } = await openWatched('index.html');
    await page.getByRole('heading', { name: '退回修改' }).waitFor({ state: 'attached' });
    await screenshot('package-page');
    expect(requests.filter((url) => !url.startsWith(`${deployment.site}/`))).toEqual([]);
    expect(requests.some((url) => url.endsWith('.xlsx'))).toBe(true);
  });

  it('says that the pane is for Excel', async () => {
    const { page, requests } = await openWatched('taskpane.html');
    await page.getByText(/Excel/).first().waitFor();
    expect(requests.some((url) => url.endsWith('/office/office.js'))).toBe(true);
    expect(requests.filter((url) => !url.startsWith(`${deployment.site}/`))).toEqual([]);
  });

  it('cannot be framed by another page, which the pane can', async () => {
    const headers = async (page: string) => (await fetch(`${deployment.site}/${page}`)).headers;
    const policy = 'content-security-policy';
    expect((await headers('index.html')).get(policy)).toContain("frame-ancestors 'none'");
    expect((await headers('taskpane.html')).get(policy)).not.toContain('frame-ancestors');
  });
});

describe('the watch over the packaged pages', () => {
  const misdeeds: Readonly<Record<string, () => Promise<void> | void>> = {
    'an inline script': () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
    },
    // From a timer: what the test itself evaluates is beyond the policy.
    eval: () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            (0, eval)('window.ran = true');
          } catch {
            // Refused, as it should be.
          }
          resolve();
        });
      }),
    'a style in an attribute': () => {
      document.body.setAttribute('style', 'color: red');
    },
    'a script of another machine': () => {
      const script = document.createElement('script');
      script.src = 'https://example.com/x.js';
      document.head.append(script);
    },
    'a call to another machine': async () => {
      await fetch('https://example.com/').catch(() => undefined);
    },
  };

  it.each(Object.entries(misdeeds))('notices %s', async (_, misdeed) => {
    const opened = await openWatched('index.html');
    await opened.page.getByRole('heading', { name: '退回修改' }).waitFor({ state: 'attached' });
    expect(opened.missteps()).toEqual([]);
    await opened.page.evaluate(misdeed);
    expect(await opened.page.evaluate(() => 'ran' in window)).toBe(false);
    await expect(opened.close()).rejects.toThrow(/breach of (script|style|connect)-src/);
  });
});
