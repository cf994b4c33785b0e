import type { InterfaceTexts } from '../zh-CN/interface';
import { counted } from './counted';

const equalities = (count: number) => counted(count, 'equality', 'equalities');

export const paneAccountsTexts: InterfaceTexts['pane']['accounts'] = {
  sets: { final: 'Final accounts', budget: 'Budget' },
  set: (name, tables) => `${name} (${counted(tables, 'table')})`,
  table: (number, name) => `Table ${number} ${name}`,
  cell: (table, cell) => `Table ${table} ${cell}`,

  tally: (all, states) => `${equalities(all)}: ${states}`,
  noEqualities: 'No equality to check',
  states: {
    exact: (count) => `${count} hold`,
    rounding: (count) => `${count} within rounding`,
    broken: (count) => `${count} fail`,
    unreadable: (count) => `${count} not checkable`,
  },
  stateSeparator: ', ',
  lists: {
    exact: (count) => `Equalities that hold (${count})`,
    unreadable: (count) => `Equalities that cannot be checked (${count})`,
  },
  rule: (code, title, count) => `${code} ${title} (${count})`,
  difference: (amount) => `off by ${amount}`,
  more: (count) => `Show ${count} more`,

  faults: {
    heading: 'Cells most likely wrong',
    headingOf: (set) => `${set}: cells most likely wrong`,
    intro: 'These cells explain the failed equalities best. Compare them with the source data.',
    located: (count, cell, value) =>
      count === 1
        ? `1 equality points at ${cell}: it should be ${value}.`
        : `These ${count} equalities all point at ${cell}: it should be ${value}.`,
    likeliest: (count, cell, value) => `With ${value} in ${cell}, ${equalities(count)} that fail would hold.`,
    several: (cells, count) => `With ${cells} cells corrected, ${equalities(count)} that fail would hold.`,
    equations: (count) => `Equalities concerned (${count})`,
    slip: (slip) => `Possible cause: ${slip}`,
    adopt: 'Use suggestion',
    adoptAt: (cells) => `Use suggestion: ${cells}`,
    others: (count) => `Other possibilities (${count})`,
    unknown: (count) =>
      `${equalities(count)} hang together and cannot be narrowed down to a few cells. Compare the tables with the source data.`,
    involved: (tables) => `Tables concerned: ${tables}.`,
    single: '1 failed equality could not be narrowed down to a cell. Compare it with the source data.',
    notWritable: 'Cannot be filled in for you; correct it by hand.',
  },

  shares: {
    heading: 'Public expenses',
    item: 'Item',
    done: 'Of budget %',
    share: 'Share %',
    none: '—',
    note: 'Of budget = final ÷ budget; share = final of the item ÷ total.',
    items: {
      total: 'Total',
      abroad: 'Travel abroad',
      vehicles: 'Official vehicles',
      purchase: 'Purchase of vehicles',
      running: 'Running of vehicles',
      reception: 'Receptions',
    },
  },
};
