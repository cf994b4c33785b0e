import type { InterfaceTexts } from '../zh-CN/interface';
import { counted } from './counted';

export const blankTexts: Pick<InterfaceTexts['pane'], 'empty' | 'start' | 'passed'> = {
  empty: {
    heading: 'No form to check was found',
    looked: 'All sheets were searched for these tables, by their fixed headings:',
    anchors: {
      forms:
        'self-evaluation form: 项目名称, 主管部门, 实施单位, 年初预算数, 全年预算数, 全年执行数, 三级指标, 年度指标值, 实际完成值, 分值, 得分;',
      accounts:
        'final accounts: the title (such as 收入支出决算总表), 科目编码, 科目名称, 本年收入合计, 本年支出合计, 基本支出, 项目支出, 总计.',
    },
    sheets: (names) => `Sheets searched: ${names}.`,
    adviceHeading: 'Please make sure that',
    advice: {
      file: 'the workbook holds the form or the accounts and is not another attachment;',
      labels: 'titles and headings are those of the template, neither changed nor deleted;',
      picture: 'the table consists of cells and is not a picture.',
    },
    recheck: 'Check again',
  },

  start: {
    heading: 'Not checked yet',
    body: 'A check only reads the workbook. It changes nothing and sends nothing anywhere.',
    check: 'Check',
  },

  passed: {
    heading: 'No errors or warnings',
    body: (count) => `${counted(count, 'rule')} checked and passed. `,
    withInfos: (count) => `${counted(count, 'note')} for your information. `,
    withWaived: (count) => `${count} waived, not counted. `,
    notChecked: (count) => `${count} could not be checked; the reasons are below.`,
    limits: 'The check covers form, arithmetic and consistency; it does not cover the evidence behind them.',
  },
};
