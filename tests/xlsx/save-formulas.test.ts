import { withEdits } from '../../src/core/grid/edit';
import { SaveError, saveEdits } from '../../src/xlsx';
import { type BuildOptions, buildXlsx } from '../support/xlsx';
import { FORMULAS, MAIN, SHEET1, cell, changedParts, edit, open, part, ref, withBody } from './support';

describe('formulas', () => {
  test('a formula is written with its result', () => {
    const file = open(buildXlsx(FORMULAS));
    const saved = saveEdits(file, [
      edit(file, '表1!A1', { value: '甲<乙', formula: 'IF(A2<3,"甲<乙","")' }),
      edit(file, '表1!A2', { value: null, formula: 'NOW()' }),
    ]);
    expect(part(saved, SHEET1)).toContain(
      '<c r="A1" t="str"><f>IF(A2&lt;3,"甲&lt;乙","")</f><v>甲&lt;乙</v></c>',
    );
    expect(part(saved, SHEET1)).toContain('<c r="A2"><f>NOW()</f></c>');
  });

  test('results replace the values of other formulas, stale ones lose theirs', () => {
    const bytes = buildXlsx(FORMULAS);
    const file = open(bytes);
    const saved = saveEdits(file, [edit(file, '表1!A1', { value: 10 })], {
      results: [{ at: ref('表1!A3'), value: 12 }],
      stale: [ref('表2!B1')],
    });
    const { workbook } = open(saved);
    expect(cell(workbook, '表1!A3')).toEqual({ formula: 'A1+A2', value: 12 });
    expect(cell(workbook, '表2!B1')).toEqual({ formula: "'表1'!A3*2", value: null });
    expect(cell(workbook, '表2!B2')).toEqual({ formula: '1+1', value: 2 });
    expect(part(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  const SHARED =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>六</v></c></row></sheetData>';

  test('overwriting the cell of a shared formula keeps the others calculating', () => {
    const file = open(withBody(SHARED));
    const saved = saveEdits(file, [edit(file, '表1!A1', { value: 7 })], { stale: [ref('表1!A2')] });
    const { workbook } = open(saved);
    expect(cell(workbook, '表1!A1')).toEqual({ value: 7 });
    expect(cell(workbook, '表1!A2')).toEqual({ formula: 'B2*2', value: null });
    expect(cell(workbook, '表1!A3')).toEqual({ formula: 'B3*2', value: '六' });
    expect(part(saved, SHEET1)).not.toContain('shared');
  });

  test('overwriting a follower leaves the shared formula alone', () => {
    const file = open(withBody(SHARED));
    const { workbook } = open(saveEdits(file, [edit(file, '表1!A2', { value: 7 })]));
    expect(['A1', 'A2', 'A3'].map((at) => cell(workbook, `表1!${at}`).formula)).toEqual([
      'B1*2',
      undefined,
      'B3*2',
    ]);
  });

  test.each(['array', 'dataTable'])('a part of an %s is refused', (type) => {
    const rows = `<row r="1"><c r="A1"><f t="${type}" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
    const file = open(withBody(`<sheetData>${rows}</sheetData>`));
    const save = (): unknown =>
      saveEdits(file, [edit(file, '表1!A2', { value: 1 }), edit(file, '表1!B1', { value: 1 })]);
    expect(save).toThrow(new SaveError('array-formula', []));
    try {
      save();
    } catch (error) {
      expect((error as SaveError).cells).toEqual([ref('表1!A2')]);
    }
  });

  test('a sheet that is not there, and numbers that are none', () => {
    const file = open(buildXlsx(FORMULAS));
    expect(() => saveEdits(file, [edit(file, '没有!A1', { value: 1 })])).toThrow('sheet-missing');
    expect(() => saveEdits(file, [edit(file, '表1!A1', { value: NaN })])).toThrow('bad-number');
  });

  test('of two sheets with one name neither is written', () => {
    const file = open(
      buildXlsx([
        { name: '表1', cells: { A1: 1 } },
        { name: '表1', cells: { A1: 2 } },
      ]),
    );
    expect(() => saveEdits(file, [edit(file, '表1!A1', { value: 3 })])).toThrow('sheet-missing');
  });
});

describe('the calculation chain', () => {
  const OPTIONS: BuildOptions = { calcChain: true };

  test('loses the entry of a formula that goes', () => {
    const file = open(buildXlsx(FORMULAS, OPTIONS));
    const saved = saveEdits(file, [edit(file, '表2!B1', { value: 1 })]);
    expect(part(saved, 'xl/calcChain.xml')).toContain('<c r="A3" i="1"/><c r="B2" i="2"/></calcChain>');
  });

  test('keeps saying which sheet an entry belongs to', () => {
    const chain = `<calcChain xmlns="${MAIN}"><c r="A3" i="1"/><c r="B1" i="2"/><c r="B2"/></calcChain>`;
    const file = open(buildXlsx(FORMULAS, { ...OPTIONS, parts: { 'xl/calcChain.xml': chain } }));
    const saved = saveEdits(file, [edit(file, '表2!B1', { value: 1 })]);
    expect(part(saved, 'xl/calcChain.xml')).toBe(
      `<calcChain xmlns="${MAIN}"><c r="A3" i="1"/><c i="2" r="B2"/></calcChain>`,
    );
  });

  test('goes with the last formula, from all lists', () => {
    const bytes = buildXlsx(FORMULAS, OPTIONS);
    const file = open(bytes);
    const edits = ['表1!A3', '表2!B1', '表2!B2'].map((at) => edit(file, at, { value: 1 }));
    const saved = saveEdits(file, edits);
    expect(() => part(saved, 'xl/calcChain.xml')).toThrow('no part');
    expect(part(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(part(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(saved, 'xl/workbook.xml')).toBe(part(bytes, 'xl/workbook.xml'));
    expect(open(saved).workbook).toEqual(withEdits(file.workbook, edits));
  });

  test('stays as it is when a value changes', () => {
    const bytes = buildXlsx(FORMULAS, OPTIONS);
    const file = open(bytes);
    expect(changedParts(bytes, saveEdits(file, [edit(file, '表1!A1', { value: 5 })]))).not.toContain(
      'xl/calcChain.xml',
    );
  });
});
