import { OFFICE_ANSWERS } from './support/office';
import { openPage } from './support/page';

describe('the task pane page', () => {
  it('loads the unmodified office.js within its policy', async () => {
    const { page } = await openPage('taskpane.html', { width: 360, height: 720, answers: OFFICE_ANSWERS });
    const host = await page.evaluate(async () => (await Office.onReady()).host);
    expect(host).toBeNull();
  });

  it('says in words that the engine is too old', async () => {
    const { page } = await openPage('taskpane.html', {
      answers: OFFICE_ANSWERS,
      before: (target) =>
        target.addInitScript(() => {
          CSS.supports = () => false;
        }),
    });
    await page.getByText('内置浏览器版本过低').waitFor();
    await page.getByText(/\/index\.html$/).waitFor();
  });
});
