/**
 * A form of 2021 as it is filled in by hand, for an invented project. Planted: a wrong execution rate and budget
 * score, a score above its weight, a missed target with full marks and no reason, a blank actual value, a score
 * stored as text, a total that does not add up.
 */
import type { SheetSpec } from '../../tests/support/xlsx';
import { BLUE, ENTRY, ENTRY_TEXT, GIVEN, GIVEN_TEXT, LABEL, SheetWriter } from './sheet-writer';

const PROJECT = '校园食品安全智慧监管';
const AMOUNT = { ...GIVEN, format: '#,##0.00' };
const SCORE = { ...ENTRY, format: '0.00' };

type Row = readonly [
  level3: string,
  target: string,
  actual: string | null,
  weight: number | string,
  score: number | string,
  reason?: string,
];

const OUTPUT: readonly (readonly [level2: string, rows: readonly Row[]])[] = [
  [
    '数量指标',
    [
      ['安装智慧监管终端的学校数量', '≥60所', '60所', 8, 8],
      ['食品安全管理员培训期数', '12期', '12期', 7, 7.5],
    ],
  ],
  [
    '质量指标',
    [
      ['终端设备验收合格率', '100%', '100%', 8, 8],
      ['抽检问题整改完成率', '≥95%', '88%', 8, 8],
    ],
  ],
  [
    '时效指标',
    [
      ['监管平台上线时间', '2021年9月底前', '2021年9月', 7, 7],
      ['投诉举报处理及时率', '≥98%', null, 5, 5],
    ],
  ],
  ['成本指标', [['项目总成本', '≤126万元', '119.45万元', 7, 7]]],
];

const BENEFIT: typeof OUTPUT = [
  ['经济效益指标', [['不适用', '不适用', '不适用', '/', '/']]],
  [
    '社会效益指标',
    [
      ['校园食品安全事故数', '0起', '0起', 12, 12],
      ['“互联网+明厨亮灶”覆盖率', '≥90%', '93.5%', 10, '10.00'],
    ],
  ],
  ['生态效益指标', [['不适用', '不适用', '不适用', '/', '/']]],
  ['可持续影响指标', [['日常监管制度健全情况', '制度健全', '制度健全', 8, 8]]],
  [
    '满意度指标',
    [
      [
        '师生及家长满意度',
        '≥90%',
        '87.3%',
        10,
        9.7,
        '部分家长反映平台操作不便；已简化查询步骤，并于每学期开学时集中演示。',
      ],
    ],
  ],
];

const NOTES = [
  '填报说明：',
  '1. 浅蓝色单元格为可填写区域，带*号的为必填项。',
  '2. 三级指标可根据项目实际增加或删除行。',
  '3. 各行得分不得高于该行分值。',
  '4. 三级指标分值之和应等于所属一级指标的分值。',
];

export function form2021(): SheetSpec {
  const writer = new SheetWriter();
  header(writer);
  funds(writer);
  goal(writer);
  const last = table(writer);
  NOTES.forEach((note, index) =>
    writer.put(`A${last + 1 + index}:I${last + 1 + index}`, note, { horizontal: 'left', border: false }),
  );
  return writer.sheet({
    name: '自评表',
    page: 'portrait',
    columnWidths: { A: 11, B: 20, C: 14, D: 25, E: 16, F: 16, G: 10, H: 10, I: 32 },
  });
}

function header(writer: SheetWriter): void {
  writer
    .put('A1:I1', '附件1', { horizontal: 'left', border: false })
    .put('A2:I2', `2021年${PROJECT}项目自评表`, {
      bold: true,
      size: 16,
      horizontal: 'center',
      border: false,
    })
    .height(32, 2)
    .height(24, 3, 4)
    .put('A3', '项目名称', LABEL)
    .put('B3:D3', PROJECT, GIVEN)
    .put('E3', '项目金额', LABEL)
    .put('F3:I3', 1_260_000, AMOUNT)
    .put('A4', '主管部门', LABEL)
    .put('B4:D4', '青禾区市场监督管理局', GIVEN)
    .put('E4', '实施单位', LABEL)
    .put('F4:I4', '青禾区校园食品安全监督所', GIVEN);
}

function funds(writer: SheetWriter): void {
  writer
    .put('A5:A9', '项目资金\n(元)', LABEL)
    .put('B5', null, LABEL)
    .put('C5', '年初预算数', LABEL)
    .put('D5', '全年预算数', LABEL)
    .put('E5', '全年执行数', LABEL)
    .put('F5', '分值', LABEL)
    .put('G5', '执行率', LABEL)
    .put('H5:I5', '得分', LABEL)
    .height(24, 5, 6, 7, 8, 9);
  const rows = [
    ['年度资金总额', 1_200_000, 1_260_000, 1_194_480, 10, 97.8, 9.78],
    ['其中：当年财政拨款', 1_000_000, 1_060_000, 1_004_880, '—', 94.8, '—'],
    ['上年结转资金', 200_000, 200_000, 189_600, '—', 94.8, '—'],
    ['其他资金', 0, 0, 0, '—', 0, '—'],
  ] as const;
  rows.forEach(([label, begin, budget, executed, weight, rate, score], index) => {
    const row = 6 + index;
    writer
      .put(`B${row}`, label, LABEL)
      .put(`C${row}`, begin, AMOUNT)
      .put(`D${row}`, budget, AMOUNT)
      .put(`E${row}`, executed, AMOUNT)
      .put(`F${row}`, weight, GIVEN)
      .put(`G${row}`, rate, { ...GIVEN, format: '0.00' })
      .put(`H${row}:I${row}`, score, { ...GIVEN, format: '0.00' });
  });
}

function goal(writer: SheetWriter): void {
  writer
    .put('A10:A11', '年度总体\n目标', LABEL)
    .put('B10:D10', '预期目标', LABEL)
    .put('E10:I10', '* 实际完成情况', LABEL)
    .put(
      'B11:D11',
      '为辖区60所以上学校食堂安装智慧监管终端，开展食品安全管理员培训12期，抽检问题整改完成率达到95%以上，师生及家长满意度达到90%以上，全年不发生校园食品安全事故。',
      GIVEN_TEXT,
    )
    .put(
      'E11:I11',
      '全年为60所学校食堂安装智慧监管终端，开展培训12期，监管平台于9月上线运行，“互联网+明厨亮灶”覆盖率93.5%，未发生校园食品安全事故，师生及家长满意度87.3%。',
      ENTRY_TEXT,
    )
    .height(24, 10)
    .height(82, 11);
}

/** @returns the row of the total */
function table(writer: SheetWriter): number {
  const headings = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '* 实际完成值',
    '* 分值',
    '* 得分',
    '偏差原因分析及改进措施',
  ];
  headings.forEach((heading, index) => writer.put(`${'BCDEFGHI'[index] ?? ''}12`, heading, LABEL));
  writer.height(28, 12);
  const afterOutput = section(writer, 13, '产出指标\n(50分)', OUTPUT);
  const total = section(writer, afterOutput, '效益指标\n(40分)', BENEFIT);
  writer
    .put(`A12:A${total}`, '年度绩效\n指标', LABEL)
    .put(`B${total}:F${total}`, '总分', LABEL)
    .put(`G${total}`, 100, { ...GIVEN, bold: true, format: '0.00' })
    .put(`H${total}`, 99.28, { ...GIVEN, bold: true, format: '0.00' })
    .put(`I${total}`, '—', GIVEN)
    .height(26, total);
  return total;
}

/** @returns the row after the section */
function section(writer: SheetWriter, first: number, label: string, groups: typeof OUTPUT): number {
  let row = first;
  for (const [level2, rows] of groups) {
    const last = row + rows.length - 1;
    writer.put(rows.length > 1 ? `C${row}:C${last}` : `C${row}`, level2, LABEL);
    for (const [level3, target, actual, weight, score, reason] of rows) {
      writer
        .put(`D${row}`, level3, ENTRY)
        .put(`E${row}`, target, ENTRY)
        .put(`F${row}`, actual, { ...ENTRY, fill: BLUE })
        .put(`G${row}`, weight, SCORE)
        .put(`H${row}`, score, SCORE)
        .put(`I${row}`, reason ?? null, ENTRY_TEXT)
        .height(reason === undefined ? 30 : 44, row);
      row++;
    }
  }
  writer.put(`B${first}:B${row - 1}`, label, LABEL);
  return row;
}
