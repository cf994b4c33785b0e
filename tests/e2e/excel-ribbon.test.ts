/** The ribbon's buttons in desktop Excel: they work on the pane, and always say that they are done. */
import { openInExcel } from './support/excel';
import { faultyFile } from './support/forms';
import { differences } from './support/package';

it('checks, in an opened pane', async () => {
  const { pane, excel } = await openInExcel(faultyFile());
  await excel.click('check');
  expect(await excel.ask('paneState')).toBe('Visible');
  await pane.heading('退回修改').waitFor();
  expect(await pane.counts()).toEqual([6, 0, 1]);
});

it('previews the safe fixes and writes nothing by itself', async () => {
  const file = faultyFile();
  const { pane, excel } = await openInExcel(file);
  await excel.click('fixSafe');
  await pane.heading('安全修复预览').waitFor();
  expect(differences(file, await excel.saved())).toEqual([]);
});

it('previews a recomputation', async () => {
  const { pane, excel } = await openInExcel(faultyFile());
  await excel.click('recompute');
  await pane.heading('重算预览（按原有形式）').waitFor();
});

it('clears the marks, of an earlier session too', async () => {
  const { pane, excel } = await openInExcel(faultyFile());
  await pane.check();
  await pane.button('标记').click();
  await pane.notice('已标记').waitFor();
  const marked = await excel.saved();
  const later = await openInExcel(marked);
  await later.excel.click('clearMarks');
  await later.pane.notice('已清除标记').waitFor();
  expect(await later.excel.ask('marks')).toEqual([]);
});

it('is done with a button whose action fails too', async () => {
  const { pane, excel } = await openInExcel(faultyFile());
  await excel.setFaults({ cellEditing: true });
  await excel.click('check');
  await pane.notice(/未能检查.*有单元格正在编辑/).waitFor();
});
