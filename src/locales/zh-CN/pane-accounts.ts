/** Words of the pane about the final accounts; functions where a number or a name goes in. */
export const paneAccountsTexts = {
  sets: { final: '部门决算', budget: '部门预算' },
  set: (name: string, tables: number) => `${name}（${tables} 张表）`,
  table: (number: string, name: string) => `表${number} ${name}`,
  /** `表3 C14` */
  cell: (table: string, cell: string) => `表${table} ${cell}`,

  tally: (all: number, states: string) => `${all} 个等式：${states}`,
  noEqualities: '没有可检查的等式',
  states: {
    exact: (count: number) => `成立 ${count}`,
    rounding: (count: number) => `尾差 ${count}`,
    broken: (count: number) => `不成立 ${count}`,
    unreadable: (count: number) => `无法检查 ${count}`,
  },
  stateSeparator: '，',
  lists: {
    exact: (count: number) => `成立的等式（${count}）`,
    unreadable: (count: number) => `无法检查的等式（${count}）`,
  },
  rule: (code: string, title: string, count: number) => `${code} ${title}（${count}）`,
  difference: (amount: string) => `相差 ${amount}`,
  more: (count: number) => `继续显示其余 ${count} 个`,

  faults: {
    heading: '最可能错的单元格',
    headingOf: (set: string) => `${set}：最可能错的单元格`,
    intro: '不成立的等式由下列单元格引起的可能性最大，请对照原始数据核对。',
    located: (count: number, cell: string, value: string) =>
      count === 1
        ? `1 个等式指向 ${cell}：应为 ${value}。`
        : `以下 ${count} 个等式都指向 ${cell}：应为 ${value}。`,
    likeliest: (count: number, cell: string, value: string) =>
      count === 1
        ? `${cell} 改为 ${value} 后，不成立的等式即成立。`
        : `${cell} 改为 ${value} 后，${count} 个不成立的等式全部成立。`,
    several: (cells: number, count: number) =>
      `同时更正 ${cells} 个单元格后，${count} 个不成立的等式全部成立。`,
    equations: (count: number) => `相关等式（${count}）`,
    slip: (slip: string) => `可能原因：${slip}`,
    adopt: '采用建议',
    adoptAt: (cells: string) => `采用建议：${cells}`,
    others: (count: number) => `其他可能（${count}）`,
    unknown: (count: number) =>
      `${count} 个不成立的等式相互关联，不能归结到少数几个单元格，请对照原始数据逐表核对。`,
    involved: (tables: string) => `涉及：${tables}。`,
    single: '1 个不成立的等式未能归结到某个单元格，请对照原始数据核对。',
    notWritable: '不能自动填写，请人工更正。',
  },

  shares: {
    heading: '“三公”经费支出',
    item: '项目',
    done: '完成预算 %',
    share: '占比 %',
    none: '—',
    note: '完成预算 = 决算数 ÷ 预算数；占比 = 该项决算数 ÷ 合计。',
    items: {
      total: '合计',
      abroad: '因公出国（境）费',
      vehicles: '公务用车购置及运行维护费',
      purchase: '公务用车购置费',
      running: '公务用车运行维护费',
      reception: '公务接待费',
    },
  },
};
