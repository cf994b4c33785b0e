/**
 * The emulated Excel for end-to-end tests in a real browser: a script for desktop Excel, a page for Excel on the
 * web. See README.md in tests/hosts.
 */
import path from 'node:path';
import { browserScript } from '../../../support/browser-script';
import { WEB_ORIGIN, frameName } from '../emulator/web';
import type { BrowserExcelOptions } from './options';

/** What is left out: a writable workbook in a light Excel at the floor, ExcelApi 1.13. */
export interface ExcelFile extends Partial<Omit<BrowserExcelOptions, 'file'>> {
  readonly file: Uint8Array;
}

/** The address to open for Excel on the web: answer it with {@link webPage}. */
export const WEB_PAGE = `${WEB_ORIGIN}/formlint.html`;

/** Script to run in the task pane's page before any of its own. */
export async function desktopScript(excel: ExcelFile): Promise<string> {
  return `${optionsScript(excel)}\n${await bundle('desktop-entry')}`;
}

/** Page of Excel on the web with the task pane in a frame. @param taskPane the pane's address */
export async function webPage(excel: ExcelFile, taskPane: string): Promise<string> {
  const script = `${optionsScript(excel)}\n${await bundle('web-entry')}`.replaceAll('</script', '<\\/script');
  const name = frameName().replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8"><title>Excel</title>
<iframe name="${name}" src="${taskPane}" style="width:360px;height:720px"></iframe>
<script>${script}</script>`;
}

const DEFAULTS = { name: '项目支出绩效自评表.xlsx', apiLevel: 13, readOnly: false, theme: 'light' } as const;

function optionsScript({ file, ...chosen }: ExcelFile): string {
  const options: BrowserExcelOptions = {
    ...DEFAULTS,
    ...chosen,
    file: Buffer.from(file).toString('base64'),
  };
  return `window.emulatedExcelOptions = ${JSON.stringify(options)};`;
}

function bundle(entry: 'desktop-entry' | 'web-entry'): Promise<string> {
  return browserScript(path.join(__dirname, `${entry}.ts`));
}
