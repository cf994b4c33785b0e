/** Engines that cannot read the program: they are told so in words, and get nothing of it to choke on. */
import { OFFICE_ANSWERS } from './support/office';
import { openPage } from './support/page';

/** What an old engine lacks, taken away from a new one. */
const LACKING: Readonly<Record<string, () => void>> = {
  'CSS.supports': () => {
    Reflect.deleteProperty(CSS, 'supports');
    CSS.supports = () => false;
  },
  WeakRef: () => {
    Reflect.deleteProperty(window, 'WeakRef');
  },
  replaceAll: () => {
    Reflect.deleteProperty(String.prototype, 'replaceAll');
  },
  lookbehind: () => {
    const known = window.RegExp;
    const old = function (pattern: string | RegExp, flags?: string) {
      if (String(pattern).includes('(?<=')) throw new SyntaxError('invalid group specifier name');
      return new known(pattern, flags);
    };
    Object.assign(window, { RegExp: Object.assign(old, known) });
  },
};

async function openWithout(feature: string, target: string, width = 320) {
  const scripts: string[] = [];
  const opened = await openPage(target, {
    width,
    height: 720,
    answers: OFFICE_ANSWERS,
    before: async (page) => {
      await page.addInitScript(LACKING[feature] ?? (() => undefined));
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
    },
  });
  return { ...opened, scripts };
}

describe.each(Object.keys(LACKING))('an engine without %s', (feature) => {
  it('is told what is needed, and loads nothing of the program', async () => {
    const { page, scripts } = await openWithout(feature, 'taskpane.html');
    await page.getByRole('heading', { name: '此环境无法运行表检' }).waitFor();
    const own = scripts.filter((path) => !path.includes('/hosted/'));
    expect(own).toEqual(['/floor.js']);
  });
});

it.each(['taskpane.html', 'index.html?sample=1#x'])('names the page for browsers in %s', async (target) => {
  const { page } = await openWithout('WeakRef', target);
  const link = page.getByRole('link');
  const address = new URL('/index.html', page.url()).href;
  expect(await link.innerText()).toBe(address);
  expect(await link.getAttribute('href')).toBe(address);
});

it('can be read in a narrow pane', async () => {
  const { page, screenshot } = await openWithout('WeakRef', 'taskpane.html');
  const heading = page.getByRole('heading', { name: '此环境无法运行表检' });
  await heading.waitFor();
  // From its own style sheet, which the policy lets in.
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.floor h1') ?? document.body).fontSize === '20px',
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await screenshot('floor');
});

it('leaves the program to engines that can run it', async () => {
  const { page, scripts } = await openWithout('nothing', 'index.html', 1280);
  await page.getByText('表检').first().waitFor();
  expect(scripts.length).toBeGreaterThan(1);
  expect(await page.locator('.floor').count()).toBe(0);
});
