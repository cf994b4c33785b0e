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
  T04: {
    title: 'Cells that are not to be filled in stay as they are',
    basis: 'Remarks of the form: grey cells are system data',
    messages: {
      value:
        'The cell of “{name}” is locked: it held “{expected}” and now holds “{found}”. Changed system data cannot be imported. Restore it.',
      'value-inferred':
        '“{name}” is system data (inferred from fills and layout): it held “{expected}” and now holds “{found}”. Changed system data cannot be imported. Restore it.',
      label:
        'The printed text “{expected}” was changed to “{found}”. A form with changed texts cannot be imported. Restore it.',
      heading:
        'The column “{expected}” was renamed “{found}”. A form with changed headings cannot be imported. Restore it.',
      formula:
        'The formula “{expected}” of {cell} was changed to “{found}”, with another result. Restore the formula.',
      filled:
        'The cell is blank in the baseline and not to be filled in; now it holds “{found}”. Clear it, and put remarks into a cell that is to be filled in.',
      emptied:
        '“{expected}” in {cell} was cleared. A form that lacks locked content cannot be imported. Restore it.',
      renamed:
        '“{name}” was “{expected}” and is “{found}” (inferred from fills and layout as locked). Is it a change or a new indicator? Restore it if it is a change.',
      fill: 'The fill of {count} grey cells was changed. Grey stands for system data: restore the fills.',
    },
    fixes: {
      restore: 'Restore “{expected}”',
      'restore-formula': 'Restore the formula “{expected}”',
      clear: 'Clear “{found}”',
    },
  },
  T05: {
    title: 'Remarks and filling notes stay as they are',
    basis: 'Agreement with the baseline',
    messages: {
      altered:
        'The note differs from the baseline. Notes are what the form is filled by: restore “{expected}”.',
      removed: 'The note “{expected}” was removed. Notes are what the form is filled by: restore it.',
    },
    fixes: { restore: 'Restore the note' },
  },
  T06: {
    title: 'The structure of the form is that of the baseline',
    basis: 'Filling notes: only level-3 rows may be added and deleted',
    messages: {
      'row-inserted':
        'Row {lines} was inserted (“{text}”). Rows other than level-3 indicators may not be added: the form could not be imported. Delete it.',
      'row-inserted-blank':
        'Row {lines} was inserted (blank). Rows other than level-3 indicators may not be added: the form could not be imported. Delete it.',
      'row-deleted':
        'The row “{text}” was deleted. Rows other than level-3 indicators may not be deleted. Restore it.',
      'row-deleted-blank':
        'A blank row above {cell} was deleted. Rows other than level-3 indicators may not be deleted. Restore it.',
      'column-inserted':
        'Column {lines} was inserted (“{text}”). A form with more columns cannot be imported. Delete it.',
      'column-inserted-blank':
        'Column {lines} was inserted (blank). A form with more columns cannot be imported. Delete it.',
      'column-deleted':
        'The column “{text}” was deleted. A form with fewer columns cannot be imported. Restore it.',
      'merge-broken': '{range} is merged in the baseline and no longer is. Merge it again.',
      'merge-added': '{range} is not merged in the baseline. Unmerge it.',
      'merges-gone':
        'All merges of the baseline ({count}) are gone, as in an export of another program. Fill in the template itself.',
      'section-deleted': 'The level-1 indicator “{section}” of the baseline is no longer there. Restore it.',
      'sheet-renamed':
        'The sheet “{expected}” was renamed “{found}”. The import goes by the name: rename it back.',
    },
    fixes: {},
  },
  T07: {
    title: 'Formulas are neither lost nor broken',
    basis: 'Consistency of the form',
    messages: {
      lost: 'The formula {expected} of {cell} was replaced by the constant {found}, which no longer follows the data. Restore it.',
      emptied: 'The formula {expected} of {cell} was removed. Restore it.',
      error:
        '{cell} shows the error {found}, which cannot be imported and spoils sums. Mend the formula or fill in anew.',
      external:
        'The formula of {cell} looks into another workbook and cannot be updated without it. Put a value or a formula of this form.',
    },
    fixes: { restore: 'Restore the formula {expected}' },
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
      changed:
        '“{section}” printed {expected} points and now prints {found}. The template fixes these points. Restore them.',
      printed:
        '“{section}” prints {found} points where the scheme has {expected}. Restore the points of the template.',
      sum: 'The weights under “{section}” add up to {found} where the scheme has {expected}. Check the weights, or the scheme of your region.',
      'no-scheme':
        'The points of the level-1 labels are {found}, which is none of the schemes of the pack ({schemes}). Check them.',
    },
    fixes: { restore: 'Restore the points of the template' },
  },
  T11: {
    title: 'The protection of the form is still on',
    basis: 'Remarks of the form: grey cells may not be changed',
    messages: {
      removed:
        'The protection of the baseline was removed: system data may have been changed by mistake. Check, and protect the sheet again.',
      unlocked: '{count} locked cells can be edited now. Check them, and lock them again.',
      macros:
        'The file carries macros; finance systems commonly refuse such files. Save it as .xlsx without macros.',
    },
    fixes: {},
  },
};
