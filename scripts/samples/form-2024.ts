/**
 * A form of 2024 on a protected sheet, its total a live formula, for an invented project. Planted: the execution
 * rate as a fraction in a locked cell, a missed number and a missed deadline with full marks and no reason, a
 * score above its weight, a unit left out.
 */
import type { SheetSpec } from '../../tests/support/xlsx';
import { ENTRY, ENTRY_TEXT, GIVEN, GIVEN_TEXT, LABEL, SheetWriter } from './sheet-writer';

const AMOUNT = { ...GIVEN, format: '#,##0.00' };
const FIGURE = { ...GIVEN, format: '0.00' };
const SCORE = { ...ENTRY, format: '0.00' };

type Row = readonly [
  level2: string,
  level3: string | null,
  target: string | null,
  unit: string | null,
  actual: string | number,
  weight: number,
  score: number,
  reason?: string,
];

const SECTIONS: readonly (readonly [label: string, rows: readonly Row[]])[] = [
  [
    '产出指标\n(50分)',
    [
      ['数量指标', '更新改造社区健身路径数量', '≥24条', '条', '21条', 10, 10],
      ['数量指标', '新建智能健身驿站数量', '3座', '座', '3座', 8, 8],
      ['质量指标', '器材安装验收合格率', '100%', '%', '100%', 8, 8],
      ['质量指标', '器材日常巡检覆盖率', '≥95%', '%', '97.2%', 8, 8.5],
      ['时效指标', '年度改造任务完成时间', '2024年10月底前', '/', '2024年11月', 8, 8],
      ['成本指标', '单条健身路径改造成本', '≤7.5万元', '万元', '7.32', 8, 8],
    ],
  ],
  [
    '效益指标\n(30分)',
    [
      ['经济效益指标', null, null, null, '不适用', 0, 0],
      ['社会效益指标', '免费开放健身场地的社区数量', '≥18个', '个', '19个', 15, 15],
      ['可持续影响指标', '器材管护责任落实情况', '落实到位', '/', '落实到位', 15, 15],
    ],
  ],
  [
    '满意度指标\n(10分)',
    [
      [
        '服务对象满意度指标',
        '社区居民满意度',
        '≥92%',
        '%',
        '91.08%',
        10,
        9.9,
        '个别场地照明不足，已列入2025年一季度增设计划。',
      ],
    ],
  ],
];

export function form2024(): SheetSpec {
  const writer = new SheetWriter();
  header(writer);
  funds(writer);
  goal(writer);
  table(writer);
  return writer.sheet({
    name: '项目支出绩效自评表',
    page: 'landscape',
    protected: true,
    columnWidths: { A: 12, B: 20, C: 18, D: 26, E: 16, F: 11, G: 15, H: 10, I: 10, J: 30 },
  });
}

function header(writer: SheetWriter): void {
  writer
    .put('A1:J1', '项目支出绩效自评表', { bold: true, size: 16, horizontal: 'center', border: false })
    .height(34, 1)
    .height(26, 2, 3)
    .put('A2', '项目编码：', LABEL)
    .put('B2:C2', '440309240000101160023', { ...GIVEN, format: '@' })
    .put('D2', '项目名称：', LABEL)
    .put('E2:F2', '全民健身设施更新改造', GIVEN)
    .put('G2', '绩效自评年度：', LABEL)
    .put('H2:J2', 2024, GIVEN)
    .put('A3', '实施单位：', LABEL)
    .put('B3:C3', '青禾区群众体育服务中心', GIVEN)
    .put('D3', '一级预算单位：', LABEL)
    .put('E3:F3', '青禾区文化广电旅游体育局', GIVEN)
    .put('G3', '单位编码：', LABEL)
    .put('H3:J3', '146002', { ...GIVEN, format: '@' })
    .put('A4:J4', '预算执行情况', { ...LABEL, horizontal: 'left' })
    .height(22, 4);
}

function funds(writer: SheetWriter): void {
  writer
    .put('A5:A9', '项目资金\n（元）', LABEL)
    .put('B5', null, LABEL)
    .put('C5', '年初预算数', LABEL)
    .put('D5', '全年预算数', LABEL)
    .put('E5', '全年执行数', LABEL)
    .put('F5', '分值', LABEL)
    .put('G5', '执行率（%）', LABEL)
    .put('H5:J5', '得分', LABEL)
    .height(24, 5, 6, 7, 8, 9);
  const rows = [
    ['年度资金总额', 2_600_000, 2_500_000, 2_437_500, 10, 0.975, 9.75],
    ['其中：当年财政拨款', 2_400_000, 2_300_000, 2_240_000, '—', '—', '—'],
    ['上年结转资金', 200_000, 200_000, 197_500, '—', '—', '—'],
    ['其他资金', 0, 0, 0, '—', '—', '—'],
  ] as const;
  rows.forEach(([label, begin, budget, executed, weight, rate, score], index) => {
    const row = 6 + index;
    writer
      .put(`B${row}`, label, LABEL)
      .put(`C${row}`, begin, AMOUNT)
      .put(`D${row}`, budget, AMOUNT)
      .put(`E${row}`, executed, AMOUNT)
      .put(`F${row}`, weight, GIVEN)
      .put(`G${row}`, rate, { ...GIVEN, format: '0.0000' })
      .put(`H${row}:J${row}`, score, FIGURE);
  });
}

function goal(writer: SheetWriter): void {
  writer
    .put('A10:J10', '项目目标完成情况', { ...LABEL, horizontal: 'left' })
    .height(22, 10)
    .put('A11:A12', '年度总体目标', LABEL)
    .put('B11:F11', '预期目标', LABEL)
    .put('G11:J11', '* 实际完成情况', LABEL)
    .put(
      'B12:F12',
      '完成24条以上社区健身路径更新改造，新建智能健身驿站3座，10月底前全部投入使用，器材验收合格率100%，社区居民满意度达到92%以上。',
      GIVEN_TEXT,
    )
    .put(
      'G12:J12',
      '全年更新改造社区健身路径21条，新建智能健身驿站3座，11月全部投入使用，19个社区免费开放健身场地，社区居民满意度91.08%。',
      ENTRY_TEXT,
    )
    .height(22, 11)
    .height(72, 12);
}

function table(writer: SheetWriter): void {
  const headings = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '度量单位',
    '* 实际完成值',
    '* 权重',
    '* 得分',
    '偏差原因分析及改进措施',
  ];
  writer.put('A13', '年度绩效指标', LABEL).height(28, 13);
  headings.forEach((heading, index) => writer.put(`${'BCDEFGHIJ'[index] ?? ''}13`, heading, LABEL));
  let row = 14;
  for (const [label, rows] of SECTIONS) {
    const first = row;
    for (const content of rows) indicator(writer, row++, content);
    writer.put(row - first > 1 ? `B${first}:B${row - 1}` : `B${first}`, label, LABEL);
  }
  total(writer, row);
  writer.put(`A14:A${row}`, '年度绩效指标', LABEL);
}

function indicator(
  writer: SheetWriter,
  row: number,
  [level2, level3, target, unit, actual, weight, score, reason]: Row,
): void {
  writer
    .put(`C${row}`, level2, LABEL)
    .put(`D${row}`, level3, GIVEN)
    .put(`E${row}`, target, GIVEN)
    .put(`F${row}`, unit, GIVEN)
    .put(`G${row}`, actual, ENTRY)
    .put(`H${row}`, weight, SCORE)
    .put(`I${row}`, score, SCORE)
    .put(`J${row}`, reason ?? null, ENTRY_TEXT)
    .height(32, row);
}

function total(writer: SheetWriter, row: number): void {
  const rows = SECTIONS.flatMap(([, content]) => content);
  const sum = (column: 5 | 6): number => rows.reduce((points, content) => points + content[column], 0);
  const bold = { ...FIGURE, bold: true };
  writer
    .put(`B${row}:G${row}`, '总分', LABEL)
    .formula(`H${row}`, `F6+SUM(H14:H${row - 1})`, 10 + sum(5), bold)
    .formula(`I${row}`, `H6+SUM(I14:I${row - 1})`, Number((9.75 + sum(6)).toFixed(2)), bold)
    .put(`J${row}`, '—', GIVEN)
    .height(26, row);
}
