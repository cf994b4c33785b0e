/** A workbook of many forms, each of a project of its own. */
import type { Address } from '../../src/core/grid/address';
import type { Workbook } from '../../src/core/grid/workbook';
import type { FieldPath } from '../../src/core/rules/case';
import { type BuiltForm, buildForm } from './form-builder';

export interface ManyForms {
  readonly workbook: Workbook;
  /** Where a field stands, on any of the sheets. */
  readonly at: (path: FieldPath) => Address;
}

/** The sheets are 项目1, 项目2 …; some of the scores are wrong. */
export function manyForms(count: number): ManyForms {
  const forms = Array.from({ length: count }, (_, index) => formOf(index + 1));
  return {
    workbook: { sheets: forms.flatMap(({ workbook }) => workbook.sheets), date1904: false },
    at: (path) => {
      const at = forms[0]?.at(path);
      if (!at) throw new Error(`the forms have no ${path}`);
      return at;
    },
  };
}

function formOf(number: number): BuiltForm {
  const sheet = `项目${String(number)}`;
  const change = {
    'header.project-name': `${sheet}运行经费`,
    'header.project-code': `4403092301001500${String(100_000 + number)}`,
    'goal.actual': `${sheet}：全年按计划完成设备采购与安装，群众办事等候时间明显缩短。`,
    'indicators.0.score': 7 - (number % 5),
  };
  return buildForm({ layout: 'shenzhen-2022', sheet, change });
}
