import { cellKey, contains, formatAddress, sameAddress } from '../../grid/address';
import { type Cell, isError } from '../../grid/workbook';
import { displayText } from '../../grid/display';
import { describeDifference } from '../../guard/describe';
import { type FormulaLost, ofKind } from '../../guard/difference';
import { looksElsewhere } from '../../guard/compare/moved-formula';
import { partsOf } from '../../guard/parts';
import { restoringFix } from '../against-baseline';
import { type Draft, type RuleContext, defineRule, outcomeOf } from '../rule';

/** The template's formulas are still formulas, and no cell of the form shows an error or looks into another file. */
export const T07 = defineRule({
  code: 'T07',
  name: 'formula-lost',
  severity: 'warning',
  source: ['own'],
  messages: ['lost', 'emptied', 'error', 'external'],
  fixes: ['restore'],
  fixKind: 'safe',
  check(context) {
    const { baseline } = context;
    const differences = typeof baseline === 'string' ? [] : baseline.differences();
    const lost = ofKind(differences, 'formula-lost');
    return outcomeOf([...lost.map(lostDraft), ...faultyCells(context)]);
  },
});

function lostDraft(lost: FormulaLost): Draft {
  const { at, found, expected, edit } = lost;
  const { values } = describeDifference(lost);
  return {
    cells: [at],
    message: { id: found === '' ? 'emptied' : 'lost', values },
    found,
    expected,
    fixes: restoringFix(edit, values),
  };
}

/** Cells of the form's own fields: what stands beside them in the form's range may be anybody's. */
function faultyCells({ form, sheet, baseline }: RuleContext): readonly Draft[] {
  const broken = typeof baseline === 'string' ? [] : ofKind(baseline.differences(), 'formula-broken');
  return [...partsOf(form).values()].flatMap(({ field: { at } }): Draft[] => {
    const cell = sheet.cells.get(cellKey(at.row, at.column));
    if (!cell || !contains(form.range, at)) return [];
    const fault = faultOf(cell);
    if (fault === null) return [];
    const known = broken.find((one) => sameAddress(one.at, at));
    const found = displayText(cell);
    const values = { cell: formatAddress(at), found, expected: known?.expected ?? '' };
    return [
      {
        cells: [at],
        message: { id: fault, values },
        found,
        ...(known && { expected: known.expected }),
        fixes: restoringFix(known?.edit ?? null, values),
      },
    ];
  });
}

function faultOf({ value, formula }: Cell): 'error' | 'external' | null {
  if (isError(value)) return 'error';
  return formula !== undefined && looksElsewhere(formula) ? 'external' : null;
}
