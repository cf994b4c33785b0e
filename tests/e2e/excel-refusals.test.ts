/** What Excel or the workbook refuses: said in words, nothing half done, and the way out open. */
import { openInExcel } from './support/excel';
import { SHEET, faultyFile } from './support/forms';
import { Package, differences } from './support/package';

describe('cells that a person has changed', () => {
  it('are left alone by undo, and named', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await pane.button('一键安全修复 6 项').click();
    await pane.button(/^应用/).click();
    await pane.notice('已修改 6 个单元格').waitFor();
    await pane.settled();
    await excel.userEdit(SHEET, 'H13', 7.5);
    await pane.button('撤销 6 格').click();
    await pane.notice(/已恢复 5 个单元格.*H13/).waitFor();
    const saved = new Package(await excel.saved());
    expect(saved.values('H13', 'H6', 'G6')).toEqual([7.5, 10, 0.99]);
  });

  it('make the result out of date where it does not follow by itself, which is said', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await pane.followByItself(false);
    await excel.userEdit(SHEET, 'H13', 8);
    await pane.notice('工作簿在检查后有改动').waitFor();
    await pane.notice('工作簿在检查后有改动').getByRole('button', { name: '重新检查' }).click();
    await pane.finding('H13', 'I02').waitFor({ state: 'detached' });
  });

  it('are not overwritten by a fix that was planned before, and named', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await pane.followByItself(false);
    await pane.button('一键安全修复 6 项').click();
    await pane.heading('安全修复预览').waitFor();
    await excel.userEdit(SHEET, 'H13', 6);
    await pane.button(/^应用/).click();
    await pane.notice(/在检查后有改动，未作修改：H13。/).waitFor();
    expect(new Package(await excel.saved()).values('H13', 'H6', 'G6')).toEqual([6, 10, 0.99]);
  });
});

describe('a protected sheet', () => {
  it('has its locked cells reported and left alone, and stays protected', async () => {
    const file = faultyFile({ protect: true });
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.notice(`工作表“${SHEET}”受保护`).waitFor();
    expect(await pane.finding('H6', 'F06').getByRole('button', { name: /^修复/ }).isDisabled()).toBe(true);
    await pane.button(/^一键安全修复/).click();
    await pane.notice(/另有 \d+ 项位于受保护的单元格/).waitFor();
    await pane.button(/^应用/).click();
    await pane.notice('已修改').waitFor();
    const saved = new Package(await excel.saved());
    expect(saved.values('H13', 'H6', 'G6')).toEqual([8, 10, 0.99]);
    expect(saved.xml('xl/worksheets/sheet1.xml')).toContain('<sheetProtection');
  });

  it('cannot be marked, which is said, and nothing is drawn', async () => {
    const file = faultyFile({ protect: true });
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('标记').click();
    await pane.notice(/未能标记.*受保护/).waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });
});

it('says that a cell is being edited, and goes on afterwards', async () => {
  const { pane, excel } = await openInExcel(faultyFile());
  await excel.setFaults({ cellEditing: true });
  await pane.check();
  await pane.notice(/未能检查.*有单元格正在编辑/).waitFor();
  await excel.setFaults({ cellEditing: false });
  await pane.recheck();
  await pane.heading('退回修改').waitFor();
});

it('offers no change of a read-only workbook, and says why', async () => {
  const file = faultyFile();
  const { pane, excel } = await openInExcel(file, { readOnly: true });
  await pane.check();
  expect(await pane.counts()).toEqual([6, 0, 1]);
  for (const action of [/^一键安全修复/, '重算', '标记', '撤销']) {
    expect(await pane.button(action).getAttribute('aria-disabled')).toBe('true');
  }
  await pane.button(/^一键安全修复/).hover();
  await pane.tooltip('工作簿不能写入').waitFor();
  expect(await pane.finding('H6', 'F06').getByRole('button', { name: /^修复/ }).isDisabled()).toBe(true);
  expect(differences(file, await excel.saved())).toEqual([]);
});

describe('an Excel that does not answer', () => {
  it('is given up on after a while, which is said, and asked again when it is back', async () => {
    const { page, pane, excel } = await openInExcel(faultyFile(), { clock: true });
    await excel.setFaults({ hang: true });
    await pane.button('开始检查').click();
    const givenUp = pane.notice(/未能检查.*未及时响应/);
    while (!(await givenUp.isVisible())) await page.clock.fastForward(10_000);
    await excel.setFaults({ hang: false });
    await pane.recheck();
    await pane.heading('退回修改').waitFor();
    expect(await pane.counts()).toEqual([6, 0, 1]);
  });

  it('is not waited for by a person who cancels', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await excel.setFaults({ hang: true });
    await pane.button('重新检查').click();
    await pane.button('取消').click();
    await pane.notice('已取消').waitFor();
    expect(await pane.counts()).toEqual([6, 0, 1]);
  });
});
