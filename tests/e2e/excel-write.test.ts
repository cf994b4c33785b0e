/** Fixing, recomputing and marking in desktop Excel: what is agreed to is written, and all of it can be taken back. */
import { openInExcel } from './support/excel';
import { TEMPLATE_FILL, faultyFile } from './support/forms';
import { Package, differences } from './support/package';

/** A text turned into a number brings its number format along. */
const STYLES_PART = 'xl/styles.xml';
const SHEET_PART = 'xl/worksheets/sheet1.xml';

describe('fixing', () => {
  it('writes a single fix and takes it back to the very bytes', async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('提示 (1)').click();
    const finding = pane.finding('G16', 'T09');
    await finding.getByRole('button', { name: /^修复/ }).click();
    await pane.notice('已修改 1 个单元格').waitFor();
    expect(new Package(await excel.saved()).cell('G16').value).toBe(7);
    expect(await pane.listed()).not.toContain('G16 T09');
    await pane.button('撤销 1 格').click();
    await pane.notice('已恢复 1 个单元格').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });

  it('previews all safe fixes, writes the ticked ones at once, and takes them back to the very bytes', async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('一键安全修复 6 项').click();
    await pane.heading('安全修复预览').waitFor();
    expect(await pane.previewed()).toEqual({
      G6: ['0.99', '98.83'],
      G16: ['“7”', '7'],
      H6: ['10', '9.88'],
      H13: ['9', '8'],
      H15: ['8', '7.58'],
      H26: ['99.78', '99.36'],
    });
    expect(differences(file, await excel.saved())).toEqual([]);
    await pane.tick('未达标不得满分', false);
    // With H15 left as it is, the total comes to what is claimed.
    expect(Object.keys(await pane.previewed())).not.toContain('H26');
    await pane.button('应用 4 处修改').click();
    await pane.notice('已修改').waitFor();
    const saved = new Package(await excel.saved());
    expect(saved.values('G6', 'H6', 'H13', 'H15', 'G16', 'H26')).toEqual([98.83, 9.88, 8, 8, 7, 99.78]);
    expect(differences(file, await excel.saved())).toEqual([STYLES_PART, SHEET_PART]);
    await pane.button(/^撤销 \d+ 格$/).click();
    await pane.notice('已恢复').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });

  it('writes nothing when the preview is left', async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('一键安全修复 6 项').click();
    await pane.heading('安全修复预览').waitFor();
    await pane.press('Escape');
    await pane.heading('退回修改').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });
});

describe('recomputing', () => {
  it('writes values', async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('重算').click();
    await pane.button('写为数值').click();
    await pane.heading('重算预览（写为数值）').waitFor();
    await pane.button(/^应用/).click();
    await pane.notice('已修改').waitFor();
    const saved = new Package(await excel.saved());
    expect(saved.cell('G6')).toMatchObject({ value: 98.83 });
    expect(saved.cell('H6')).toMatchObject({ value: 9.88 });
    await pane.button(/^撤销 \d+ 格$/).click();
    await pane.notice('已恢复').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });

  it('writes formulas that follow their inputs from then on', async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('重算').click();
    await pane.button('写为公式').click();
    await pane.heading('重算预览（写为公式）').waitFor();
    await pane.button(/^应用/).click();
    await pane.notice('已修改').waitFor();
    const saved = new Package(await excel.saved());
    expect(saved.cell('H6').formula).toMatch(/F6.*G6|E6/);
    expect(saved.cell('H6').value).toBe(9.88);
    await pane.button(/^撤销 \d+ 格$/).click();
    await pane.notice('已恢复').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
  });
});

describe('marks', () => {
  it("are conditional formats beside the template's own fills, and leave no trace", async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('标记').click();
    await pane.notice('已标记').waitFor();
    const marked = new Package(await excel.saved());
    const sheet = marked.xml(SHEET_PART);
    expect(sheet).toMatch(/<conditionalFormatting sqref="H6"><cfRule type="expression"/);
    expect(sheet).toContain('formlint:F06:error');
    expect(marked.fills).toEqual([TEMPLATE_FILL]);
    await pane.button('清除标记').click();
    await pane.notice('已清除标记').waitFor();
    expect(await excel.ask('marks')).toEqual([]);
    expect(differences(file, await excel.saved())).toEqual([]);
  });

  it('follow the findings, and are cleared down to the fixed workbook', async () => {
    const file = faultyFile();
    const { pane, excel } = await openInExcel(file);
    await pane.check();
    await pane.button('标记').click();
    await pane.notice('已标记').waitFor();
    const before = await excel.ask('marks');
    await pane.button('一键安全修复 6 项').click();
    await pane.button(/^应用/).click();
    await pane.notice('已修改 6 个单元格').waitFor();
    await pane.settled();
    expect(before.length).toBeGreaterThan(1);
    // What is left is the missing reason in I15.
    expect(await excel.ask('marks')).toMatchObject([{ row: 14, column: 8 }]);
    await pane.button('清除标记').click();
    await pane.notice('已清除标记').waitFor();
    const cleared = await excel.saved();
    expect(new Package(cleared).xml(SHEET_PART)).not.toContain('conditionalFormatting');
    expect(differences(file, cleared)).toEqual([STYLES_PART, SHEET_PART]);
  });
});
