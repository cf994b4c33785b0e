/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { REVIEW_SETTING, restoreReviews } from '../../../src/core/review/store';
import * as language from '../../../src/batch/export/report-language';
import { buildForm } from '../../support/form-builder';
import { fileOf } from '../../support/workbook-file';
import type { Desk } from '../desk';
import { expectAccessible, prepareDom, press, showChecked } from '../dom';

jest.mock('../../../src/batch/export/report-language', () => {
  const actual = jest.requireActual<typeof language>('../../../src/batch/export/report-language');
  return { ...actual, reportLanguage: jest.fn(actual.reportLanguage) };
});

beforeAll(prepareDom);
// What jsdom lacks, for reading the file of an earlier submission.
beforeAll(() => void Object.assign(globalThis, { TextDecoder, TextEncoder }));

/** Comes with the code of the review, which is loaded when the tab is opened. */
const LOADED = { timeout: 15_000 };

async function openReview(): Promise<Desk> {
  const desk = await showChecked();
  fireEvent.click(screen.getByRole('tab', { name: '复核' }));
  await screen.findByRole('group', { name: '复核结论' }, LOADED);
  return desk;
}

// By their labels: with all the fields of a form, asking for roles takes seconds.
const field = (name: string): HTMLElement => screen.getByLabelText(name, { selector: 'input, textarea' });

/** What is left is saved at once. */
async function type(name: string, text: string): Promise<void> {
  await act(async () => {
    fireEvent.focus(field(name));
    fireEvent.change(field(name), { target: { value: text } });
    fireEvent.blur(field(name));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** The first row of 三级指标, by the label of its score. */
function firstScore(): string {
  const [, first] = screen.getAllByLabelText(/：复核得分$/);
  return first?.getAttribute('aria-label') ?? '';
}

async function saved(): Promise<void> {
  await screen.findByText('已保存在本浏览器中。', {}, LOADED);
}

function keptReview({ host }: Desk) {
  return restoreReviews(host.settings.get(REVIEW_SETTING)).reviews[0];
}

const OFFLINE = (): Promise<never> => Promise.reject(new Error('offline'));

/** The form with another score, as a file. */
function fileWith(change: Record<string, number>, name: string): File {
  const bytes = fileOf(buildForm({ layout: 'shenzhen-2022', change }).workbook);
  return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

async function choose(file: File): Promise<void> {
  const input = screen.getByLabelText(/上次报送的工作簿…$|^换一个…$/, { selector: 'input' });
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await Promise.resolve();
  });
}

describe('the review of the open workbook', () => {
  test('says so where its words do not load, and asks for them again', async () => {
    jest.mocked(language.reportLanguage).mockImplementationOnce(OFFLINE);
    await showChecked();
    fireEvent.click(screen.getByRole('tab', { name: '复核' }));
    expect((await screen.findByRole('alert', {}, LOADED)).textContent).toMatch(/^复核的程序未能载入。/);
    fireEvent.click(screen.getByRole('tab', { name: '检查' }));
    fireEvent.click(screen.getByRole('tab', { name: '复核' }));
    await screen.findByRole('group', { name: '复核结论' }, LOADED);
  }, 30_000);

  test('saves what was typed as soon as its field is left: the workbook may be saved next', async () => {
    const desk = await openReview();
    await type('复核意见', '请补充验收单。');
    expect(keptReview(desk)?.opinion).toBe('请补充验收单。');
  }, 30_000);

  test('takes conclusion, opinion, name and scores, and keeps them with the workbook', async () => {
    const desk = await openReview();
    expect(screen.getByRole('radio', { name: '按检查结论（退回）', checked: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '修改后通过' }));
    await type('复核意见', '请补充验收单。');
    await type('复核人', '李四');
    await type(firstScore(), '7.5');
    await saved();
    const kept = keptReview(desk);
    expect(kept).toMatchObject({ conclusion: 'amend', opinion: '请补充验收单。', reviewer: '李四' });
    expect(kept?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Object.values(kept?.rows ?? {})).toEqual([{ score: '7.5', opinion: '' }]);
    await expectAccessible();
  }, 30_000);

  test('says at the row what is wrong with a score, and counts right ones into the total', async () => {
    const desk = await openReview();
    const total = () => screen.getByText(/^总分：/).textContent;
    const before = total();
    await type(firstScore(), '1000');
    expect(field(firstScore()).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('不能高于该行分值。').id).toBe(
      field(firstScore()).getAttribute('aria-describedby'),
    );
    expect(total()).toBe(before);
    await screen.findByText('1 处评分有误，未保存，请按提示改正。');
    await saved();
    expect(keptReview(desk)).toBeUndefined();
    await type(firstScore(), '0');
    expect(screen.queryByText('不能高于该行分值。')).toBeNull();
    expect(total()).not.toBe(before);
  }, 30_000);

  test('shows what is typed while it is typed, not how it is kept', async () => {
    await openReview();
    const score = field(firstScore());
    fireEvent.focus(score);
    fireEvent.change(score, { target: { value: '7.50' } });
    await saved();
    expect((score as HTMLInputElement).value).toBe('7.50');
    fireEvent.blur(score);
    expect((field(firstScore()) as HTMLInputElement).value).toBe('7.5');
  }, 30_000);

  test('tells of a refusal, and saves on trying again', async () => {
    const desk = await openReview();
    desk.host.refuse('setSetting', 'read-only');
    await type('复核意见', '请补充');
    await screen.findByText(/未能保存，所填内容仍在。/, {}, LOADED);
    expect((field('复核意见') as HTMLTextAreaElement).value).toBe('请补充');
    await press('重试');
    await saved();
    expect(keptReview(desk)?.opinion).toBe('请补充');
  }, 30_000);

  test('lists what was said of rows that are no more, until it is taken away', async () => {
    const desk = await openReview();
    await type(firstScore(), '1');
    await saved();
    const kept = keptReview(desk);
    const [path] = Object.keys(kept?.rows ?? {});
    const said = { score: '3', opinion: '已取消' };
    const gone = { ...kept, rows: { ...kept?.rows, [`${path ?? ''}旧`]: said } };
    desk.host.settings.set(REVIEW_SETTING, { version: 1, reviews: [gone] });
    fireEvent.click(screen.getByRole('tab', { name: '检查' }));
    fireEvent.click(screen.getByRole('tab', { name: '复核' }));
    await screen.findByText('已不在表中的指标（1）', {}, LOADED);
    expect(screen.getByText(/复核得分 3，意见：已取消/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /旧：删除$/ }));
    await saved();
    expect(screen.queryByText('已不在表中的指标（1）')).toBeNull();
  }, 30_000);

  test('names a review of a form that is no more, and gives it to the present one', async () => {
    const desk = await showChecked();
    const stray = {
      part: 'code:440309',
      conclusion: 'pass',
      opinion: '好',
      reviewer: '',
      date: '',
      rows: {},
    };
    desk.host.settings.set(REVIEW_SETTING, { version: 1, reviews: [stray] });
    fireEvent.click(screen.getByRole('tab', { name: '复核' }));
    await screen.findByText(/^另有“440309”的复核意见/, {}, LOADED);
    fireEvent.click(screen.getByRole('button', { name: '用于当前的表' }));
    await saved();
    expect(screen.queryByText(/^另有“440309”的复核意见/)).toBeNull();
    expect((field('复核意见') as HTMLTextAreaElement).value).toBe('好');
    expect(keptReview(desk)).toMatchObject({ conclusion: 'pass', opinion: '好' });
  }, 30_000);

  test('compares with the last submission: by state, with the cells to go to', async () => {
    const desk = await openReview();
    // What is wrong now was wrong then: the budget score. The row's score was right, another row's was not.
    await choose(fileWith({ 'funds.total.score': 9.99, 'indicators.1.score': 50 }, '第一次.xlsx'));
    await screen.findByText('上次报送：第一次.xlsx', {}, LOADED);
    const filters = within(screen.getByRole('group', { name: '按改正情况筛选' }));
    const button = (name: RegExp) => filters.getByRole('button', { name });
    expect(button(/未改正 [1-9]/).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getAllByText('F06').length).toBeGreaterThan(0);
    fireEvent.click(button(/已改正 [1-9]/));
    fireEvent.click(button(/新增 [1-9]/));
    fireEvent.click(button(/^改动 2/));
    const section = within(screen.getByRole('region', { name: '与上次报送比较' }));
    expect(section.getByText(/ → 50.00$/)).toBeTruthy();
    const [cell] = section.getAllByRole('button', { name: /^定位到/ });
    fireEvent.click(cell!);
    await waitFor(() => {
      expect(desk.host.selected?.sheet).toBe('自评表');
    });
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: '不再比较' }));
    expect(screen.queryByRole('group', { name: '按改正情况筛选' })).toBeNull();
  }, 30_000);

  test('says of a file that is no workbook why it cannot be compared with', async () => {
    await openReview();
    const broken = Object.assign(new File([], '坏.xlsx'), {
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode('PK broken').buffer),
    });
    await choose(broken);
    await screen.findByText(/^坏\.xlsx：/, {}, LOADED);
    expect(screen.queryByRole('group', { name: '按改正情况筛选' })).toBeNull();
  }, 30_000);
});
