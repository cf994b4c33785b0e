/**
 * What every host has to do, whatever program holds the workbook. A host's test file calls `describeHost` with a
 * factory that opens the given file in its program (or an emulation of it).
 */
import { parseRange } from '../../src/core/grid/address';
import type { CellContent, Edit } from '../../src/core/grid/edit';
import { type Cell, EMPTY_CELL } from '../../src/core/grid/workbook';
import { type ChangeEvent, type Host, type Mark, HostError } from '../../src/hosts/host';
import { readWorkbook } from '../../src/xlsx';
import { SHEETS, contractFile, contractWorkbook } from './contract-book';
import { cellRef, keyOf, plain } from './plain';

export interface OpenHost {
  readonly host: Host;
  /** Another host object over the same open workbook, as after the pane was reloaded. */
  readonly reload: () => Host;
  /** The workbook as it would be saved now. */
  readonly saved: () => Promise<Uint8Array>;
  /** A person changes a cell; a text beginning with `=` is a formula. */
  readonly userEdit: (sheet: string, a1: string, value: string | number | boolean) => Promise<void>;
  /** Lets events arrive that are under way. */
  readonly settle: () => Promise<void>;
  /** The program stops answering from now on; absent where nothing can hang. */
  readonly hang?: () => void;
}

export interface OpenOptions {
  /** Milliseconds after which the host gives up waiting; absent leaves its own. */
  readonly timeout?: number;
}

export type HostFactory = (file: Uint8Array, options?: OpenOptions) => Promise<OpenHost>;

const { scores, locked } = SHEETS;

export function describeHost(name: string, open: HostFactory): void {
  describe(name, () => {
    const original = contractFile();
    const openBook = (options?: OpenOptions) => open(original, options);

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
        expect(Buffer.from(await saved())).toEqual(Buffer.from(original));
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
        expect(Buffer.from(await saved())).toEqual(Buffer.from(original));
      });
    });

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

    describe('marking', () => {
      it('leaves no trace once cleared', async () => {
        const { host, saved } = await openBook();
        await host.highlight([mark('B3:B5', 'error'), mark('A1', 'warning'), mark('B2', 'info')]);
        expect(plain(await host.read())).toEqual(plain(contractWorkbook()));
        await host.clearHighlights();
        expect(Buffer.from(await saved())).toEqual(Buffer.from(original));
      });

      it('clears the marks of an earlier session', async () => {
        const { host, reload, saved } = await openBook();
        await host.highlight([mark('B3:B5', 'error')]);
        await reload().clearHighlights();
        expect(Buffer.from(await saved())).toEqual(Buffer.from(original));
      });

      it('replaces the marks there were', async () => {
        const { host, saved } = await openBook();
        await host.highlight([mark('B3', 'error')]);
        await host.highlight([]);
        expect(Buffer.from(await saved())).toEqual(Buffer.from(original));
      });

      it('rejects a sheet that is not there', async () => {
        const { host } = await openBook();
        expect(await codeOf(host.highlight([{ ...mark('B3', 'error'), sheet: '没有' }]))).toBe(
          'sheet-missing',
        );
      });
    });

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

    it('gives up on a program that does not answer', async () => {
      const { host, hang } = await openBook({ timeout: 50 });
      hang?.();
      expect(await codeOf(host.read())).toBe(hang ? 'timed-out' : 'no error');
    });
  });
}

/** An edit of the contract's workbook, its before-content as the workbook has it. */
export function edit(sheet: string, a1: string, after: CellContent): Edit {
  const found =
    contractWorkbook()
      .sheets.find(({ name }) => name === sheet)
      ?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
  const { value, formula, format } = found;
  const before = {
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
  };
  return { at: cellRef(sheet, a1), before, after };
}

function mark(range: string, severity: Mark['severity']): Mark {
  const parsed = parseRange(range);
  if (!parsed) throw new Error(`no range: ${range}`);
  return { sheet: scores, range: parsed, severity, rule: 'F06' };
}

async function cellOf(host: Host, sheet: string, a1: string): Promise<Cell> {
  const workbook = await host.read({ sheets: [sheet] });
  return workbook.sheets[0]?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
}

function savedCell(bytes: Uint8Array, sheet: string, a1: string): Cell {
  const found = workbookOf(bytes).sheets.find(({ name }) => name === sheet);
  return found?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
}

function workbookOf(bytes: Uint8Array) {
  const opened = readWorkbook(bytes);
  if (!opened.ok) throw new Error(`saved file: ${opened.problem.code}`);
  return opened.file.workbook;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await errorOf(work);
  if (error === null) return 'no error';
  return error instanceof HostError ? error.code : `no HostError: ${(error as Error).message}`;
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}
