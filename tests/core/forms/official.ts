/** A form in the layout of 2022, in parts, so that tests can take it apart; and its reading. */
import { lines } from './reading';

const TOP = `
项目支出绩效自评表 | < | < | < | < | < | < | < | <
项目编码 | 440303001 | < | 项目名称 | 书香社区 | < | < | 绩效自评年度 | 2022
实施单位 | 某图书馆 | < | < | < | 一级预算单位 | < | 某区文体局 | <
`;
const FUNDS = `
资金使用情况 | 项目资金（元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率（%） | 得分
^ | 年度资金总额 | < | 1000 | 1000 | 900 | 10 | 90 | 9
^ | 其中：当年财政拨款 | < | 1000 | 1000 | 900 | — | — | —
^ | 上年结转资金 | < | 0 | 0 | 0 | — | — | —
^ | 其他资金 | < | 0 | 0 | 0 | — | — | —
`;
const GOAL = `
年度总体目标 | 预期目标 | < | < | < | *实际完成情况 | < | < | <
^ | 办好读书活动 | < | < | < | 已办好 | < | < | <
`;
const HEADINGS = `
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | *实际完成值 | *分值 | *得分 | 偏差原因分析及改进措施
`;
const OUTPUT = `
^ | 产出(50分) | 数量 | 活动场次 | 10场 | 10场 | 25 | 25 |
^ | ^ | ^ | 参与人次 | 500人次 | 500人次 | 25 | 25 |
`;
const EFFECT = `
^ | 效益(30分) | 社会效益 | 借阅量 | 提高 | 提高 | 30 | 30 |
^ | 满意度(10分) | 服务对象满意度 | 读者满意度 | 95% | 96% | 10 | 10 |
`;
const TOTAL = `
总分 | < | < | < | < | < | 100 | 99 | —
`;

export const PARTS = {
  top: TOP,
  funds: FUNDS,
  goal: GOAL,
  headings: HEADINGS,
  output: OUTPUT,
  effect: EFFECT,
  total: TOTAL,
} as const;

/** The form with some of its parts exchanged. */
export function official(change: Partial<Record<keyof typeof PARTS, string>> = {}): string {
  return join(...Object.values({ ...PARTS, ...change }));
}

/** Parts one below the other, without rows between. */
export function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/^\n|\n *$/g, ''))
    .join('\n');
}

export const OFFICIAL_READING = lines(`
  A1:I16 shenzhen-2022 2022 yuan complete
  title A1
  header project-code A2→B2 project-name D2→E2 year H2→I2 implementing-unit A3→B3 top-unit F3→H3
  funds B4: begin D4 budget E4 executed F4 weight G4 rate H4 score I4
  total B5: begin D5 budget E5 executed F5 weight G5 rate H5 score I5
  fiscal B6: begin D6 budget E6 executed F6 weight G6 rate H6 score I6
  carry B7: begin D7 budget E7 executed F7 weight G7 rate H7 score I7
  other B8: begin D8 budget E8 executed F8 weight G8 rate H8 score I8
  goal expected B9→B10 actual F9→F10
  columns level1 B11 level2 C11 level3 D11 target E11 actual F11 weight G11 score H11 reason I11
  产出 B12 50: 12 13
  效益 B14 30: 14
  满意度 B15 10: 15
  12: level1 B12 level2 C12 level3 D12 target E12 actual F12 weight G12 score H12 reason I12
  13: level1 B12 level2 C12 level3 D13 target E13 actual F13 weight G13 score H13 reason I13
  14: level1 B14 level2 C14 level3 D14 target E14 actual F14 weight G14 score H14 reason I14
  15: level1 B15 level2 C15 level3 D15 target E15 actual F15 weight G15 score H15 reason I15
  total A16 G16 H16
  labels A4 B4 A9 A11
`);

/** The official reading with some of its lines exchanged; throws when a line is not there. */
export function readingWith(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [line, other]) => {
    if (!text.includes(line)) throw new Error(`no such line: ${line}`);
    return text.replace(line, other);
  }, OFFICIAL_READING);
}

/** The official reading so many rows further down. */
export function readingBelow(rows: number): string {
  return OFFICIAL_READING.replace(
    /(?<![\w-])([A-Z]+)(\d+)\b/g,
    (_, column: string, row: string) => column + String(Number(row) + rows),
  )
    .replace(/^(\d+):/gm, (_, row: string) => `${String(Number(row) + rows)}:`)
    .replace(/^((?:产出|效益|满意度) .*: )(.*)$/gm, (_, head: string, list: string) => {
      return head + list.replace(/\d+/g, (row) => String(Number(row) + rows));
    });
}
