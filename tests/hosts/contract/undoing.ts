/** Undo entries stay with the workbook and keep their word. */
import { cellRef, plain } from '../plain';
import { SHEETS, contractWorkbook } from './book';
import type { OpenBook } from './open-host';
import { cellOf, edit } from './steps';

const { scores, locked } = SHEETS;
const LABEL = { id: 'safe', values: { cells: 2 } };

export function describeUndoing(openBook: OpenBook): void {
  describe('undoing', () => {
    it('keeps what was applied with a label, and nothing else', async () => {
      const { host, reload } = await openBook();
      await host.apply([edit(scores, 'B4', { value: 50 })]);
      expect(await host.undoEntries()).toEqual([]);
      const edits = [edit(scores, 'B3', { value: 60, format: '0.0' }), edit(locked, 'B2', { value: 90 })];
      await host.apply(edits, { undo: LABEL });
      expect(await reload().undoEntries()).toMatchObject([{ label: LABEL, edits }]);
      expect(await reload().recover()).toEqual([]);
    });

    it('takes an entry back after a reload, once', async () => {
      const { host, reload } = await openBook();
      await host.apply([edit(scores, 'B3', { value: 60 }), edit(scores, 'B5', { value: 7 })], {
        undo: LABEL,
      });
      const [entry] = await reload().undoEntries();
      const { reverted, refused } = await reload().undo(entry?.id ?? '');
      expect([reverted.length, refused.length]).toEqual([2, 0]);
      expect(plain(await host.read())).toEqual(plain(contractWorkbook()));
      expect(await host.undoEntries()).toEqual([]);
      expect(await host.undo(entry?.id ?? '')).toEqual({ reverted: [], refused: [] });
    });

    it('refuses cells changed since, with the reason', async () => {
      const { host, userEdit } = await openBook();
      await host.apply([edit(scores, 'B3', { value: 60 }), edit(scores, 'B4', { value: 50 })], {
        undo: LABEL,
      });
      await userEdit(scores, 'B4', 49);
      const [entry] = await host.undoEntries();
      const { reverted, refused } = await host.undo(entry?.id ?? '');
      expect(reverted.map(({ at }) => at)).toEqual([cellRef(scores, 'B3')]);
      expect(refused).toMatchObject([{ at: cellRef(scores, 'B4'), reason: 'changed-since' }]);
      expect((await cellOf(host, scores, 'B4')).value).toBe(49);
      expect(await host.undoEntries()).toEqual([]);
    });

    it('keeps the newest entries and lets the oldest go', async () => {
      const { host } = await openBook();
      for (let i = 0; i < 53; i++) {
        const at = cellRef(scores, `F${i + 1}`);
        await host.apply([{ at, before: { value: null }, after: { value: i } }], {
          undo: { id: 'safe', values: { cells: i } },
        });
      }
      const entries = await host.undoEntries();
      expect(entries.map(({ label }) => label.values.cells)).toEqual(
        Array.from({ length: 50 }, (_, i) => i + 3),
      );
    });
  });

  describe('changing a setting', () => {
    it('is given what is kept, and says what is kept then', async () => {
      const { host, reload } = await openBook();
      const add = (text: string) => (value: unknown) => [...((value as string[] | null) ?? []), text];
      expect(await host.updateSetting('列表', add('甲'))).toEqual(['甲']);
      expect(await reload().updateSetting('列表', add('乙'))).toEqual(['甲', '乙']);
      expect(await host.getSetting('列表')).toEqual(['甲', '乙']);
    });
  });
}
