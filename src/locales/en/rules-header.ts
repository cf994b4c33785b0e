import type { RuleFamilyTexts } from '../locale';

export const headerRules: RuleFamilyTexts<'H'> = {
  H01: {
    title: 'The header is filled in',
    basis: 'Form note 1: the header is required',
    messages: {
      blank:
        '“{label}” in the header is blank. Project and organisation cannot be told without it: fill it in.',
      emptied:
        '“{label}” in the header was cleared; the baseline has “{expected}”. Project and organisation cannot be told without it: restore it.',
    },
    fixes: { restore: 'Restore “{expected}”' },
  },
  H02: {
    title: 'One year throughout',
    basis: 'Consistency of the form',
    messages: {
      malformed:
        'The year in “{found}” is not written with four digits, so that the form belongs to no year. Write four digits.',
      differs:
        'The year of the evaluation is {found}, the title says {title}. A form has one year: check which is right.',
      'others-agree':
        'The form is for {year}, but its deadlines, dates and goal all say {agreed}. Check whether the year is mistyped.',
      'deadline-past':
        'The deadline “{found}” lies before the year of the evaluation, {year}. The target may be last year’s: check its year.',
    },
    fixes: { 'to-year': 'Set the year to {year}' },
  },
  H03: {
    title: 'Form of the project code',
    basis: 'Project codes have 21 digits and begin with the code of a division (GB/T 2260)',
    messages: {
      'lost-digits':
        'The project code “{found}” is stored as a number and has lost its digits after the 15th. Format the cell as text, then enter the {digits} digits again.',
      'blanks-inside':
        'The project code “{found}” has blanks inside. Codes are compared character by character: remove the blanks and check the digits.',
      'not-digits':
        'The project code “{found}” has characters that are no part of a code. It has {digits} digits: check it and enter it again.',
      'wrong-length':
        'The project code “{found}” has {length} digits instead of {digits}. See whether digits are missing or doubled.',
      'no-division':
        'The first six digits of the project code “{found}” are no code of an administrative division, with which every project code begins. Please check.',
    },
    fixes: {},
  },
  H04: {
    title: 'The title names the project',
    basis: 'Titles of the 2021 template give the year and the project',
    messages: {
      missing: 'The title does not name the project, as the 2021 template does: “{name}”. Please add it.',
      other:
        'The title says “{title}”, the project is “{name}”. The title may come from another form: check and use one name.',
    },
    fixes: {},
  },
  H05: {
    title: 'The project amount is the budget of the year',
    basis: 'Consistency of the form',
    messages: {
      differs:
        'The project amount {found} is not the 全年预算数 of the total row. It should be {expected}; if the budget is wrong, correct that first.',
    },
    fixes: { 'to-budget': 'Set the project amount to {expected}' },
  },
  H06: {
    title: 'Amounts in one unit',
    basis: 'Consistency of the form',
    messages: {
      column:
        '{label} {found} and {other} {amount} are ten thousand times apart: 元 and 万元 seem to be mixed. Rate and score come out wrong. Check the unit and correct it.',
      undecided:
        'Amounts are ten thousand times apart, 元 and 万元 seem to be mixed: {amounts}. No unit is printed that would tell which is wrong. Use one unit.',
      parts:
        'The parts {found} of {column} and the total {total} are ten thousand times apart: 元 and 万元 seem to be mixed. Check the unit and correct it.',
      text: 'The budget {found} is printed in {unit}, but a text says “{text}”, ten thousand times apart. Check the unit of the funds.',
    },
    fixes: { rescale: '{operation}, to bring the amounts into one unit' },
  },
  H07: {
    title: 'No project code twice',
    basis: 'A code stands for one project',
    messages: {
      'other-project':
        'The project code {code} also stands on {count} other form(s) of this workbook ({projects}). A code is one project’s; on import they overwrite each other. Check the codes.',
      'same-project':
        'This workbook has {count} more form(s) of the same project ({forms}) with the same code. See whether it is there twice, and delete what is too much.',
    },
    fixes: {},
  },
  H08: {
    title: 'No stray blanks in names and codes',
    basis: 'Consistency of the form',
    messages: {
      inside:
        '{label} has stray blanks inside. Systems compare character by character. It should read “{expected}”.',
      around:
        '{label} has stray blanks around it. Systems compare character by character. It should read “{expected}”.',
    },
    fixes: { trim: 'Change to “{expected}”' },
  },
};
