/** The main course in Excel on the web: the pane in a frame, spoken to by messages. */
import { openInWebExcel } from './support/excel';
import { SHEET, TEMPLATE_FILL, faultyFile } from './support/forms';
import { Package, differences } from './support/package';

it('checks, leads to cells, marks, fixes and takes everything back', async () => {
  const file = faultyFile();
  const { pane, excel } = await openInWebExcel(file);
  await pane.check();
  await pane.heading('退回修改').waitFor();
  expect(await pane.counts()).toEqual([6, 0, 1]);
  expect(await excel.syncsDuring(() => pane.recheck())).toBe(2);

  await pane.finding('H6', 'F06').getByRole('button', { name: '定位', exact: true }).click();
  expect(await excel.selected()).toBe(`${SHEET}!H6`);

  await pane.button('标记').click();
  await pane.notice('已标记').waitFor();
  expect(new Package(await excel.saved()).fills).toEqual([TEMPLATE_FILL]);
  await pane.button('清除标记').click();
  await pane.notice('已清除标记').waitFor();
  expect(differences(file, await excel.saved())).toEqual([]);

  await pane.button('一键安全修复 6 项').click();
  await pane.button('应用 6 处修改').click();
  await pane.notice('已修改 6 个单元格').waitFor();
  const fixed = new Package(await excel.saved());
  expect(fixed.values('G6', 'H6', 'H13', 'H15', 'G16', 'H26')).toEqual([98.83, 9.88, 8, 7.58, 7, 99.36]);
  expect(await pane.counts()).toEqual([1, 0, 0]);

  await excel.userEdit(SHEET, 'I15', '设备老化；已列入明年更新计划，按季检修。');
  await pane.heading('通过').waitFor();
});

it('takes a fix back to the very bytes', async () => {
  const file = faultyFile();
  const { pane, excel } = await openInWebExcel(file);
  await pane.check();
  await pane.button('一键安全修复 6 项').click();
  await pane.button('应用 6 处修改').click();
  await pane.notice('已修改 6 个单元格').waitFor();
  await pane.button('撤销 6 格').click();
  await pane.notice('已恢复 6 个单元格').waitFor();
  expect(differences(file, await excel.saved())).toEqual([]);
});
