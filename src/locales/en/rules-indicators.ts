import type { RuleFamilyTexts } from '../locale';

const REQUIRED = 'The finance system refuses blank required cells';

export const indicatorRules: RuleFamilyTexts<'I'> = {
  I01: {
    title: 'Weight is a number',
    basis: 'Practice of budget performance systems',
    messages: {
      'not-a-number':
        'The weight “{found}” of “{row}” is not a number. Scores and sums need it: enter a number.',
      negative: 'The weight {found} of “{row}” is negative. A weight is at least 0: please check.',
    },
    fixes: {},
  },
  I02: {
    title: 'Score within weight',
    basis: 'Form note 3: a score is at most the weight of its row',
    messages: {
      over: 'The score {found} is above the weight {weight}. A score must not exceed the weight of its row. Set it to {weight}, or check the weight.',
      negative: 'The score {found} of “{row}” is negative. A score is at least 0: please check.',
      'not-a-number':
        'The score “{found}” of “{row}” is not a number and cannot be added up: enter a number.',
    },
    fixes: { 'to-weight': 'Set the score to the weight {expected}' },
  },
  I03: {
    title: 'Section weights add up',
    basis:
      'Form note 4: the weights of the level-3 indicators add up to the points of their level-1 indicator',
    messages: {
      differs:
        'The weights of section {section} add up to {sum}, not to the printed {expected} points. Adjust its weights.',
    },
    fixes: { balance: 'Set the weight of “{row}” to {expected}' },
  },
  I04: {
    title: 'All weights make 100',
    basis: 'Caiyu [2020] No. 10',
    messages: { differs: 'All weights add up to {sum}, not to {expected}. Balance the sections first.' },
    fixes: {},
  },
  I05: {
    title: 'Total score is the sum',
    basis: 'Consistency of the form',
    messages: {
      differs: 'The total score {found} is not the sum of the scores, {expected}.',
      blank: 'The total score is blank; the scores add up to {expected}.',
      'not-a-number': 'The total score “{found}” is not a number; the scores add up to {expected}.',
    },
    fixes: { 'to-sum': 'Set the total score to {expected}' },
  },
  I06: {
    title: 'Total weight is 100',
    basis: 'Consistency of the form',
    messages: {
      differs: 'The total weight is {found} instead of {expected}.',
      blank: 'The total weight is blank instead of {expected}.',
      'not-a-number': 'The total weight “{found}” is not a number; it should be {expected}.',
    },
    fixes: { 'to-points': 'Set the total weight to {expected}' },
  },
  I07: {
    title: 'No full score for a missed target',
    basis: 'Caiyu [2020] No. 10: missed quantitative targets are scored in proportion',
    messages: {
      full: '“{row}” reached “{actual}” of the target “{target}”, yet its score {found} is full. Deduct points and give the reason.',
      'full-amount':
        '“{row}” reached “{actual}” of the target “{target}”, yet its score {found} is full. In proportion it is {expected}; give the reason.',
    },
    fixes: { 'to-proportion': 'Set the score to {expected}' },
  },
  I08: {
    title: 'Missed targets are scored in proportion',
    basis: 'Caiyu [2020] No. 10: missed quantitative targets are scored in proportion',
    messages: {
      amount:
        '“{row}” missed its target; its score {found} is not the proportional {expected}. Score = weight × actual ÷ target: correct it, or check the actual value.',
    },
    fixes: { 'to-proportion': 'Set the score to {expected}' },
  },
  I09: {
    title: 'No full score beyond an upper limit',
    basis: 'Practice of budget performance systems',
    messages: {
      full: '“{row}” reached “{actual}”, beyond its limit “{target}”, yet its score {found} is not below its weight. Deduct points and give the reason.',
      'full-amount':
        '“{row}” reached “{actual}”, beyond its limit “{target}”, yet its score {found} is not below its weight. By the configured formula it is {expected}: check it, and give the reason.',
      amount:
        '“{row}” reached “{actual}”, beyond its limit “{target}”; its score {found} is not {expected}, as the configured formula gives. Please check.',
    },
    fixes: { 'to-formula': 'Set the score to {expected}' },
  },
  I10: {
    title: 'Met target without full score',
    basis: 'Consistency of the form',
    messages: {
      'not-full':
        '“{row}” reached “{actual}” and meets its target “{target}”, yet its score {found} is below its weight {expected}. Check whether it should be full; if points are to be deducted, say why.',
    },
    fixes: { 'to-weight': 'Set the score to the weight {expected}' },
  },
  I11: {
    title: 'Deviations have a reason',
    basis: 'Form notes: a missed target or a deduction needs a reason and measures',
    messages: {
      'not-met':
        '“{row}” reached “{actual}” of the target “{target}”, and no reason is given. Give the reason and the measures taken.',
      deducted:
        'The score {score} of “{row}” is below its weight {weight}, and no reason is given. Give the reason and the measures taken.',
    },
    fixes: {},
  },
  I12: {
    title: 'Far beyond the target, unexplained',
    basis: 'Practice of budget performance systems',
    messages: {
      far: '“{row}” reached “{actual}”, {percent}% beyond its target “{target}”, and no reason is given. Give the reason, and check whether the target was too low.',
      some: '“{row}” reached “{actual}”, {percent}% beyond its target “{target}”. A reason is advisable.',
    },
    fixes: {},
  },
  I13: {
    title: 'Qualitative score fits the attainment',
    basis: 'Caiyu [2020] No. 10: qualitative indicators are scored in three bands',
    messages: {
      met: '“{row}” is stated as “{actual}”, yet its score {found} is below {met}. Where the aim is reached the score lies between {met} and {weight}: please check.',
      partly:
        '“{row}” is stated as “{actual}”; its score {found} is outside the band. Where the aim is reached in part the score is at least {partial} and below {met}: please check.',
      missed:
        '“{row}” is stated as “{actual}”, yet its score is {found}. Where the aim is missed the score is below {partial}: please check.',
    },
    fixes: {},
  },
  I14: {
    title: 'Actual value comparable with the target',
    basis: 'Consistency of the form',
    messages: {
      'number-for-words':
        'The target “{target}” of “{row}” is in words, its actual value “{actual}” is a figure: whether it was met cannot be told. Say what was achieved in the words of the target.',
      weaker:
        'The actual value “{actual}” of “{row}” is weaker than its target “{target}”, which may not be met. Check it and its score.',
      'words-for-number':
        'The target “{target}” of “{row}” can be measured, but its actual value “{actual}” states no figure or date. Enter it.',
      units:
        'Target “{target}” and actual value “{actual}” of “{row}” are in different units and cannot be compared. Use one unit.',
      parts:
        'Target “{target}” and actual value “{actual}” of “{row}” differ in their number of parts. Answer the target part by part.',
      'no-time':
        'The target “{target}” of “{row}” asks for timeliness, but its actual value “{actual}” says nothing about time. Say whether it was on time, or when it was done.',
      prose:
        'The actual value “{actual}” of “{row}” is no single exact figure and is not compared with the target “{target}”. Enter the figure alone, and explain elsewhere.',
      different:
        'The actual value “{actual}” of “{row}” is worded differently from its target “{target}”: whether it was met cannot be told. Please confirm.',
    },
    fixes: {},
  },
  I15: {
    title: 'No points for rows that do not apply',
    basis: 'Consistency of the form',
    messages: {
      weight:
        'This row does not apply, yet has weight {weight} and score “{score}”. Move the weight to rows that apply, or fill in the indicator.',
      score:
        'This row does not apply and has no weight, yet has the score {score}. Rows that do not apply are not scored.',
    },
    fixes: {
      'clear-score': 'Make the score like the weight',
      redistribute: 'Move the weight to “{row}” (then {expected})',
    },
  },
  I16: {
    title: 'Required cells are filled',
    basis: 'Form note 1: items marked * are required',
    messages: {
      level3: `The level-3 indicator is blank. ${REQUIRED}: name the indicator, or mark the row as not applicable and move its weight.`,
      target: `The target of “{row}” is blank. ${REQUIRED}: fill it in, or mark the row as not applicable and move its weight.`,
      actual: `The actual value of “{row}” is blank. ${REQUIRED}: say what was achieved.`,
      weight: `The weight of “{row}” is blank. ${REQUIRED}: fill it in, with 0 where the row does not apply.`,
      score: `The score of “{row}” is blank. ${REQUIRED}: score what was achieved.`,
    },
    fixes: {},
  },
  I17: {
    title: 'Actual value is only a slash',
    basis: 'Consistency of the form',
    messages: {
      slash:
        '“{row}” has weight {weight}, but its actual value is only “{found}”. Say what was achieved; if the row does not apply, mark it 不适用 and move its weight.',
    },
    fixes: {},
  },
  I18: {
    title: 'One marker for rows that do not apply',
    basis: 'Consistency of the form',
    messages: {
      mixed:
        'Rows that do not apply are mostly marked “{expected}” here, but {count} cells have “{found}” or another marker. Use one marker.',
    },
    fixes: { unify: 'Write “{expected}” everywhere' },
  },
  I19: {
    title: 'Actual value repeats the target',
    basis: 'Consistency of the form',
    messages: {
      operator:
        'The actual value “{found}” of “{row}” carries an operator and does not say what was reached. Enter the value itself.',
      deadline: 'The actual value “{found}” of “{row}” repeats the deadline. Enter the date it was done.',
    },
    fixes: {},
  },
  I20: {
    title: 'Units of target and actual value',
    basis: 'Consistency of the form',
    messages: {
      missing: 'The actual value “{found}” of “{row}” lacks the unit “{unit}”.',
      'period-missing':
        'The actual value “{found}” of “{row}” lacks its period (per {unit}). State the frequency.',
      differs: 'The target of “{row}” is in “{unit}”, its actual value in “{other}”. Use one unit.',
    },
    fixes: { 'append-unit': 'Append the unit: {expected}' },
  },
  I21: {
    title: 'Percentage without its sign',
    basis: 'Consistency of the form',
    messages: {
      lost: '“{row}” is a ratio; “{found}” lacks its percent sign and should read {expected}.',
      unclear:
        '“{row}” is a ratio; “{found}” has no percent sign, and what it means is not certain. Write a percentage.',
    },
    fixes: { 'add-percent': 'Write {expected}' },
  },
  I22: {
    title: 'Targets in standard form',
    basis: 'Consistency of the form',
    messages: {
      vague:
        'The target “{found}” of “{row}” is too vague to be measured. State a degree or a standard that can be verified.',
      date: 'The deadline “{found}” of “{row}” is easily mistaken for a number. Write year and month, as in “{expected}”.',
    },
    fixes: { 'to-date': 'Write “{expected}”' },
  },
  I23: {
    title: 'Level-3 indicators are not repeated',
    basis: 'Consistency of the form',
    messages: {
      duplicate:
        'The level-3 indicator “{row}” stands twice in one level-2 indicator (rows {first} and {second}) and is scored twice. Merge or rename them.',
    },
    fixes: {},
  },
  I24: {
    title: 'Indicator in its class',
    basis: 'Consistency of the form',
    messages: {
      'budget-execution':
        '“{row}” measures the execution of the budget, which the execution rate scores already; it does not belong under {level2}.',
      'to-time': '“{row}” measures time and belongs under 时效, not under {level2}.',
      'to-quality': '“{row}” measures quality and belongs under 质量, not under {level2}.',
      'to-quantity': '“{row}” measures quantity and belongs under 数量, not under {level2}.',
      'to-cost': '“{row}” measures cost and belongs under 成本, not under {level2}.',
      'to-satisfaction': '“{row}” measures satisfaction and belongs under 满意度, not under {level2}.',
      'not-a-cost': '“{row}” is about neither cost nor expense and does not belong under {level2}.',
    },
    fixes: {},
  },
  I25: {
    title: 'All classes of indicators',
    basis: 'Caiyu [2020] No. 10',
    messages: {
      output:
        'The output section has no {names} indicator with weight. Output is measured by quantity, quality, time and cost: is one missing?',
      benefit: 'No {names} indicator carries weight. Is it missing?',
      satisfaction: 'No {names} indicator carries weight. Is it missing?',
    },
    fixes: {},
  },
  I26: {
    title: 'Reason and measures are complete',
    basis: 'Consistency of the form',
    messages: {
      'no-measure': '“{row}” gives the reason for its deviation, but no measure. Please add it.',
      'no-cause': '“{row}” gives a measure, but not the reason for its deviation. Please add it.',
      neither: '“{found}”, given for “{row}”, is neither a reason nor a measure. Please add both.',
    },
    fixes: {},
  },
  I27: {
    title: 'Deductions fit the deviations',
    basis: 'Consistency of the form',
    messages: {
      less: '“{row}” is {percent}% beyond its target and deducted {share}%; “{other}” is {otherPercent}% beyond and deducted {otherShare}%. The larger deviation costs less: use one scale.',
      more: '“{row}” is {percent}% beyond its target and deducted {share}%; “{other}” is {otherPercent}% beyond and deducted {otherShare}%. The smaller deviation costs more: use one scale.',
    },
    fixes: {},
  },
  I28: {
    title: 'Two decimals for points',
    basis: 'Consistency of the form',
    messages: {
      decimals:
        '{found} in “{row}” has more than two decimals; rounded it is {expected}. Points have two decimals, so that sums come out even.',
    },
    fixes: { round: 'Set to {expected}' },
  },
  I29: {
    title: 'Unit in its own column',
    basis: 'Consistency of the form',
    messages: {
      empty:
        'In {count} rows the unit column is blank and the unit stands in the target (“{unit}” in “{target}”). Move it to its column.',
    },
    fixes: { move: 'Move the units of {count} rows to their column' },
  },
  I30: {
    title: 'No single heavy row',
    basis: 'Consistency of the form',
    messages: {
      heavy:
        '“{row}” alone carries {found} points, so that one judgement decides much of the score. Consider several indicators.',
    },
    fixes: {},
  },
  I31: {
    title: 'Placeholder left',
    basis: 'Consistency of the form',
    messages: {
      'template-row':
        '“{found}” of the template was neither filled in nor deleted. Clear the row if it is not needed.',
      cell: '“{found}” in “{row}” looks like something of the template or a draft that is still to be filled in.',
      goal: '“{found}” in the annual goal looks like something of the template or a draft that is still to be filled in.',
    },
    fixes: { 'clear-row': 'Clear “{found}”' },
  },
  I32: {
    title: 'Far beyond the target with full marks',
    basis: 'Caiyu [2020] No. 10: points may be reduced where a target is left far behind',
    messages: {
      full: '“{row}” reached “{actual}”, {percent}% beyond its target “{target}”, with full marks. Check whether the target was too low, and reduce the score if so.',
    },
    fixes: {},
  },
};
