/** How many of the corpus's field cells the recogniser gives. */
import path from 'node:path';
import { recognise } from '../../src/core/forms/recognise';
import type { Field, Form, HeaderKey, IndicatorColumn, FundColumn } from '../../src/core/forms/model';
import { formatAddress } from '../../src/core/grid/address';
import { type FieldMap, filesIn, openFile, readJson } from './files';

const HEADER: Readonly<Record<string, HeaderKey>> = {
  项目名称: 'project-name',
  项目编码: 'project-code',
  项目编号: 'project-code',
  项目金额: 'project-amount',
  绩效自评年度: 'year',
  实施单位: 'implementing-unit',
  一级预算单位: 'top-unit',
  主管部门: 'department',
  单位编码: 'unit-code',
};

const FUNDS: Readonly<Record<string, FundColumn>> = {
  年初预算数: 'begin',
  全年预算数: 'budget',
  全年执行数: 'executed',
  分值: 'weight',
  执行率: 'rate',
  得分: 'score',
  reason: 'reason',
};

export interface FieldCount {
  readonly forms: number;
  readonly found: number;
  readonly fields: number;
  readonly right: number;
  readonly rowsRight: number;
}

/** Compares every form of the maps in the folders. */
export function countFields(folders: readonly string[]): FieldCount {
  const count = { forms: 0, found: 0, fields: 0, right: 0, rowsRight: 0 };
  for (const file of folders.flatMap((folder) => filesIn(folder, '.map.json'))) {
    const map = readJson(file) as FieldMap;
    const forms = recognise(openFile(path.join(path.dirname(file), map.workbook)).workbook);
    for (const { sheet, forms: wanted } of map.sheets) {
      const here = forms.filter((form) => form.sheet === sheet);
      wanted.forEach(({ fields, indicator_rows }, i) => {
        const form = here[i];
        count.forms++;
        if (!form) return;
        count.found++;
        if (form.indicators.length === indicator_rows) count.rowsRight++;
        for (const [name, { cell }] of Object.entries(fields)) {
          const field = fieldAt(form, name.split('.'));
          if (field === undefined) continue;
          count.fields++;
          if (field && formatAddress(field.at) === cell) count.right++;
        }
      });
    }
  }
  return count;
}

/** Undefined for a path outside the canonical model (column heads, bars). */
function fieldAt(
  form: Form,
  [block = '', first = '', second = '']: readonly string[],
): Field | null | undefined {
  switch (block) {
    case 'title':
      return form.title;
    case 'header':
      return form.header[HEADER[first] ?? 'project-name']?.value ?? null;
    case 'money': {
      const row = form.funds?.rows[Number(first)];
      return (second === 'label' ? row?.label : row?.cells[FUNDS[second] ?? 'reason']) ?? null;
    }
    case 'goal':
      return form.goal[first === 'expected' ? 'expected' : 'actual']?.value ?? null;
    case 'indicators':
      return form.indicators[Number(first)]?.cells[second as IndicatorColumn] ?? null;
    case 'total':
      return first === 'reason' ? undefined : (form.total?.[first === 'weight' ? 'weight' : 'score'] ?? null);
    case 'notes':
      return form.notes[Number(first)] ?? null;
    default:
      return undefined;
  }
}
