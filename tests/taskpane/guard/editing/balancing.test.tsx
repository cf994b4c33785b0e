/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { recognise } from '../../../../src/core/forms/recognise';
import { rowsOf, weightSum } from '../../../../src/core/rules/indicators';
import type { Desk } from '../../desk';
import { expectAccessible, prepareDom, press } from '../../dom';
import { showGuided } from './guided';

beforeAll(prepareDom);

const UNEVEN = { 'indicators.0.weight': 9, 'indicators.0.score': 9, 'indicators.0.level3': '培训人数' };

/** The choice for the section whose weights do not add up. */
const choice = (): HTMLElement => screen.getByRole('group', { name: /^产出指标：合计 .+，应为 50$/ });
const radios = (): readonly HTMLInputElement[] => within(choice()).getAllByRole('radio');

function sumOf({ host }: Desk, section: number): string | undefined {
  const form = recognise(host.workbook)[0];
  const found = form?.sections[section];
  return form && found && weightSum(rowsOf(form, found)).value.toString();
}

test('says so where all sections add up', async () => {
  await showGuided();
  expect(screen.getByText('各一级指标的分值合计均与标注相符，无须调整。')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('shows the ways with every cell before and after, one of them chosen', async () => {
  await showGuided({ change: UNEVEN });
  expect(radios().filter(({ checked }) => checked)).toHaveLength(1);
  expect(within(choice()).getAllByLabelText('原值').length).toBeGreaterThan(3);
  for (const radio of radios()) {
    const detail = document.getElementById(radio.getAttribute('aria-describedby') ?? '');
    expect(detail?.textContent).toMatch(/→/);
  }
  await expectAccessible();
});

test('writes the chosen way, as one step of undo', async () => {
  const desk = await showGuided({ change: UNEVEN });
  const before = sumOf(desk, 0);
  fireEvent.click(within(choice()).getByRole('radio', { name: '各行按比例，保留两位小数' }));
  await press(/^应用/);
  expect(sumOf(desk, 0)).toBe('50');
  expect(screen.getByText(/^已调整 \d+ 个单元格的分值和得分。/)).toBeTruthy();
  expect(screen.getByText('各一级指标的分值合计均与标注相符，无须调整。')).toBeTruthy();
  await press('撤销');
  expect(sumOf(desk, 0)).toBe(before);
  expect(choice()).toBeTruthy();
});

test('lets a row be chosen by its name to take up the difference', async () => {
  const desk = await showGuided({ change: UNEVEN });
  const picker = within(choice()).getByLabelText<HTMLSelectElement>('计入的行');
  const [, second] = [...picker.options];
  fireEvent.change(picker, { target: { value: second?.value } });
  const row = within(choice()).getByRole<HTMLInputElement>('radio', { name: '差额计入一行' });
  expect(row.checked).toBe(true);
  await press(/^应用（[12] 格）$/);
  expect(sumOf(desk, 0)).toBe('50');
  const form = recognise(desk.host.workbook)[0];
  expect(form?.indicators[0]?.cells.weight?.text).toMatch(/^9/);
});

test('the focus stays in the section once nothing is left to balance', async () => {
  await showGuided({ change: UNEVEN });
  await press(/^应用/);
  const focused = document.activeElement;
  expect(focused).not.toBe(document.body);
  expect(focused?.textContent).toContain('各一级指标的分值合计均与标注相符');
});

test('a way that is not possible is named with its reason', async () => {
  await showGuided({ change: { 'sections.0.label': '产出\n(50.3分)' } });
  const group = screen.getByRole('group', { name: /^产出指标：合计 50，应为 50.3$/ });
  const half = within(group).getByRole<HTMLInputElement>('radio', { name: /0\.5/ });
  expect(half.disabled).toBe(true);
  expect(document.getElementById(half.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '无法按此方式分配。',
  );
  await expectAccessible();
});

test('weights that cannot be read are named, each leading to its cell', async () => {
  const desk = await showGuided({ change: { 'indicators.0.weight': '十分' } });
  expect(screen.getByText(/^以下分值不是数字，或由公式得出，请先处理：/)).toBeTruthy();
  const section = screen.getByRole('region', { name: '平衡分值' });
  await press(/^定位到/, section);
  expect(desk.host.selected?.range.top).toBe(desk.cell('indicators.0.weight').row);
});

test('a label without points says that nothing can be worked out', async () => {
  await showGuided({ change: { 'sections.0.label': '产出' } });
  expect(screen.getByText('标签中未标注分值，无法调整。')).toBeTruthy();
});

test('a workbook that cannot be written says why', async () => {
  const desk = await showGuided({ change: UNEVEN, able: { canWrite: false } });
  const apply = within(choice()).getByRole('button', { name: /^应用/ });
  expect(apply.getAttribute('aria-disabled')).toBe('true');
  const reason = document.getElementById(apply.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('工作簿不能写入。');
  await press(/^应用/);
  expect(desk.host.written).toEqual([]);
});
