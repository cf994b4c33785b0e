import type { RuleFamilyTexts } from '../locale';

export const templateRules: RuleFamilyTexts<'T'> = {
  T01: {
    title: 'The form or table can be read',
    basis: 'Consistency of the form',
    messages: {
      incomplete:
        'This sheet looks like a self-evaluation form, but these parts were not found: {parts}. Without them nothing else can be checked. See whether headings or labels were changed.',
      'table-incomplete':
        'This looks like a table of the final accounts, yet these were not found: {parts}. Equalities on them cannot be checked. Check whether headings or labels were changed.',
      'amount-unreadable':
        '“{found}” in “{name}” is no amount, so that its equalities cannot be checked. Enter the amount alone, or 0 where there is none.',
    },
    fixes: {},
  },
  T02: {
    title: 'Labels of the template are there',
    basis: 'Agreement with the template in use',
    messages: {
      missing:
        'The label “{label}” of the template is missing. A form without it may not be importable. Put it back as in the template.',
    },
    fixes: {},
  },
  T03: {
    title: 'The funds block has its rows and columns',
    basis: 'Agreement with the template in use',
    messages: {
      'block-unread':
        'The block “{found}” has no headings that can be read ({expected}), so the funds cannot be checked. Restore the headings of the template.',
      'rows-missing':
        'The funds block lacks the rows: {expected}. Each source of funds has a row of its own, with 0 where there is none. Add them as in the template.',
      'row-unknown':
        'The label of this row is no source of funds of the template, and these are missing: {expected}. Restore the label.',
      'row-renamed':
        'The row label “{found}” is “{expected}” in the template. A form with changed labels may not be importable. Restore it.',
      'rows-disordered':
        'The rows of the funds block are out of order. In the template they are: {expected}. Restore the order.',
      'headings-missing': 'The funds block lacks the headings: {expected}. Add them as in the template.',
      'heading-renamed':
        'The heading “{found}” is “{expected}” in the template. A form with changed headings may not be importable. Restore it.',
      'headings-disordered':
        'The columns of the funds block are out of order. In the template they are: {expected}. Restore the order.',
    },
    fixes: {},
  },
  T08: {
    title: 'Nothing of a form or table is hidden',
    basis: 'Consistency of the form',
    messages: {
      sheet:
        'It stands on the hidden sheet “{sheet}”, which is neither printed nor reviewed. Show it, or delete it if it is not to be sent.',
      rows: 'Row {lines} is hidden and holds content (“{text}” and so on), which still counts in sums and on import. Show it and check.',
      columns:
        'Column {lines} is hidden and holds content (“{text}” and so on), which still counts in sums and on import. Show it and check.',
    },
    fixes: {},
  },
  T09: {
    title: 'Numbers are stored as numbers',
    basis: 'Consistency of the form',
    messages: {
      text: '“{found}” is a number stored as text. Sums and other formulas pass over texts: convert it to a number.',
      texts:
        '{count} numbers of this column are stored as text (“{found}” and so on). Sums pass over texts: convert them.',
      'formula-text':
        '“{found}” is a text made by a formula. Sums and other formulas pass over texts: change the formula (drop TEXT, for instance) so that it gives a number.',
    },
    fixes: { 'to-number': 'Convert “{found}” to a number', 'to-numbers': 'Convert {count} texts to numbers' },
  },
  T10: {
    title: 'Points of the level-1 labels follow the scheme',
    basis: 'Filling notes of the 2021 forms; Caiyu [2020] No. 10',
    messages: {
      printed:
        '“{section}” prints {found} points where the scheme has {expected}. Restore the points of the template.',
      sum: 'The weights under “{section}” add up to {found} where the scheme has {expected}. Check the weights, or the scheme of your region.',
      'no-scheme':
        'The points of the level-1 labels are {found}, which is none of the schemes of the pack ({schemes}). Check them.',
    },
    fixes: {},
  },
};
