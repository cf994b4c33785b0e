/** What reading has to give. */
import { plain } from '../plain';
import { SHEETS, contractWorkbook } from './book';
import type { OpenBook } from './open-host';
import { codeOf } from './steps';

const { scores, locked } = SHEETS;

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
