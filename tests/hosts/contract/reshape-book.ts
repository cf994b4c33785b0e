/** The workbook for changes of shape: a small form with merged labels, formulas across sheets, and a protected sheet. */
import { type Sheet, type Workbook, sheetNamed } from '../../../src/core/grid/workbook';
import { buildXlsx } from '../../support/xlsx';

export const FORM = '自评表';
export const SUMMARY = '汇总 2022';
export const LOCKED = '锁定';

export function reshapeFile(): Uint8Array {
  return buildXlsx([
    {
      name: FORM,
      cells: {
        A1: { value: '项目支出绩效自评表', fill: '#DDEBF7' },
        A2: '产出',
        B2: '数量',
        C2: '培训期数',
        D2: { value: 20, format: '0.00' },
        E2: { value: 20, format: '0.00', locked: false },
        B3: { value: null },
        C3: { value: '培训人数', fill: '#FFF2CC' },
        D3: { value: 15, format: '0.00' },
        E3: { value: 14, format: '0.00', locked: false },
        A4: '效益',
        B4: '经济',
        C4: '节约',
        D4: { value: 15, format: '0.00' },
        E4: { value: 15, format: '0.00', locked: false },
        A5: '总分',
        D5: { value: 50, formula: 'SUM(D2:D4)' },
        E5: { value: 49, formula: 'SUM(E2:E4)' },
        F3: { value: 35, formula: 'D2+D3' },
      },
      merges: ['A1:E1', 'A2:A3', 'B2:B3'],
      rowHeights: { 3: 30 },
    },
    {
      name: SUMMARY,
      cells: {
        A1: { value: 49, formula: `${FORM}!E5` },
        A2: { value: 15, formula: `SUM(${FORM}!$D$4:$D$4)` },
        A3: { value: 14, formula: `${FORM}!E3` },
      },
    },
    { name: LOCKED, cells: { A1: '甲', A2: '乙' }, protected: true },
  ]);
}

export function formOf(workbook: Workbook): Sheet {
  const sheet = sheetNamed(workbook, FORM);
  if (!sheet) throw new Error('no form');
  return sheet;
}
