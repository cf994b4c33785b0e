import type { RuleFamilyTexts } from '../locale';

export const fundsRules: RuleFamilyTexts<'F'> = {
  F01: {
    title: 'The total is the sum of the funds',
    basis: 'Consistency of the form',
    messages: {
      differs:
        '{column} of “{row}” is {found}, not the sum {expected} of its parts; they differ by {difference}. Correct the total, or the part that is wrong.',
    },
    fixes: {
      'write-sum': 'Set {column} of “{row}” to {expected}',
      'change-part': 'Set {column} of “{row}” to {expected}',
    },
  },
  F02: {
    title: 'Amounts are proper numbers',
    basis: 'Consistency of the form',
    messages: {
      blank:
        '{column} of “{row}” is blank. Rate and score follow from it: fill in the amount, or 0 where there is none.',
      'not-a-number':
        '{column} of “{row}” is “{found}”, which is not a number and cannot be reckoned with. Enter the amount alone.',
      negative: '{column} of “{row}” is {found}. An amount is at least 0: please check.',
      'too-many-decimals':
        '{column} of “{row}” is {found}, with more than {places} decimals. Amounts are exact to one fen: check and correct it.',
    },
    fixes: {},
  },
  F03: {
    title: 'Executed above budget',
    basis: 'Practice of budget performance systems: a rate above 100 % counts as 100 %',
    messages: {
      'over-executed':
        'Executed {executed} is above the budget {budget}. Spending stays within the budget, and the rate counts as 100 % at most. Check both amounts, or whether the budget includes its adjustments.',
      'part-over-executed':
        'Executed {executed} of “{row}” is above its budget {budget}. Check both amounts, and whether they stand in the right row.',
    },
    fixes: {},
  },
  F04: {
    title: 'The rate is executed over budget',
    basis: 'Practice of budget performance systems: rate = executed ÷ budget × 100 %',
    messages: {
      blank:
        'The rate of “{row}” is blank. By its amounts it is {expected} (= {executed} ÷ {budget} × 100): fill it in.',
      'not-a-number':
        'The rate “{found}” of “{row}” is not a number. By its amounts it is {expected} (= {executed} ÷ {budget} × 100).',
      truncated:
        'The rate {found} of “{row}” is off in its last digit. Rounded to two decimals it is {expected} (= {executed} ÷ {budget} × 100).',
      rounded:
        'The rate {found} of “{row}” has fewer than two decimals; with two it is {expected} (= {executed} ÷ {budget} × 100). Check what your form asks for.',
      doubtful:
        'The rate {found} of “{row}” is not the {expected} of its amounts (= {executed} ÷ {budget} × 100). Amounts given in whole numbers may explain it: please check.',
      wrong:
        'The rate {found} of “{row}” does not agree with its amounts; it should be {expected} (= {executed} ÷ {budget} × 100). Correct the rate, or check the amounts.',
    },
    fixes: { 'to-rate': 'Set the rate to {expected}' },
  },
  F05: {
    title: 'Rates are given in percent',
    basis: 'The rate is a percentage',
    messages: {
      fraction:
        'The rate {found} of “{row}” is written as a fraction. Rates are given in percent; it should be {expected} (= {executed} ÷ {budget} × 100).',
      'fraction-by-heading':
        'The rate {found} of “{row}” looks like a fraction, and the heading does not say which is meant. In percent it is {expected} (= {executed} ÷ {budget} × 100): please confirm.',
    },
    fixes: { 'to-percent': 'Set the rate to {expected}' },
  },
  F06: {
    title: 'The budget score is weight times rate',
    basis: 'Caiyu [2020] No. 10: score = weight × rate',
    messages: {
      blank: 'The budget score is blank; it should be {expected} (= {weight} × {rate}%): fill it in.',
      'not-a-number':
        'The budget score “{found}” is not a number; it should be {expected} (= {weight} × {rate}%).',
      rounded:
        'The budget score {found} has one decimal; with two it is {expected} (= {weight} × {rate}%). Check what your form asks for.',
      doubtful:
        'The budget score {found} is not the {expected} of the amounts (= {weight} × {rate}%). Amounts given in whole numbers may explain it: please check.',
      wrong:
        'The budget score {found} is not weight × rate; it should be {expected} (= {weight} × {rate}%). Correct the score.',
      capped:
        'The budget score {found} is wrong. More was executed than budgeted, and the rate counts as 100 % at most: the score should be {expected}. Correct it, and check the amounts.',
    },
    fixes: { 'to-score': 'Set the score to {expected}' },
  },
  F07: {
    title: 'The budget weight is 10',
    basis: 'Caiyu [2020] No. 10: budget execution weighs 10 %',
    messages: {
      wrong:
        'The budget weight is {found} instead of {expected}. The other indicators leave {expected} points for it: set it to {expected}.',
      unusual:
        'The budget weight is {found}, usually {expected}, and does not make 100 with the other indicators. Check how the points are shared out.',
      missing:
        'The budget weight is blank; it should be {expected}. The total is 100, and the other indicators carry only the rest: fill it in.',
      'not-a-number':
        'The budget weight “{found}” is not a number; usually it is {expected}. Enter a number.',
    },
    fixes: { 'to-weight': 'Set the weight to {expected}' },
  },
  F08: {
    title: 'The dashes of the template stay',
    basis: 'Remarks of the 2022 and 2024 forms: cells filled by the system are not to be changed',
    messages: {
      overwritten:
        '{column} of “{row}” holds “{found}” where the template has “—”. {column} is given for the total alone: restore the dash.',
    },
    fixes: { restore: 'Restore “—”' },
  },
  F09: {
    title: 'A budget of zero',
    basis: 'Practice of budget performance systems: without a budget, rate and score are 0',
    messages: {
      'not-zero':
        'The budget is 0, yet rate or score is {found}. Without a budget both are 0: correct them, or check the budget.',
      cancelled:
        'The budget is 0: the project may have been cancelled or its money taken back. Confirm that it is to be evaluated, and give the reason.',
    },
    fixes: { 'to-zero': 'Set rate and score to 0' },
  },
  F10: {
    title: 'Low execution needs a reason',
    basis: 'Common practice of budget performance management',
    messages: {
      unexplained:
        'The rate {rate}% (= {executed} ÷ {budget} × 100) is below {least}% and no reason is given. State the reason.',
    },
    fixes: {},
  },
  F11: {
    title: 'Budget changed much during the year',
    basis: 'Common practice of budget performance management',
    messages: {
      adjusted:
        'The budget {budget} differs by {change} from {begin} at the beginning of the year. Check both, and whether the targets were adjusted along with it.',
      added:
        'There was no budget at the beginning of the year, {budget} were added later. Check both, and whether targets were set for them.',
    },
    fixes: {},
  },
};
