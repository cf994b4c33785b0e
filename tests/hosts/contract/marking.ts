/** Marks leave the workbook as it was. */
import { plain } from '../plain';
import { SHEETS, contractWorkbook } from './book';
import type { OpenBook } from './open-host';
import { codeOf, expectUnchanged, mark } from './steps';

export function describeMarking(openBook: OpenBook): void {
  describe('marking', () => {
    it('leaves no trace once cleared', async () => {
      const { host, saved } = await openBook();
      await host.highlight([mark('B3:B5', 'error'), mark('A1', 'warning'), mark('B2', 'info')]);
      expect(plain(await host.read())).toEqual(plain(contractWorkbook()));
      await host.clearHighlights();
      await expectUnchanged(saved);
    });

    it('clears the marks of an earlier session', async () => {
      const { host, reload, saved } = await openBook();
      await host.highlight([mark('B3:B5', 'error')]);
      await reload().clearHighlights();
      await expectUnchanged(saved);
    });

    it('replaces the marks there were', async () => {
      const { host, saved } = await openBook();
      await host.highlight([mark('B3', 'error')]);
      await host.highlight([]);
      await expectUnchanged(saved);
    });

    it('tells whether any are drawn, by whichever pane', async () => {
      const { host } = await openBook();
      expect(await host.hasMarks()).toBe(false);
      await host.highlight([mark('B3', 'error')]);
      expect(await host.hasMarks()).toBe(true);
      await host.clearHighlights();
      expect(await host.hasMarks()).toBe(false);
    });

    it('is told on which sheets marks have changed, and draws those of them', async () => {
      const { host, saved } = await openBook();
      const elsewhere = { ...mark('A1', 'info'), sheet: SHEETS.hidden };
      await host.highlight([mark('B3', 'error'), elsewhere]);
      await host.highlight([mark('B4', 'error'), mark('B5', 'info'), elsewhere], [SHEETS.scores]);
      await host.highlight([elsewhere], [SHEETS.scores]);
      expect(await host.hasMarks()).toBe(true);
      await host.highlight([], [SHEETS.hidden]);
      expect(await host.hasMarks()).toBe(false);
      await expectUnchanged(saved);
    });

    it('rejects a sheet that is not there', async () => {
      const { host } = await openBook();
      expect(await codeOf(host.highlight([{ ...mark('B3', 'error'), sheet: '没有' }]))).toBe('sheet-missing');
    });
  });
}
