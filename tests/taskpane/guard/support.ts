/** A pane with the template tab open, and files to choose in it. */
import { act, fireEvent, screen } from '@testing-library/react';
import type { Workbook } from '../../../src/core/grid/workbook';
import { fileOf } from '../../support/workbook-file';
import type { Desk, DeskOptions } from '../desk';
import { idle, showChecked } from '../dom';

/** The code of the tab is loaded when it is opened. */
export const LOADED = { timeout: 15_000 };

export async function openGuard(options?: DeskOptions): Promise<Desk> {
  const desk = await showChecked(options);
  await showTab('模板');
  await screen.findByRole('region', { name: '导入判定' }, LOADED);
  return desk;
}

export async function showTab(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name }));
    await idle();
  });
}

export function chosen(bytes: Uint8Array, name: string): File {
  return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

export function workbookFile(workbook: Workbook, name: string): File {
  return chosen(fileOf(workbook), name);
}

export async function chooseTemplate(file: File): Promise<void> {
  const input = screen.getByLabelText('选择空白模板…', { selector: 'input' });
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await idle();
  });
}
