/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { BASELINE_SETTING, restoreBaseline } from '../../../src/core/guard/store';
import { buildForm } from '../../support/form-builder';
import { expectAccessible, press, prepareDom } from '../dom';
import { LOADED, chooseTemplate, chosen, openGuard, workbookFile } from './support';

beforeAll(prepareDom);
// What jsdom lacks, for reading the file of a template.
beforeAll(() => void Object.assign(globalThis, { TextDecoder, TextEncoder }));

const CLEAN = { change: {} };
const section = () => screen.getByRole('region', { name: '基准' });
const template = () => workbookFile(buildForm({ layout: 'shenzhen-2022' }).workbook, '模板.xlsx');

describe('the baseline of the open workbook', () => {
  test('is none at first, and then it is said what is inferred, and from what', async () => {
    await openGuard(CLEAN);
    within(section()).getByText('未设定基准，上述内容没有核对。');
    within(section()).getByText('可填写的单元格：系推断，按版式，未见工作表保护和底色标示。');
  });

  test('tells of the protection where there is one', async () => {
    await openGuard({ ...CLEAN, protect: true });
    within(section()).getByText('可填写的单元格：按工作表保护确定。');
  });

  test('is the blank template of a file, kept with the workbook', async () => {
    const { host, session } = await openGuard(CLEAN);
    await chooseTemplate(template());
    await within(section()).findByText(/^空白模板（模板\.xlsx、\d{4}-\d\d-\d\d 设定）$/, {}, LOADED);
    // In each tab, of which one is shown.
    expect(screen.getAllByText('已设定基准，检查结果已与其对照。')).toHaveLength(2);
    expect(session.getState().checked?.under.baseline?.origin).toBe('template');
    expect(restoreBaseline(host.settings.get(BASELINE_SETTING))?.name).toBe('模板.xlsx');
    await expectAccessible();
  }, 30_000);

  test('is the workbook as it is, changes since the last check among it', async () => {
    const { host, session, cell } = await openGuard({ change: {} });
    await act(() => session.settings.change('live', false));
    act(() => {
      host.type(cell('header.project-name'), '另一项目');
    });
    await press('以当前工作簿为基准');
    await within(section()).findByText(/^收到时的工作簿（自评表\.xlsx/, {}, LOADED);
    const [form] = session.getState().baseline?.forms ?? [];
    expect(form?.header['project-name']?.value.text).toBe('另一项目');
  }, 30_000);

  test('is the workbook with what was typed just before as well', async () => {
    const { host, session, cell } = await openGuard({ change: {} });
    act(() => {
      host.type(cell('header.project-name'), '另一项目');
    });
    fireEvent.click(screen.getByRole('button', { name: '以当前工作簿为基准' }));
    await within(section()).findByText(/^收到时的工作簿（自评表\.xlsx/, {}, LOADED);
    const [form] = session.getState().baseline?.forms ?? [];
    expect(form?.header['project-name']?.value.text).toBe('另一项目');
  }, 30_000);

  test('asked for twice at once is set once: the one before can still be brought back', async () => {
    const { host, session, cell } = await openGuard(CLEAN);
    await chooseTemplate(template());
    await within(section()).findByText(/^空白模板（模板\.xlsx/, {}, LOADED);
    act(() => {
      host.type(cell('header.project-name'), '另一项目');
    });
    fireEvent.click(screen.getByRole('button', { name: '以当前工作簿为基准' }));
    fireEvent.click(screen.getByRole('button', { name: '以当前工作簿为基准' }));
    await within(section()).findByText(/^收到时的工作簿（自评表\.xlsx/, {}, LOADED);
    await press(/空白模板（模板\.xlsx/, section());
    expect(session.getState().baseline?.origin).toBe('template');
  }, 30_000);

  test.each([
    ['is no workbook', () => chosen(new TextEncoder().encode('PK broken'), '坏.xlsx'), /^坏\.xlsx：/],
    [
      'holds no form',
      () => workbookFile({ sheets: [], date1904: false }, '空.xlsx'),
      /^空\.xlsx：.*原有基准未变。$/,
    ],
  ])(
    'stays as it was where the file %s',
    async (_, file, said) => {
      const { session } = await openGuard(CLEAN);
      await press('以当前工作簿为基准');
      await within(section()).findByText(/^收到时的工作簿/, {}, LOADED);
      const before = session.getState().baseline;
      await chooseTemplate(file());
      await within(section()).findByText(said, {}, LOADED);
      expect(session.getState().baseline).toBe(before);
      await press('关闭', section());
      expect(within(section()).queryByText(said)).toBeNull();
    },
    30_000,
  );

  test('is brought back after it was put away, the focus staying', async () => {
    const { session } = await openGuard(CLEAN);
    await press('以当前工作簿为基准');
    const before = session.getState().baseline;
    screen.getByRole('button', { name: '撤除基准' }).focus();
    await press('撤除基准');
    within(section()).getByText('未设定基准，上述内容没有核对。');
    expect(document.activeElement?.textContent).toMatch(/^恢复原基准：收到时的工作簿/);
    await press(/^恢复原基准/);
    expect(session.getState().baseline).toBe(before);
  }, 30_000);

  test('is told to have no counterpart of a form', async () => {
    const { host, session } = await openGuard(CLEAN);
    await press('以当前工作簿为基准');
    const [sheet] = host.workbook.sheets;
    await act(async () => {
      host.become({ ...host.workbook, sheets: [sheet!, { ...sheet!, name: '增加的表' }] }, '增加的表');
      await session.check();
    });
    await waitFor(() => {
      within(section()).getByText(/^基准中没有与下列自评表对应的表/);
    }, LOADED);
  }, 30_000);

  test('of another layout is doubted, and nothing of it is ticked to be restored', async () => {
    const { host } = await openGuard(CLEAN);
    const before = host.workbook;
    await chooseTemplate(workbookFile(buildForm({ layout: 'shenzhen-2024' }).workbook, '别的.xlsx'));
    const differences = within(screen.getByRole('region', { name: '与基准的差异' }));
    await differences.findByText(/^基准与本表的版式不同/, {}, LOADED);
    within(screen.getByRole('region', { name: '导入判定' })).getByText(/可能选错了模板，下列判定未必成立/);
    const restore = differences.getByRole('button', { name: '还原选中的 0 处' });
    expect(restore.getAttribute('aria-disabled')).toBe('true');
    const [, first] = differences.getAllByRole<HTMLInputElement>('checkbox');
    expect(first?.checked).toBe(false);
    fireEvent.click(first!);
    await press('还原选中的 1 处');
    expect(host.workbook).not.toBe(before);
  }, 30_000);

  test('is not set where the host refuses to keep it, and the tab says so', async () => {
    const { host, session } = await openGuard(CLEAN);
    host.refuse('setSetting', 'read-only');
    await press('以当前工作簿为基准');
    expect(screen.getByRole('alert').textContent).toContain('未能保存基准。');
    expect(session.getState().baseline).toBeNull();
  }, 30_000);
});
