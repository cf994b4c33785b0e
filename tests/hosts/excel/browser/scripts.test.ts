/** The scripts for end-to-end tests can be built, and carry their workbook. */
import vm from 'node:vm';
import { contractFile } from '../../contract/book';
import { WEB_PAGE, desktopScript, webPage } from './scripts';

it('puts desktop Excel in place of window.external', async () => {
  const window: Record<string, unknown> = { atob, setTimeout, TextDecoder };
  Object.assign(window, { window, parent: window });
  vm.runInNewContext(await desktopScript({ file: contractFile() }), window);
  const { GetContext, GetHostInfo } = window.external as Record<string, () => Record<string, () => string>>;
  expect(GetHostInfo?.()).toMatch(/^excel\$win32/);
  expect(GetContext?.().GetSupportedMatrix?.()).toContain('"ExcelApi":"1.13"');
});

it('frames the task pane in a page of Excel on the web', async () => {
  const page = await webPage({ file: contractFile() }, 'https://addin.example/taskpane.html');
  expect(new URL(WEB_PAGE).protocol).toBe('https:');
  expect(page).toContain('src="https://addin.example/taskpane.html"');
  expect(page.match(/<\/script/g)).toHaveLength(1);
});
