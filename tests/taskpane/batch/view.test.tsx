/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { BatchEntry, EntryForm } from '../../../src/batch/entry';
import { unreadableEntry } from '../../../src/batch/entry';
import { matrixOf } from '../../../src/batch/matrix';
import { zhCN } from '../../../src/locales/zh-CN';
import { BatchStore } from '../../../src/taskpane/batch/batch-store';
import { BatchView } from '../../../src/taskpane/batch/batch-view';
import { expectAccessible, prepareDom } from '../dom';

beforeAll(() => {
  prepareDom();
  Element.prototype.scrollTo = () => undefined;
});

const NONE = { error: 0, warning: 0, info: 0 };

function form(given: Partial<EntryForm>): EntryForm {
  return {
    id: 'Sheet1!A1:I45',
    kind: 'self-evaluation',
    table: null,
    title: '项目支出绩效自评表',
    unit: '青禾街道办事处',
    topUnit: '',
    projectName: '河道保洁',
    projectCode: '',
    year: 2023,
    layout: 'shenzhen-2022',
    complete: true,
    claimed: null,
    recomputed: null,
    counts: NONE,
    ...given,
  };
}

function entry(path: string, given: Partial<BatchEntry>): BatchEntry {
  const facts = { cards: [], sets: [] };
  const forms = [form({})];
  const readiness = { ready: true, reasons: [], isCompared: true } as const;
  const nothing = {
    status: 'checked',
    problem: null,
    rules: {},
    waived: 0,
    counts: NONE,
    readiness,
  } as const;
  return { path, bytes: 1000, ...nothing, forms, facts, ...given };
}

const ENTRIES: readonly BatchEntry[] = [
  entry('下/一.xlsx', {
    forms: [form({ claimed: 100, recomputed: 97.5 })],
    counts: { error: 2, warning: 1, info: 0 },
    rules: { F06: { count: 2, worst: 'error' }, N05: { count: 1, worst: 'warning' } },
    readiness: { ready: false, reasons: ['structure', 'locked'], isCompared: true },
  }),
  entry('二.xlsx', {
    forms: [form({ projectName: '绿道管养', claimed: 90, recomputed: 90 })],
    readiness: { ready: true, reasons: [], isCompared: false },
  }),
  unreadableEntry('坏.xlsx', 10, 'damaged'),
];

function store(): { batch: BatchStore; opened: string[] } {
  const opened: string[] = [];
  const never = (): never => {
    throw new Error('no thread is wanted here');
  };
  const batch = new BatchStore({
    language: () => 'zh-CN',
    version: '1.0.0',
    today: () => '2026-03-01',
    workers: 3,
    startChecker: never,
    startReporter: never,
    save: () => undefined,
  });
  batch.open = (index) => void opened.push(ENTRIES[index]?.path ?? '');
  return { batch, opened };
}

function show(batch: BatchStore): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <BatchView batch={batch} locale={zhCN} />
    </FluentProvider>,
  );
}

function showResults(): ReturnType<typeof store> {
  const made = store();
  const matrix = matrixOf(ENTRIES);
  const files = ENTRIES.map(({ path, bytes }) => ({ path, bytes, source: new Uint8Array() }));
  made.batch.set({ stage: 'over', outcome: 'done', files, matrix, shown: matrix.rows });
  show(made.batch);
  return made;
}

const table = (): HTMLElement => screen.getByRole('grid', { name: '文件与规则' });

test('before the check: says what becomes of the files, and starts with some', async () => {
  const { batch } = store();
  show(batch);
  expect(screen.getByText(/只在本机读取，不上传/)).toBeTruthy();
  const start = screen.getByRole('button', { name: '开始检查' });
  expect(start.getAttribute('aria-disabled')).toBe('true');
  const [files] = screen.getAllByLabelText<HTMLInputElement>('选择文件…', { selector: 'input' });
  fireEvent.change(files!, { target: { files: [new File(['x'], 'a.xlsx'), new File(['x'], 'b.txt')] } });
  expect(screen.getByText(/已选 1 个工作簿/)).toBeTruthy();
  expect(screen.getByText('另有 1 个文件不是工作簿，已略过。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '开始检查 1 个文件' })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('选择文件夹…', { selector: 'input' }).webkitdirectory).toBe(
    true,
  );
  await expectAccessible();
});

test('while it runs: how far it is, pause and cancel', async () => {
  const { batch } = store();
  batch.set({
    stage: 'running',
    progress: { done: 3, total: 12, bytes: 10, remaining: 75_000 },
  });
  show(batch);
  expect(screen.getByText('3 / 12')).toBeTruthy();
  expect(screen.getByText('约剩 1 分 10 秒')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: '正在检查' }).getAttribute('value')).toBe('3');
  fireEvent.click(screen.getByRole('button', { name: '暂停' }));
  expect(screen.getByRole('heading', { name: '已暂停' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '继续' })).toBeTruthy();
  await expectAccessible();
});

test('results: conclusions, charts, and a row for each file', async () => {
  showResults();
  const tiles = within(screen.getByRole('group', { name: '按结论筛选' }));
  expect(tiles.getByRole('button', { name: /退回修改/ }).textContent).toContain('1');
  expect(tiles.queryByRole('button', { name: /没有可检查的表/ })).toBeNull();
  expect(screen.getByText(/自评偏高 1 份，平均高 2.50 分/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /^散点图/ })).toBeTruthy();
  expect(table().getAttribute('aria-rowcount')).toBe('4');
  expect(table().getAttribute('aria-colcount')).toBe('11');
  const [, first] = within(table()).getAllByRole('row');
  // In all, and of the one rule.
  expect(within(first!).getAllByRole('img', { name: '错误 2' })).toHaveLength(2);
  expect(first!.textContent).toContain('−2.50');
  expect(within(table()).getByText(/^文件已损坏/)).toBeTruthy();
  await expectAccessible();
});

test('results: which files can be imported, in words and signs, with what stands against it', async () => {
  const { batch } = showResults();
  const cells = within(table()).getAllByTitle(/^(可以|不可)导入|^未判定/);
  expect(cells.map(({ textContent, title }) => [textContent, title])).toEqual([
    ['不可导入 表格结构不符、锁定内容不符', '不可导入：表格结构不符、锁定内容不符'],
    ['可以导入 未对照', '可以导入：未与模板对照，结构与锁定单元格未核对'],
    ['未判定 ', '未判定'],
  ]);
  for (const cell of cells) expect(cell.querySelector('svg')).not.toBeNull();
  const group = within(screen.getByRole('group', { name: '按导入判定筛选' }));
  expect(group.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    ...['可以导入', '不可导入', '未判定'].map((state) => ` ${state}1`),
  ]);
  expect(group.getByText('1 个文件未与模板对照，结构与锁定单元格未核对。')).toBeTruthy();
  const blocked = group.getByRole('button', { name: /不可导入/ });
  fireEvent.click(blocked);
  expect(blocked.getAttribute('aria-pressed')).toBe('true');
  expect(batch.get().shown.map(({ path }) => path)).toEqual(['下/一.xlsx']);
  await expectAccessible();
  fireEvent.click(blocked);
  expect(batch.get().shown).toHaveLength(3);
  const heading = within(table()).getByRole('columnheader', { name: '导入' });
  fireEvent.click(within(heading).getByRole('button'));
  expect(batch.get().shown.map(({ path }) => path)).toEqual(['下/一.xlsx', '二.xlsx', '坏.xlsx']);
  fireEvent.click(within(heading).getByRole('button'));
  expect(batch.get().shown.map(({ path }) => path)).toEqual(['二.xlsx', '下/一.xlsx', '坏.xlsx']);
});

test('before the check: a template is chosen, refused with the reason, and removed', async () => {
  const { batch } = store();
  show(batch);
  const choice = within(screen.getByRole('region', { name: '检查方式' }));
  expect(choice.getByRole('button', { name: '选择空白模板…' })).toBeTruthy();
  act(() => {
    batch.template.set({ reading: '模板.xlsx' });
    batch.set({ files: [{ path: 'a.xlsx', bytes: 1, source: new Uint8Array([1]) }] });
  });
  expect(choice.getByRole('status').textContent).toContain('正在读取 模板.xlsx……');
  const start = screen.getByRole('button', { name: '开始检查 1 个文件' });
  expect([start.getAttribute('aria-disabled'), start.title]).toEqual(['true', '正在读取 模板.xlsx……']);
  await expectAccessible();
  const file = { path: '模板.xlsx', bytes: 1, source: new Uint8Array([1]) };
  act(() => {
    batch.template.set({
      reading: null,
      chosen: { file, kept: '{}' },
      refusal: { file: '签到.xlsx', problem: 'no-forms' },
    });
  });
  expect(start.getAttribute('aria-disabled')).not.toBe('true');
  expect(choice.getByText('模板.xlsx')).toBeTruthy();
  expect(choice.getByRole('alert').textContent).toBe('签到.xlsx 未用作模板：没有找到项目支出绩效自评表。');
  await expectAccessible();
  fireEvent.click(choice.getByRole('button', { name: '撤除模板' }));
  expect(batch.template.get()).toEqual({ chosen: null, reading: null, refusal: null });
  expect(choice.queryByRole('alert')).toBeNull();
});

test('sorts by headings, and says so', () => {
  showResults();
  const heading = within(table()).getByRole('columnheader', { name: '错误' });
  expect(heading.getAttribute('aria-sort')).toBe('none');
  fireEvent.click(within(heading).getByRole('button'));
  expect(heading.getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(within(heading).getByRole('button'));
  expect(heading.getAttribute('aria-sort')).toBe('ascending');
});

test('filters by a conclusion, by a rule of the chart, and by words', () => {
  const { batch } = showResults();
  fireEvent.click(screen.getByRole('button', { name: /F06 .*1 个文件，2 处/ }));
  expect(batch.get().shown.map(({ path }) => path)).toEqual(['下/一.xlsx']);
  expect(screen.getByText(/显示 1 \/ 3 个文件/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '清除筛选' }));
  fireEvent.click(screen.getByRole('button', { name: /无法读取/ }));
  expect(batch.get().shown.map(({ path }) => path)).toEqual(['坏.xlsx']);
  fireEvent.click(screen.getByRole('button', { name: /全部/ }));
  fireEvent.change(screen.getByRole('textbox', { name: '筛选文件' }), { target: { value: '绿道' } });
  expect(batch.get().shown.map(({ path }) => path)).toEqual(['二.xlsx']);
});

test('keys move through rows and headings, select, and open', () => {
  const { batch, opened } = showResults();
  const press = (key: string, more = {}): boolean => fireEvent.keyDown(table(), { key, ...more });
  const active = (): string | null =>
    document.getElementById(table().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
  press('ArrowDown');
  expect(active()).toContain('二.xlsx');
  press('Enter');
  expect(opened).toEqual(['二.xlsx']);
  press(' ');
  expect([...batch.get().selected]).toEqual([1]);
  press('End', { ctrlKey: true });
  press('Home');
  expect(active()).toContain('坏.xlsx');
  press('Home', { ctrlKey: true });
  press('ArrowUp');
  expect(active()).toBe('文件');
  press('Enter');
  expect(batch.get().sort).toEqual({ key: 'path', descending: false });
});

test('the scores as a table, whose rows open their files', () => {
  const { opened } = showResults();
  fireEvent.click(screen.getByRole('button', { name: '以表格显示' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(2);
  expect(rows[1]?.textContent).toBe('河道保洁100.0097.50−2.50');
  fireEvent.click(within(rows[1]!).getByRole('button'));
  expect(opened).toEqual(['下/一.xlsx']);
});

test('in a pane the files are cards with the same facts', async () => {
  const media = jest.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: query.includes('max-width'),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
  showResults();
  const cards = within(screen.getByRole('list', { name: '文件列表' })).getAllByRole('listitem');
  expect(cards).toHaveLength(3);
  expect(cards[0]?.textContent).toContain('自评 100.00，复核 97.50 差额 −2.50');
  expect(cards[0]?.textContent).toContain('退回修改');
  expect(cards[0]?.textContent).toContain('不可导入 表格结构不符、锁定内容不符');
  expect(cards[1]?.textContent).toContain('可以导入 未对照');
  expect(cards[2]?.textContent).toContain('文件已损坏');
  await expectAccessible();
  media.mockRestore();
});

test('the export says what it is about, and can be cancelled', async () => {
  const { batch } = showResults();
  fireEvent.click(screen.getByRole('button', { name: '导出报告' }));
  expect(screen.getByText('范围：全部 3 个已检查的文件')).toBeTruthy();
  act(() => {
    batch.toggle(0);
    batch.exports.set({ making: { done: 1, total: 2 } });
  });
  expect(screen.getByText('范围：选中的 1 个文件')).toBeTruthy();
  expect(screen.getByText('正在生成报告 1 / 2')).toBeTruthy();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: '取消导出' }));
  expect(batch.exports.get().making).toBeNull();
  act(() => {
    batch.exports.set({ failed: true });
  });
  expect(screen.getByRole('alert').textContent).toContain('报告未能生成');
});

test('what became of an export is said whether or not its panel is open, until the next batch', () => {
  const { batch } = showResults();
  act(() => {
    batch.exports.set({ failed: true });
  });
  expect(screen.getByRole('alert').textContent).toContain('报告未能生成');
  act(() => {
    batch.startOver();
  });
  expect(batch.exports.get().failed).toBe(false);
});

test('what is dropped on results and holds no workbook is not passed over without a word', async () => {
  const { batch } = showResults();
  await act(() => batch.drop({ entries: [], files: [new File(['x'], '说明.docx')] }));
  expect(screen.getByText('所选的文件中没有可以检查的工作簿。')).toBeTruthy();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(batch.get().offered).toBeNull();
});

test('a folder of last year without workbooks is told of, and a pack that is being read is waited for', async () => {
  const { batch } = store();
  show(batch);
  act(() => {
    batch.choosePrevious([new File(['x'], '说明.docx')]);
    batch.set({ files: [{ path: 'a.xlsx', bytes: 1, source: new Uint8Array([1]) }], packReading: '包.json' });
  });
  expect(screen.getByRole('alert').textContent).toBe('所选的文件中没有可以检查的工作簿。');
  const start = screen.getByRole('button', { name: '开始检查 1 个文件' });
  expect([start.getAttribute('aria-disabled'), start.title]).toEqual(['true', '正在读取 包.json……']);
  await expectAccessible();
});
