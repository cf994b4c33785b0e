import { openPage } from './support/page';

describe('the browser page', () => {
  it('starts without an error, within its own policy and without calling any other machine', async () => {
    const { page, screenshot } = await openPage('index.html', { width: 1280, height: 800 });
    await page.getByText('表检').first().waitFor();
    await screenshot('page');
  });

  it('is served in the language that it declares', async () => {
    const { page } = await openPage('index.html');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.title()).toContain('表检');
  });
});

describe('the watch over pages', () => {
  it('notices an inline style that the policy forbids', async () => {
    const opened = await openPage('index.html');
    await opened.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    });
    await expect(opened.close()).rejects.toThrow(/Content Security Policy/);
  });

  it('notices a call to another machine, and cuts it off', async () => {
    const opened = await openPage('index.html');
    const reached = await opened.page.evaluate(() => {
      const image = new Image();
      const outcome = new Promise<boolean>((resolve) => {
        image.onload = () => {
          resolve(true);
        };
        image.onerror = () => {
          resolve(false);
        };
      });
      image.src = 'https://example.com/pixel.png';
      return outcome;
    });
    expect(reached).toBe(false);
    await expect(opened.close()).rejects.toThrow(/example\.com/);
  });
});
