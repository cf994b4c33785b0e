import { cellKey } from '../../src/core/grid/address';
import { appearance } from '../../src/xlsx';
import { buildXlsx } from '../support/xlsx';
import { open } from './support';

const STYLES =
  '<styleSheet><fonts><font><sz val="11"/></font>' +
  '<font><b/><i val="0"/><u/><sz val="9.5"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts>' +
  '<borders><border/><border><left style="thin"/><right style="none"/><top/><bottom style="double"/></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" borderId="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf>' +
  '<xf fontId="0"><alignment vertical="bottom"/></xf></cellXfs></styleSheet>';
const SHEET =
  '<worksheet><sheetFormatPr defaultRowHeight="13.5" defaultColWidth="10"/>' +
  '<cols><col min="2" max="3" width="12.7109375"/></cols>' +
  '<sheetData><row r="2" ht="30"><c r="A2"/><c r="B2" s="1"/></row></sheetData></worksheet>';

test('sizes in pixels and a look for each cell', () => {
  const parts = { 'xl/styles.xml': STYLES, 'xl/worksheets/sheet1.xml': SHEET };
  const file = open(buildXlsx([{ name: '表', cells: {} }], { parts }));
  const bold = {
    bold: true,
    underline: true,
    size: 9.5,
    font: '黑体',
    color: '#FF0000',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    borders: ['left', 'bottom'],
  };
  expect(appearance(file, '表')).toEqual({
    defaultColumnWidth: 70,
    defaultRowHeight: 18,
    columnWidths: new Map([
      [1, 89],
      [2, 89],
    ]),
    rowHeights: new Map([[1, 40]]),
    looks: [{ size: 11 }, bold, { size: 11 }],
    lookOf: new Map([[cellKey(1, 1), 1]]),
  });
});

test('null for a sheet that is not there', () => {
  expect(appearance(open(buildXlsx([{ name: '表', cells: {} }])), '无')).toBeNull();
});
