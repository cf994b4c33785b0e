/** What reading has to give. */
import { parseRange } from '../../../src/core/grid/address';
import type { Place } from '../../../src/hosts/host';
import { plain } from '../plain';
import { SHEETS, contractWorkbook } from './book';
import type { OpenBook } from './open-host';
import { codeOf } from './steps';

const { scores, locked } = SHEETS;

function place(sheet: string, a1: string): Place {
  const range = parseRange(a1);
  if (!range) throw new Error(`no range: ${a1}`);
  return { sheet, range };
}

export function describeReading(openBook: OpenBook): void {
  describe('reading', () => {
    it('gives the workbook as the snapshot', async () => {
      const { host } = await openBook();
      expect(plain(await host.read())).toEqual(plain(contractWorkbook()));
    });

    it('lists and reads single sheets', async () => {
      const { host } = await openBook();
      expect(await host.listSheets()).toEqual(Object.values(SHEETS));
      const read = await host.read({ sheets: [locked] });
      expect(plain(read)).toEqual(plain(contractWorkbook()).filter(({ name: sheet }) => sheet === locked));
    });

    it('reads single ranges, with what is within them and nothing else', async () => {
      const { host } = await openBook();
      const ranges = [place(scores, 'A3:B5'), place(scores, 'C6:C6'), place(locked, 'B1:B3')];
      const [first, second, ...more] = plain(await host.read({ ranges }));
      expect(more).toEqual([]);
      expect(Object.keys(first?.cells ?? {}).sort()).toEqual(['A3', 'A4', 'A5', 'B3', 'B4', 'B5']);
      expect(first).toMatchObject({ name: scores, protected: false, merges: ['C6:D7'] });
      expect(first?.cells.B5).toEqual({ value: 98.5, formula: 'SUM(B3:B4)' });
      const expected = plain(contractWorkbook())[1]?.cells;
      expect(second).toMatchObject({ name: locked, protected: true });
      expect(second?.cells).toEqual({ B1: expected?.B1, B2: expected?.B2, B3: expected?.B3 });
      expect(await codeOf(host.read({ ranges: [place('没有', 'A1')] }))).toBe('sheet-missing');
    });

    it('rejects a sheet that is not there', async () => {
      const { host } = await openBook();
      expect(await codeOf(host.read({ sheets: [scores, '没有'] }))).toBe('sheet-missing');
    });

    it('stops when asked to, without a partial workbook', async () => {
      const { host } = await openBook();
      expect(await codeOf(host.read({ signal: AbortSignal.abort() }))).toBe('cancelled');
    });

    it('reports progress up to the end', async () => {
      const { host } = await openBook();
      const seen: { done: number; total: number }[] = [];
      await host.read({ onProgress: (progress) => seen.push(progress) });
      expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
      expect(seen.length).toBeGreaterThan(0);
    });

    it('says what it is', async () => {
      const { host } = await openBook();
      expect((await host.identify()).name).not.toBe('');
      expect(await host.capabilities()).toMatchObject({ canWrite: true, canMark: true });
    });
  });

  it('gives up on a program that does not answer', async () => {
    const { host, hang } = await openBook({ timeout: 50 });
    hang?.();
    expect(await codeOf(host.read())).toBe(hang ? 'timed-out' : 'no error');
  });
}
