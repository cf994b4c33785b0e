/** Checking in desktop Excel: what is found, how it is walked through, and what it costs. */
import { openInExcel } from './support/excel';
import { SHEET, faultyFile, manyForms, otherFile } from './support/forms';

const FOUND = ['G6 F05', 'H6 F06', 'H13 I02', 'H15 I07', 'I15 I11', 'H26 I05'];

describe('a check', () => {
  it('shows the verdict, the counts and every finding of a faulty form', async () => {
    const { pane } = await openInExcel(faultyFile());
    await pane.check();
    await pane.heading('退回修改').waitFor();
    expect(await pane.counts()).toEqual([6, 0, 1]);
    expect(await pane.listed()).toEqual(FOUND);
    await pane.button('提示 (1)').click();
    expect(await pane.listed()).toEqual([...FOUND, 'G16 T09']);
  });

  it.each([1, 12])('reads a workbook of %d sheets in two syncs', async (sheets) => {
    const { pane, excel } = await openInExcel(manyForms(sheets));
    // What is kept with the workbook was asked for when the pane opened.
    expect(await excel.syncsDuring(() => pane.check())).toBe(2);
    expect(await excel.syncsDuring(() => pane.recheck())).toBe(2);
    expect((await excel.ask('counters')).largestResponse).toBeLessThan(5_000_000);
  });

  it('tells the forms of a workbook apart', async () => {
    const { pane } = await openInExcel(manyForms(3));
    await pane.check();
    await pane.heading('退回修改').waitFor();
    await pane.picker.selectOption({ index: 1 });
    await pane.heading('退回修改').waitFor({ state: 'detached' });
    expect((await pane.counts())[0]).toBe(0);
    await pane.picker.selectOption('all');
    await pane.heading('退回修改').waitFor();
    await pane.button('错误 6').click();
    expect(await pane.listed()).toEqual(FOUND.map((finding) => `项目1!${finding}`));
  });

  it('says what it looked for in a workbook without a form', async () => {
    const { pane } = await openInExcel(otherFile());
    await pane.check();
    await pane.heading('没有找到可检查的表格').waitFor();
    await pane.text('已查看的工作表：签到。').waitFor();
  });
});

describe('the list', () => {
  it('is filtered by severity, part and text, and shown whole again', async () => {
    const { pane } = await openInExcel(faultyFile());
    await pane.check();
    await pane.button('提示 1').click();
    expect(await pane.listed()).toEqual(['G16 T09']);
    await pane.button('提示 1').click();
    await pane.button(/^预算执行：/).click();
    expect(await pane.listed()).toEqual(['G6 F05', 'H6 F06']);
    await pane.filter.fill('i07');
    await pane.text('没有符合筛选条件的问题').waitFor();
    await pane.button('清除筛选').click();
    expect(await pane.listed()).toEqual(FOUND);
  });

  it('is walked with F8 and Shift+F8, Excel following', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    const walked: string[] = [];
    for (let step = 0; step <= FOUND.length; step++) {
      await pane.press('F8');
      walked.push(await excel.selected());
    }
    const cells = ['G6', 'H6', 'H13', 'H15', 'I15', 'H26', 'G16'];
    expect(walked).toEqual(cells.map((cell) => `${SHEET}!${cell}`));
    await pane.press('F8');
    expect(await excel.selected()).toBe(`${SHEET}!G6`);
    await pane.press('Shift+F8');
    expect(await excel.selected()).toBe(`${SHEET}!G16`);
    // The hint's group was opened for it.
    expect(await pane.listed()).toContain('G16 T09');
  });

  it('leads to the finding, and from a figure to its cell, on the sheet of that form', async () => {
    const { pane, excel } = await openInExcel(manyForms(2));
    await pane.check();
    await pane.finding('H6', 'F06').getByRole('button', { name: '定位', exact: true }).click();
    expect(await excel.selected()).toBe('项目1!H6');
    await pane
      .finding('G6', 'F05')
      .getByRole('button', { name: /定位到 E6$/ })
      .click();
    expect(await excel.selected()).toBe('项目1!E6');
  });

  it('is moved in by the arrows, and Enter goes to the cell', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await pane.findings.first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await pane.press(key);
    expect(await excel.selected()).toBe(`${SHEET}!H13`);
  });

  it('explains a rule in place', async () => {
    const { pane } = await openInExcel(faultyFile());
    await pane.check();
    const finding = pane.finding('H6', 'F06');
    const explain = finding.getByRole('button', { name: '说明' });
    await explain.click();
    await finding.getByRole('heading', { name: '正确示例' }).waitFor();
    await explain.click();
    await finding.getByRole('heading', { name: '正确示例' }).waitFor({ state: 'detached' });
  });
});
