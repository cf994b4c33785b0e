import { memorySettings } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import { check } from '../../src/core/check';
import { cardOf } from '../../src/core/rules/card';
import { builtInChoice } from '../../src/taskpane/session/pack-choice';
import { BatchDesk } from '../../src/workbench/batch-desk';
import { Desk } from '../../src/workbench/desk';
import { buildForm } from '../support/form-builder';
import { fileOf } from '../support/workbook-file';

const CODE = { 'header.project-code': '440309230100150000002' };
const OTHER = buildForm({
  layout: 'shenzhen-2022',
  change: { ...CODE, 'header.project-name': '另一个项目' },
});
const BYTES = fileOf(buildForm({ layout: 'shenzhen-2022', change: CODE }).workbook);
const FILE = { path: '下/一.xlsx', source: BYTES, bytes: BYTES.length };

function aDesk(): Desk {
  return new Desk({
    locale: zhCN,
    settingsFor: () => memorySettings(),
    download: () => undefined,
    sample: () => source(),
    painted: () => Promise.resolve(),
    endTyping: () => Promise.resolve(),
  });
}

function source() {
  return { name: '一.xlsx', size: BYTES.length, isSample: false, read: () => Promise.resolve(BYTES) };
}

describe('a file of a batch on the desk', () => {
  const others = check(OTHER.workbook).forms.map(({ form }) => cardOf(form, '另.xlsx'));

  it('is checked with what the batch compared it with, and with its pack', async () => {
    const desk = aDesk();
    const pack = builtInChoice('cn-default');
    if (!pack) throw new Error('no such pack');
    await desk.open({ ...source(), batch: { file: FILE, given: () => Promise.resolve({ others, pack }) } });
    const { book } = desk.get();
    const { checked, pack: chosen } = book?.session.getState() ?? {};
    expect(book?.batchFile).toBe(FILE);
    expect(checked?.report.findings.map(({ rule }) => rule)).toContain('X01');
    expect(chosen).toEqual(pack);
  });

  it('opened by itself is compared with nothing', async () => {
    const desk = aDesk();
    await desk.open(source());
    const { book } = desk.get();
    expect(book?.batchFile).toBeNull();
    expect(book?.session.getState().checked?.report.findings.map(({ rule }) => rule)).not.toContain('X01');
  });
});

describe('what is dropped on the page', () => {
  const file = (name: string): File => new File(['x'], name);

  it('is opened where it is one file, and goes to the batch where it is several', async () => {
    const desk = aDesk();
    const open = jest.spyOn(desk, 'openFile').mockResolvedValue();
    const dropped: number[] = [];
    const store = { drop: ({ files }: { files: readonly File[] }) => void dropped.push(files.length) };
    const code = { batchBeside: () => store } as never;
    const page = new BatchDesk(desk, () => Promise.resolve(code));
    page.drop({ entries: [], files: [file('a.xlsx')] });
    expect(open).toHaveBeenCalledTimes(1);
    expect(page.get().tab).toBe('check');
    page.drop({ entries: [], files: [file('a.xlsx'), file('b.xlsx')] });
    expect(page.get().tab).toBe('batch');
    await new Promise((resolve) => setTimeout(resolve, 0));
    page.drop({ entries: [], files: [file('c.xlsx')] });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(dropped).toEqual([2, 1]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('says so where the batch could not be loaded, and tries again', async () => {
    let tries = 0;
    const page = new BatchDesk(aDesk(), () => {
      tries++;
      return Promise.reject(new Error('offline'));
    });
    page.show('batch');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(page.get()).toMatchObject({ batch: null, failed: true });
    page.show('batch');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(tries).toBe(2);
  });
});
