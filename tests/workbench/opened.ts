/** Workbooks opened on a desk without a browser. */
import { parseAddress } from '../../src/core/grid/address';
import { cellAt } from '../../src/core/grid/workbook';
import { memorySettings } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import { Desk, type Source, type Surroundings } from '../../src/workbench/desk';
import { samples } from '../../scripts/samples';

export const FORM = samples()['self-evaluation-2021.xlsx']!;
export const PROTECTED = samples()['self-evaluation-2024.xlsx']!;

interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function aDesk(around: Partial<Surroundings> = {}): { desk: Desk; downloads: Download[] } {
  const downloads: Download[] = [];
  const desk = new Desk({
    locale: zhCN,
    settingsFor: () => memorySettings(),
    download: (name, bytes) => downloads.push({ name, bytes }),
    sample: (id) => source(FORM, `${id}.xlsx`, true),
    painted: () => Promise.resolve(),
    endTyping: () => Promise.resolve(),
    ...around,
  });
  return { desk, downloads };
}

export function source(bytes: Uint8Array, name = '表.xlsx', isSample = false): Source {
  return { name, size: bytes.length, isSample, read: () => Promise.resolve(bytes) };
}

export async function opened(bytes: Uint8Array, name?: string, around?: Partial<Surroundings>) {
  const { desk, downloads } = aDesk(around);
  await desk.open(source(bytes, name));
  const { book } = desk.get();
  if (!book) throw new Error('not opened');
  const at = (a1: string) => parseAddress(a1)!;
  const valueOf = (a1: string) => cellAt(book.getState().sheet, at(a1).row, at(a1).column).value;
  return { desk, downloads, book, at, valueOf };
}

/** Lets jobs end, and the results follow the edits. */
export async function settled(desk: Desk): Promise<void> {
  const { session } = desk.get().book ?? {};
  while (session?.getState().work.state === 'busy') await new Promise((resolve) => setTimeout(resolve, 5));
  await session?.followNow();
}
