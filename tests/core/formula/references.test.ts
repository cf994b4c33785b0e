import fc from 'fast-check';
import { parseFormula } from '../../../src/core/formula/parse';
import { references } from '../../../src/core/formula/references';
import { recalculateAll } from '../../../src/core/formula/recalculate';
import { formatRange } from '../../../src/core/grid/address';
import { book } from './book';

/** The precedents of a formula on sheet `S`, as text. */
function precedents(formula: string): readonly string[] | null {
  return references(formula, 'S')?.map(({ sheet, range }) => `${sheet}!${formatRange(range)}`) ?? null;
}

describe('references', () => {
  test.each<[formula: string, expected: readonly string[] | null]>([
    ['SUM(H14:H25)+F6', ['S!H14:H25', 'S!F6']],
    ['C9+C11+C9', ['S!C9', 'S!C11', 'S!C9']],
    ['SUM($B$3:A$1)', ['S!A1:B3']],
    ["汇总!B2+'Sheet 2'!A1:A2+'it''s'!C3", ['汇总!B2', 'Sheet 2!A1:A2', "it's!C3"]],
    ['2022年!A1', ['2022年!A1']],
    ['SUM(B:C)', ['S!B1:C1048576']],
    ['SUM($3:4)', ['S!A3:XFD4']],
    ['VLOOKUP(A1,T!B:B,1)', ['S!A1', 'T!B1:B1048576']],
    ['LOG10(A1)', ['S!A1']],
    ['"A1"&1', []],
    ['[1]T!A1+A2', ['S!A2']],
    ['A1+#REF!+T!#REF!', ['S!A1']],
    ['SUM(总分)', null],
    ['INDIRECT("A1")+B1', null],
    ['SUM(Q1:Q3', null],
  ])('%s', (formula, expected) => {
    expect(precedents(formula)).toEqual(expected);
  });
});

describe('reading a formula', () => {
  test('groups as Excel does', () => {
    expect(parseFormula('A1&B1=C1')).toMatchObject({ operator: '=', left: { operator: '&' } });
    expect(parseFormula('-A1^2')).toMatchObject({ operator: '^', left: { kind: 'unary' } });
    expect(parseFormula('1-2-3')).toMatchObject({ operator: '-', left: { operator: '-' } });
    expect(parseFormula('2*3%')).toMatchObject({ operator: '*', right: { kind: 'unary', operator: '%' } });
  });

  test('keeps empty arguments', () => {
    expect(parseFormula('_xlfn.ifna(A1,)')).toMatchObject({
      name: 'IFNA',
      args: [{ kind: 'reference' }, { kind: 'missing' }],
    });
  });

  const piece = fc.constantFrom(
    ...'A1 $B$2 A:B 3:4 SUM( IF( ROUND( TEXT( COUNTIF( SUMPRODUCT( ) , + - * / ^ & = <> % ( "x" 12 .5 1E9 TRUE #N/A S! \'T\'! { @ [ ： 名'.split(
      ' ',
    ),
  );

  test('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.string(), (pieces, text) => {
        const workbook = book({ S: { A1: 1, B2: '优', A3: true, Z8: [pieces.join(''), 0], Z9: [text, 0] } });
        expect(() => recalculateAll(workbook)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
