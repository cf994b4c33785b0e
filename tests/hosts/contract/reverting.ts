/** A receipt brings back exactly what stood there. */
import { cellRef, plain } from '../plain';
import { SHEETS, contractWorkbook } from './book';
import type { OpenBook } from './open-host';
import { cellOf, edit, workbookOf } from './steps';

const { scores } = SHEETS;

export function describeReverting(openBook: OpenBook): void {
  describe('reverting', () => {
    it('restores value, formula and number format exactly', async () => {
      const { host, saved } = await openBook();
      const receipt = await host.apply([
        edit(scores, 'B3', { value: 60, format: '0.0' }),
        edit(scores, 'B5', { value: 7 }),
        edit(scores, 'C5', { value: 8 }),
        edit(scores, 'B2', { value: 12, format: '0' }),
        edit(scores, 'A7', { value: 'B3', formula: 'B3' }),
        edit(scores, 'D2', { value: '新' }),
      ]);
      const { reverted, refused } = await host.revert(receipt);
      expect([reverted.length, refused.length]).toEqual([6, 0]);
      expect(plain(await host.read())).toEqual(plain(contractWorkbook()));
      expect(plain(workbookOf(await saved()))).toEqual(plain(contractWorkbook()));
    });

    it('leaves cells alone that were changed since, and names them', async () => {
      const { host, userEdit } = await openBook();
      const receipt = await host.apply([
        edit(scores, 'B3', { value: 60 }),
        edit(scores, 'B4', { value: 50 }),
      ]);
      await userEdit(scores, 'B4', 49);
      const { reverted, refused } = await host.revert(receipt);
      expect(reverted.map(({ at }) => at)).toEqual([cellRef(scores, 'B3')]);
      expect(refused.map(({ at }) => at)).toEqual([cellRef(scores, 'B4')]);
      expect((await cellOf(host, scores, 'B3')).value).toBe(50);
      expect((await cellOf(host, scores, 'B4')).value).toBe(49);
    });

    it('reverts after a reload', async () => {
      const { host, reload } = await openBook();
      const receipt = await host.apply([edit(scores, 'B5', { value: 1, formula: 'B3' })]);
      const plainReceipt = JSON.parse(JSON.stringify(receipt)) as typeof receipt;
      expect((await reload().revert(plainReceipt)).refused).toEqual([]);
      expect(await cellOf(host, scores, 'B5')).toEqual({ value: 98.5, formula: 'SUM(B3:B4)' });
    });
  });
}
