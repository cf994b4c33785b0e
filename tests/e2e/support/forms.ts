/** Workbooks to open: forms with known faults, fills of their own, one or many to a workbook. */
import { cellKey } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import type { FieldPath, CaseValue } from '../../../src/core/rules/case';
import { type FormOptions, buildForm } from '../../support/form-builder';
import { fileOf } from '../../support/workbook-file';

export const SHEET = '自评表';

/** The fill that official templates give to the cells to be filled in. */
export const TEMPLATE_FILL = '#DAEEF3';

/**
 * What is wrong with {@link faultyForm}: an execution rate as a ratio (F05 in G6), its score not by the rate (F06 in
 * H6), a score above its weight (I02 in H13), full marks for a target missed (I07 in H15) without a reason (I11 in
 * I15), a number kept as text (T09 in G16), and so a wrong total (I05 in H26).
 */
export const FAULTS: Readonly<Record<FieldPath, CaseValue>> = {
  'funds.total.rate': 0.99,
  'funds.total.score': 10,
  'indicators.0.score': 9,
  'indicators.2.actual': '90%',
  'indicators.3.weight': '7',
};

export function faultyForm(options: Partial<FormOptions> = {}): Workbook {
  return filled(buildForm({ layout: 'shenzhen-2021', sheet: SHEET, change: FAULTS, ...options }).workbook);
}

export function faultyFile(options?: Partial<FormOptions>): Uint8Array {
  return fileOf(faultyForm(options));
}

/** One form a sheet: the first faulty, the others faultless, each of a project of its own. */
export function manyForms(count: number): Uint8Array {
  const sheets = Array.from({ length: count }, (_, index): Sheet => {
    const name = `项目${String(index + 1)}`;
    const change = { ...(index === 0 && FAULTS), 'header.project-name': `${name}运行经费` };
    const [sheet] = faultyForm({ sheet: name, change }).sheets;
    if (!sheet) throw new Error('a form is a sheet');
    return sheet;
  });
  return fileOf({ sheets, date1904: false });
}

export function faultlessFile(): Uint8Array {
  return faultyFile({ change: {} });
}

/** A workbook that is no form. */
export function otherFile(): Uint8Array {
  const cells = new Map<number, Cell>([
    [cellKey(0, 0), { value: '会议签到表' }],
    [cellKey(1, 0), { value: '姓名' }],
    [cellKey(1, 1), { value: '单位' }],
  ]);
  const [sheet] = faultyForm().sheets;
  if (!sheet) throw new Error('a form is a sheet');
  return fileOf({ sheets: [{ ...sheet, name: '签到', cells, merges: [] }], date1904: false });
}

function filled(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = [...sheet.cells].map(([key, cell]) => [key, { ...cell, fill: TEMPLATE_FILL }] as const);
    return { ...sheet, cells: new Map(cells) };
  });
  return { ...workbook, sheets };
}
