import { OFFICE_ANSWERS } from './support/office';
import { openPage } from './support/page';

it('loads the unmodified office.js within the policy of the pane', async () => {
  const { page } = await openPage('taskpane.html', { width: 360, height: 720, answers: OFFICE_ANSWERS });
  const host = await page.evaluate(async () => (await Office.onReady()).host);
  expect(host).toBeNull();
});
