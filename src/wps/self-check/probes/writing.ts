/** What becomes of what is written. */
import { Grids } from '../../../hosts/wps/answers';
import { type EtFormatCondition, XL } from '../../../hosts/wps/api';
import { type Outcome, type Probe, EITHER_WAY, ONE_WAY, all, oneOf, pass, refuses, single } from '../probe';
import type { Scratch } from '../scratch';

const LONG_ID = '440301199001011234';

export const WRITING: readonly Probe[] = [
  { id: 'typed-in', source: ONE_WAY, run: typedIn },
  { id: 'long-numbers', source: ONE_WAY, run: longNumbers },
  { id: 'lists-written', source: ONE_WAY, run: listsWritten },
  { id: 'calculation', source: 'wps §5 (Quiet)', run: calculation },
  { id: 'condition', source: ONE_WAY, run: condition },
  { id: 'condition-formula', source: EITHER_WAY, run: conditionFormula },
  { id: 'protection', source: ONE_WAY, run: protection },
  { id: 'selection', source: 'docs/wps-calls.md', run: selection },
];

function typedIn(scratch: Scratch): Outcome {
  const cell = scratch.range('A10');
  const becomes = (text: string): unknown => {
    cell.Formula = text;
    return single(cell.Value2);
  };
  return all({
    'a number': becomes('12.5') === 12.5,
    'a text': becomes('≥95%') === '≥95%',
    'kept by an apostrophe': becomes("'0012") === '0012',
    emptied: [null, undefined, ''].includes(becomes('') as null),
  });
}

function longNumbers(scratch: Scratch): Outcome {
  const cell = scratch.range('A11');
  cell.NumberFormat = '@';
  cell.Formula = LONG_ID;
  const value = single(cell.Value2);
  return oneOf(value === LONG_ID ? 'kept' : null, value);
}

/** An array is taken in the shape in which arrays are given. */
function listsWritten(scratch: Scratch): Outcome {
  const grids = new Grids();
  const rows = [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ];
  const range = scratch.range('A12:C13');
  grids.rows(range.Value2, 2, 3);
  range.Formula = grids.entries(rows) as string;
  const read = grids.rows(range.Value2, 2, 3).map((row) => row.map(String));
  const corner = single(scratch.range('C12').Value2);
  return all({ block: JSON.stringify(read) === JSON.stringify(rows), corner: corner === 3 });
}

function calculation(scratch: Scratch): Outcome {
  const { application } = scratch;
  application.Calculation = XL.calculationManual;
  scratch.range('A14').Formula = '2';
  scratch.range('B14').Formula = '=A14*3';
  application.Calculate();
  const result = single(scratch.range('B14').Value2);
  application.Calculation = XL.calculationAutomatic;
  return oneOf(result === 6 ? 'calculated' : null, result);
}

const SENTINEL = '=LEN("formlint:SELF:info")>0';

function added(scratch: Scratch): EtFormatCondition {
  const { FormatConditions: conditions } = scratch.range('A15:A16');
  return conditions.Add(XL.conditionExpression, XL.conditionBetween, SENTINEL) as EtFormatCondition;
}

function condition(scratch: Scratch): Outcome {
  const made = added(scratch);
  made.Interior.Color = 0xf7ebdd;
  const { FormatConditions: conditions } = scratch.sheet.Cells;
  const there = conditions.Count;
  const coloured: unknown = made.Interior.Color;
  const { Type: type } = made;
  made.Delete();
  return all({
    counted: there === 1,
    expression: type === (XL.conditionExpression as number),
    coloured: coloured === 0xf7ebdd,
    deleted: conditions.Count === 0,
  });
}

function conditionFormula(scratch: Scratch): Outcome {
  const made = added(scratch);
  const formula: unknown = made.Formula1;
  made.Delete();
  if (formula === SENTINEL) return pass('with-sign');
  return oneOf(formula === SENTINEL.slice(1) ? 'without-sign' : null, formula);
}

function protection(scratch: Scratch): Outcome {
  const { sheet } = scratch;
  scratch.range('A17').Locked = false;
  sheet.Protect();
  const facts = {
    told: sheet.ProtectContents,
    'formats closed': !sheet.Protection.AllowFormattingCells,
    'locked cell refused': refuses(() => (scratch.range('A18').Formula = '1')),
    'unlocked cell open': !refuses(() => (scratch.range('A17').Formula = '1')),
    'format refused': refuses(() => (scratch.range('A17').NumberFormat = '0.00')),
  };
  sheet.Unprotect();
  return all(facts);
}

function selection(scratch: Scratch): Outcome {
  scratch.sheet.Activate();
  scratch.range('B5').Select();
  const selected = scratch.application.Selection as {
    readonly Count: number;
    readonly Worksheet: { readonly Name: string };
  };
  return all({ cell: selected.Count === 1, sheet: selected.Worksheet.Name === scratch.sheet.Name });
}
