/** Edits are made all or none, and only where the before-content still holds. */
import type { CellContent } from '../../../src/core/grid/edit';
import { type Cell, EMPTY_CELL } from '../../../src/core/grid/workbook';
import { cellRef, plain } from '../plain';
import { SHEETS } from './book';
import type { OpenBook } from './open-host';
import { cellOf, codeOf, edit, errorOf, expectUnchanged, savedCell } from './steps';

const { scores, locked } = SHEETS;

export function describeEditing(openBook: OpenBook): void {
  describe('editing', () => {
    it.each<[string, string, CellContent, Cell]>([
      ['a number', 'B3', { value: 60 }, { value: 60 }],
      ['a text', 'A3', { value: '权重' }, { value: '权重' }],
      ['nothing', 'A6', { value: null }, EMPTY_CELL],
      ['a truth value', 'B6', { value: false }, { value: false }],
      ['a text of digits, as text', 'D2', { value: '00123', format: '@' }, { value: '00123', format: '@' }],
      ['a text of digits into a number cell', 'B3', { value: '1-2' }, { value: '1-2' }],
      ['a text that begins with =', 'D2', { value: '=1+1' }, { value: '=1+1' }],
      ['a text that begins with an apostrophe', 'D2', { value: "'a" }, { value: "'a" }],
      ['a number format', 'B3', { value: 12.5, format: '0.00' }, { value: 12.5, format: '0.00' }],
      ['a formula', 'D5', { value: 98.5, formula: 'B5' }, { value: 98.5, formula: 'B5' }],
    ])('writes %s, reads it back and saves it', async (_what, a1, after, expected) => {
      const { host, saved } = await openBook();
      await host.apply([edit(scores, a1, after)]);
      const { fill: _fill, ...cell } = await cellOf(host, scores, a1);
      expect(cell).toEqual(expected);
      expect(savedCell(await saved(), scores, a1)).toMatchObject(expected);
    });

    it('recalculates what depends on an edit', async () => {
      const { host } = await openBook();
      await host.apply([edit(scores, 'B3', { value: 40 })]);
      expect((await cellOf(host, scores, 'B5')).value).toBe(88.5);
    });

    it('makes many edits and touches no cell between them', async () => {
      const { host } = await openBook();
      const before = await host.read();
      await host.apply([
        edit(scores, 'B3', { value: 1 }),
        edit(scores, 'B6', { value: false }),
        edit(scores, 'A3', { value: '甲' }),
      ]);
      const [sheet] = plain(await host.read());
      expect(sheet?.cells).toMatchObject({ B3: { value: 1 }, B6: { value: false }, A3: { value: '甲' } });
      expect(sheet?.cells.B4).toEqual(plain(before)[0]?.cells.B4);
    });

    it('makes no edit when one cell was changed since', async () => {
      const { host, userEdit, saved } = await openBook();
      await userEdit(scores, 'B4', 30);
      const error = await errorOf(
        host.apply([edit(scores, 'B3', { value: 60 }), edit(scores, 'B4', { value: 50 })]),
      );
      expect(error).toMatchObject({ code: 'changed-since', cells: [cellRef(scores, 'B4')] });
      expect(savedCell(await saved(), scores, 'B3')).toEqual({ value: 50 });
    });

    it('refuses locked cells of a protected sheet, and names them', async () => {
      const { host, saved } = await openBook();
      const error = await errorOf(
        host.apply([edit(locked, 'B2', { value: 90 }), edit(locked, 'B1', { value: 110 })]),
      );
      expect(error).toMatchObject({ code: 'protected', cells: [cellRef(locked, 'B1')] });
      await expectUnchanged(saved);
    });

    it('edits unlocked cells of a protected sheet', async () => {
      const { host } = await openBook();
      await host.apply([edit(locked, 'B2', { value: 90 }), edit(locked, 'B3', { value: '无' })]);
      expect(await cellOf(host, locked, 'B2')).toEqual({ value: 90, locked: false });
      expect(await cellOf(host, locked, 'B3')).toEqual({ value: '无', locked: false });
    });

    it('rejects a sheet that is not there', async () => {
      const { host } = await openBook();
      const missing = { at: cellRef('没有', 'A1'), before: { value: null }, after: { value: 1 } };
      expect(await codeOf(host.apply([missing]))).toBe('sheet-missing');
    });

    it('writes nothing once cancelled', async () => {
      const { host, saved } = await openBook();
      const work = { signal: AbortSignal.abort() };
      expect(await codeOf(host.apply([edit(scores, 'B3', { value: 60 })], work))).toBe('cancelled');
      await expectUnchanged(saved);
    });
  });
}
