/** Selection, events and settings. */
import { parseRange } from '../../../src/core/grid/address';
import type { ChangeEvent } from '../../../src/hosts/host';
import { SHEETS } from './book';
import type { OpenBook } from './open-host';
import { edit } from './steps';

const { scores } = SHEETS;

export function describeWatching(openBook: OpenBook): void {
  describe('selection and events', () => {
    it('selects what it is told to and says what is selected', async () => {
      const { host, settle } = await openBook();
      const range = { top: 2, left: 1, bottom: 3, right: 1 };
      const seen: unknown[] = [];
      const stop = host.onSelection((at) => seen.push(at));
      await settle();
      await host.select(scores, range);
      await settle();
      stop();
      expect(await host.selection()).toEqual({ sheet: scores, range });
      expect(seen).toEqual([{ sheet: scores, range }]);
    });

    it('tells edits of a person from its own', async () => {
      const { host, userEdit, settle } = await openBook();
      const seen: ChangeEvent[] = [];
      const stop = host.onChange((event) => seen.push(event));
      await settle();
      await userEdit(scores, 'B3', 55);
      await settle();
      expect(seen).toEqual([{ sheet: scores, range: parseRange('B3'), source: 'user' }]);
      await host.apply([edit(scores, 'B4', { value: 40 })]);
      await settle();
      expect(seen.slice(1).filter(({ source }) => source !== 'self')).toEqual([]);
      stop();
      await settle();
      const count = seen.length;
      await userEdit(scores, 'B3', 56);
      await settle();
      expect(seen).toHaveLength(count);
    });

    it('is quiet about its own edits while asked to be, and wakes up again', async () => {
      const { host, userEdit, settle } = await openBook();
      const seen: ChangeEvent[] = [];
      const stop = host.onChange((event) => seen.push(event));
      await settle();
      const result = await host.quiet(async () => {
        await host.apply([edit(scores, 'B4', { value: 40 })]);
        return '完成';
      });
      await settle();
      expect(result).toBe('完成');
      expect(seen).toEqual([]);
      await expect(host.quiet(() => Promise.reject(new Error('坏了')))).rejects.toThrow('坏了');
      await userEdit(scores, 'B3', 55);
      await settle();
      expect(seen.map(({ source }) => source)).toEqual(['user']);
      stop();
    });
  });

  describe('settings', () => {
    it('keeps small values with the workbook', async () => {
      const { host, reload } = await openBook();
      expect(await host.getSetting('规则包')).toBeNull();
      const value = { pack: 'cn-default', at: '2025-01-10', on: [true, 1.5, null] };
      await host.setSetting('规则包', value);
      expect(await reload().getSetting('规则包')).toEqual(value);
      await host.setSetting('规则包', null);
      expect(await host.getSetting('规则包')).toBeNull();
    });
  });
}
