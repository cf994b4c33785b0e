/** Rows of the form that is open come and go. */
import { cellKey } from '../../src/core/grid/address';
import { rowBelow } from '../../src/core/grid/plan-shape';
import { changeRow, rowReasons } from '../../src/workbench/row-actions';
import { type XlsxFile, appearance } from '../../src/xlsx';
import { present } from '../support/rules';
import { FORM, PROTECTED, opened, settled } from './opened';

describe('rows', () => {
  it('come, go and are undone in turn with what is typed, to the byte', async () => {
    const { desk, book, at, valueOf } = await opened(FORM);
    const { editing } = book.session;
    const ref = (a1: string) => ({ sheet: '自评表', ...at(a1) });
    book.enter(at('I16'), '整改期限跨年');
    await settled(desk);
    expect(await editing.insertRow(ref('D14'))).toBe(true);
    await settled(desk);
    expect(book.getState().selected.row).toBe(at('A15').row);
    expect(valueOf('I17')).toBe('整改期限跨年');
    book.enter(at('D15'), '新指标');
    await settled(desk);
    expect(await editing.removeRow(ref('D17'))).toBe(true);
    await settled(desk);
    expect(valueOf('I17')).not.toBe('整改期限跨年');

    for (const [d15, i17] of [
      ['新指标', '整改期限跨年'],
      [null, '整改期限跨年'],
    ]) {
      await book.undo();
      await settled(desk);
      expect([valueOf('D15'), valueOf('I17')]).toEqual([d15, i17]);
    }
    await book.undo();
    await settled(desk);
    expect(valueOf('I16')).toBe('整改期限跨年');
    await book.undo();
    await settled(desk);
    expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
    expect(book.save()).toEqual(FORM);
  });

  it('are undone however fast the key is pressed', async () => {
    const { desk, book, at } = await opened(FORM);
    book.enter(at('I16'), '甲');
    await changeRow(book, 'insert', { sheet: '自评表', ...at('D14') });
    book.enter(at('D15'), '乙');
    await Promise.all([book.undo(), book.undo(), book.undo(), book.undo()]);
    await settled(desk);
    expect(book.save()).toEqual(FORM);
  });

  it('take the selection and the looks along, which typing does not read anew', async () => {
    const { desk, book, at } = await opened(FORM);
    book.select({ sheet: '自评表', ...at('H20') });
    const { visited, view } = book.getState();
    const [sheet] = view.workbook.sheets;
    await book.host.reshape(rowBelow(present(sheet), at('A14').row), []);
    expect(book.getState()).toMatchObject({ selected: at('H21'), visited });
    const looks = (file: XlsxFile, a1: string) => {
      const { lookOf, looks: all } = present(appearance(file, '自评表'));
      return all[lookOf.get(cellKey(at(a1).row, at(a1).column)) ?? 0];
    };
    const { file } = book.getState().view;
    expect(looks(file, 'H21')).toEqual(looks(view.file, 'H20'));
    expect(looks(file, 'D15')).toEqual(looks(view.file, 'D14'));
    book.enter(at('H21'), '1');
    await settled(desk);
    expect(book.getState().view.file).toBe(file);
  });
});

describe('what can be done with a row', () => {
  const at = (row: number) => ({ sheet: '自评表', row, column: 3 });

  it('is planned for the row, or says why not', async () => {
    const { book } = await opened(FORM);
    expect(await rowReasons(book, at(13))).toEqual({ insert: null, remove: null });
    const outside = await rowReasons(book, at(1));
    expect(outside.insert).toContain('三级指标');
    expect(outside.remove).toBe(outside.insert);
  });

  it('is nothing on a protected sheet', async () => {
    const { book } = await opened(PROTECTED);
    const { form } = present(book.session.getState().checked?.report.forms[0]);
    const row = present(form.indicators[0]).row;
    expect((await rowReasons(book, { sheet: form.sheet, row, column: 3 })).insert).toContain('保护');
  });

  it('counts what was typed a moment ago', async () => {
    const { desk, book, valueOf, at: cell } = await opened(FORM);
    await changeRow(book, 'insert', at(13));
    book.enter(cell('D15'), '新指标');
    await changeRow(book, 'insert', at(14));
    await settled(desk);
    expect([valueOf('D15'), valueOf('D16')]).toEqual(['新指标', null]);
    await changeRow(book, 'remove', at(14));
    expect(valueOf('D15')).toBeNull();
  });
});
