/** A folder as a reviewer receives it: forms of several units with and without faults, and files that are none. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseValue, FieldPath } from '../../src/core/rules/case';
import { buildForm } from './form-builder';
import { fileOf } from './workbook-file';
import { xlsOf } from './xls';
import { buildXlsx } from './xlsx';

const UNITS = ['青禾街道办事处', '临江街道办事处', '白石镇人民政府', '城南水务管理站', '新苑公园管理处'];
const PROJECTS = [
  '社区服务中心运行',
  '河道保洁',
  '绿道管养',
  '公园绿化养护',
  '垃圾分类宣传',
  '便民服务热线',
  '防汛物资储备',
];

type Change = Readonly<Record<FieldPath, CaseValue>>;

/** What clerks get wrong, and how many of them do. */
const FAULTS: readonly (readonly [every: number, change: Change])[] = [
  [3, { 'funds.total.score': 10 }],
  [4, { 'indicators.0.score': 9 }],
  [5, { 'funds.total.rate': 0.99 }],
  [7, { 'indicators.2.actual': '90%' }],
  [8, { 'total.score': 100 }],
  [9, { 'indicators.1.score': 2, 'total.score': 91.78 }],
  [11, { 'header.top-unit': '' }],
  [13, { 'indicators.3.weight': '7' }],
];

export const DAMAGED = 3;
export const OTHER = 17;
export const LEGACY = 23;

/** Writes `count` files into folders named after units; some are damaged, no forms, or .xls. */
export function writeBatchFolder(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const unit = UNITS[i % UNITS.length] ?? '';
    const project = PROJECTS[i % PROJECTS.length] ?? '';
    const number = String(i + 1).padStart(4, '0');
    mkdirSync(path.join(folder, unit), { recursive: true });
    const write = (extension: string, bytes: Uint8Array): void => {
      writeFileSync(path.join(folder, unit, `${number} ${project}${extension}`), bytes);
    };
    if (i % 30 === OTHER) {
      write('.xlsx', buildXlsx([{ name: '签到', cells: { A1: '会议签到表', A2: '姓名' } }]));
      continue;
    }
    const { workbook } = buildForm({ layout: 'shenzhen-2022', change: changeOf(i, unit, project) });
    const bytes = fileOf(workbook);
    if (i % 30 === DAMAGED) write('.xlsx', bytes.slice(0, bytes.length / 2));
    else if (i % 30 === LEGACY) write('.xls', xlsOf(workbook));
    else write('.xlsx', bytes);
  }
}

function changeOf(i: number, unit: string, project: string): Change {
  const area = 12_000 + 37 * i;
  const faults = i % 2 === 0 ? [] : FAULTS.filter(([every], at) => (i + at) % every === 0);
  return Object.assign(
    {
      'header.project-name': `${project}（${String(i + 1)}期）`,
      'header.project-code': `4403092301001500${String(i).padStart(5, '0')}`,
      'header.implementing-unit': unit,
      'header.top-unit': unit,
      'goal.actual': `全年服务${String(200 + i)}天，完成${project}${String(area)}平方米，设施完好率97%，满意度9${String(i % 10)}%。`,
    },
    ...faults.map(([, change]) => change),
    i % 4 === 1 ? { 'total.score': 90 + ((i * 7) % 41) / 4 } : {},
  ) as Change;
}
