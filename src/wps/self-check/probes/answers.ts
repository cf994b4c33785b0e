/** In which shapes WPS answers. Run first: one of them is about a sheet that is still empty. */
import { type Outcome, type Probe, EITHER_WAY, fail, kindOf, oneOf, pass, refuses, single } from '../probe';
import type { Scratch } from '../scratch';

export const ANSWERS: readonly Probe[] = [
  { id: 'empty-sheet', source: EITHER_WAY, run: emptySheet },
  { id: 'general-format', source: EITHER_WAY, run: generalFormat },
  { id: 'empty-cell', source: EITHER_WAY, run: emptyCell },
  { id: 'lists', source: EITHER_WAY, run: lists },
  { id: 'address', source: EITHER_WAY, run: address },
  { id: 'flags', source: EITHER_WAY, run: flags },
  { id: 'errors', source: EITHER_WAY, run: errors },
  { id: 'constants', source: EITHER_WAY, run: constants },
  { id: 'first-item', source: EITHER_WAY, run: firstItem },
  { id: 'missing-item', source: EITHER_WAY, run: missingItem },
];

function emptySheet({ sheet }: Scratch): Outcome {
  const used = sheet.UsedRange as unknown;
  if (!used) return pass('nothing');
  const { Count: count } = used as { readonly Count: number };
  return count === 1 ? pass('A1') : fail(`${count} cells`);
}

function generalFormat(scratch: Scratch): Outcome {
  const format: unknown = scratch.range('H1').NumberFormat;
  const known = format === 'General' || format === 'G/通用格式';
  return oneOf(known ? format : null, format);
}

function emptyCell(scratch: Scratch): Outcome {
  const value = single(scratch.range('H1').Value2);
  if (value === '') return pass('empty text');
  return oneOf(value === null || value === undefined ? String(value) : null, value);
}

/** Cell by cell, so that nothing is taken for granted of lists. */
function lists(scratch: Scratch): Outcome {
  ['A1', 'B1', 'C1', 'A2', 'B2', 'C2'].forEach((cell, i) => {
    scratch.range(cell).Formula = String(i + 1);
  });
  const [block, column, single]: unknown[] = ['A1:C2', 'A1:A2', 'A1'].map((at) => scratch.range(at).Value2);
  const shape = JSON.stringify([block, column, single]);
  const found = Object.entries(SHAPES).find(([, known]) => JSON.stringify(known) === shape);
  return oneOf(found?.[0] ?? null, block);
}

const ROWS = [
  [1, 2, 3],
  [4, 5, 6],
];
const SHAPES: Readonly<Record<string, unknown>> = {
  'by-row': [ROWS, [[1], [4]], 1],
  collapsed: [ROWS, [1, 4], 1],
  'by-column': [
    [
      [1, 4],
      [2, 5],
      [3, 6],
    ],
    [[1, 4]],
    1,
  ],
  'even-for-one': [ROWS, [[1], [4]], [[1]]],
};

function address(scratch: Scratch): Outcome {
  const { Address: given } = scratch.range('B3') as { readonly Address: unknown };
  if (typeof given !== 'function') return oneOf(given === '$B$3' ? 'property' : null, given);
  const text: unknown = scratch.range('B3').Address(false, false);
  return oneOf(text === 'B3' ? 'method' : null, text);
}

function flags(scratch: Scratch): Outcome {
  const locked: unknown = scratch.range('H1').Locked;
  if (locked === true) return pass('booleans');
  return oneOf(locked === -1 || locked === 1 ? 'numbers' : null, locked);
}

function errors(scratch: Scratch): Outcome {
  const cell = scratch.range('H2');
  cell.Formula = '=1/0';
  const value = single(cell.Value2);
  if (value === -2_146_826_281) return pass('numbers');
  return oneOf(value === '#DIV/0!' ? 'texts' : null, value);
}

function constants(scratch: Scratch): Outcome {
  const cell = scratch.range('H3');
  cell.Formula = '12';
  const formula = single(cell.Formula);
  if (formula === 12) return pass('values');
  return oneOf(formula === '12' ? 'texts' : null, formula);
}

function firstItem({ book }: Scratch): Outcome {
  const { Worksheets: sheets } = book;
  const last = sheets.Count;
  const has = (place: number) => {
    let found: unknown = null;
    return !refuses(() => (found = sheets.Item(place))) && Boolean(found);
  };
  if (has(last)) return has(0) ? fail('both') : pass('1');
  return has(0) ? pass('0') : fail('neither');
}

function missingItem({ book }: Scratch): Outcome {
  let found: unknown;
  if (refuses(() => (found = book.Worksheets.Item('表检自检没有这张表')))) return pass('throws');
  return found ? fail(kindOf(found)) : pass('nothing');
}
