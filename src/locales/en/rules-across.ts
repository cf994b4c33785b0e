import type { RuleFamilyTexts } from '../locale';

export const acrossRules: RuleFamilyTexts<'X' | 'Y'> = {
  X01: {
    title: 'Project code in another file',
    basis: 'A code stands for one project, which is sent once',
    messages: {
      shared:
        'The project code {code} also stands on {count} other form(s) of the batch: {files}. A wrong code, or a form sent twice: check, and keep the last one.',
    },
    fixes: {},
  },
  X02: {
    title: 'One spelling of an organisation',
    basis: 'Consistency between forms',
    messages: {
      differs:
        'The organisation “{found}” is also spelled {others} in this workbook. Summaries take them for different ones: use the full name throughout.',
    },
    fixes: {},
  },
  X04: {
    title: 'Projects tell different stories',
    basis: 'Consistency between forms',
    messages: {
      identical:
        '实际完成情况 is word for word that of another project ({projects}). It may have been copied: describe this project.',
    },
    fixes: {},
  },
  X05: {
    title: 'Costs within the budget',
    basis: 'Consistency of the form',
    messages: {
      over: 'The actual costs ({rows}) come to {total} 元, {difference} 元 more than the budget of {budget} 元. Check actual values, units and budget.',
    },
    fixes: {},
  },
  X06: {
    title: 'Projects spend within the accounts',
    basis: 'Consistency of forms and final accounts',
    messages: {
      over: 'The {count} form(s) executed {total} {unit} together, {difference} {unit} more than 项目支出 {found} {unit} of the final accounts. Check amounts and units of the forms, and for projects that stand twice or belong to others.',
    },
    fixes: {},
  },
  X07: {
    title: 'The rate of the “三公” expenses agrees with the accounts',
    basis: 'Consistency of forms and final accounts',
    messages: {
      differs:
        '“{rows}” states {stated}; by 决算数 {final} and 预算数 {budget} of the table it is {expected}. Check form and table.',
    },
    fixes: {},
  },
  Y01: {
    title: 'Carried over from last year',
    basis: 'Consistency between the years',
    messages: {
      more: '上年结转资金 {carried} 元 is more than the form of {year} left unspent, {left} 元. Check the amounts of both years.',
      less: '上年结转资金 {carried} 元 is less than the form of {year} left unspent, {left} 元. Check whether the rest went back.',
    },
    fixes: {},
  },
  Y02: {
    title: 'Targets not far below last year’s results',
    basis: 'Consistency between the years',
    messages: {
      below:
        'The target “{target}” of “{row}” is {drop} below what {year} reached, “{actual}”. Check whether it is reasonable.',
    },
    fixes: {},
  },
  Y03: {
    title: 'Not last year’s text',
    basis: 'Consistency between the years',
    messages: {
      identical:
        '实际完成情况 is word for word that of {year}. The text may be last year’s: describe this year.',
    },
    fixes: {},
  },
  Y04: {
    title: 'A code keeps its project’s name',
    basis: 'Consistency between the years',
    messages: {
      renamed:
        'The project code {code} was “{before}” last year and is “{name}” now. A wrong code or a new name: check and explain.',
    },
    fixes: {},
  },
};
