/** Small systems written by hand: what each relation and each kind of formula means for localisation. */
import { type Balance, type Relation, balanceOf } from '../../../src/core/accounts/equality';
import { localise } from '../../../src/core/accounts/localise';
import type { Figure } from '../../../src/core/accounts/model';
import { cellKey, parseAddress } from '../../../src/core/grid/address';
import { displayText } from '../../../src/core/grid/display';
import type { Cell, Workbook } from '../../../src/core/grid/workbook';
import { present } from '../../support/rules';
import { likelyCells } from './localise-reading';

/** 分 in one unit of the last printed place, by the unit of the table. */
const UNITS = { wan: 10_000, yuan: 1 };

/** Contents by address; a formula stands with its result. */
type Contents = Readonly<Record<string, number | null | string | readonly [formula: string, result: number]>>;

function workbookOf(contents: Contents): Workbook {
  const cells = Object.entries(contents).map(([address, content]): [number, Cell] => {
    const { row, column } = present(parseAddress(address));
    const cell = Array.isArray(content)
      ? { formula: content[0] as string, value: content[1] as number }
      : { value: content as number | string | null };
    return [cellKey(row, column), cell];
  });
  const sheet = {
    name: 'S',
    visibility: 'visible' as const,
    cells: new Map(cells),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    protected: false,
  };
  return { sheets: [sheet], date1904: false };
}

function figureOf(workbook: Workbook, address: string, unit: number): Figure {
  const at = { sheet: 'S', ...present(parseAddress(address)) };
  const cell = workbook.sheets[0]?.cells.get(cellKey(at.row, at.column)) ?? { value: null };
  const fen = typeof cell.value === 'string' ? null : Math.round(Number(cell.value ?? 0) * unit * 100);
  const field = { at, cell, text: displayText(cell), number: null, percent: false };
  return { path: `T3.${address}`, table: 'T3', at, field, fen, scale: unit * 100, unit, name: address };
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  '=': 'sum',
  '==': 'same',
  '≥': 'at-least',
  '≤': 'at-most',
};

/** Reads `A1 = B1 + C1 - D1`, `A1 == B1` (printed twice), `A1 ≥ B1`. */
function balances(
  workbook: Workbook,
  lines: readonly string[],
  yuan: readonly string[] = [],
): readonly Balance[] {
  const figures = new Map<string, Figure>();
  const figure = (address: string): Figure => {
    const known = figures.get(address);
    if (known) return known;
    const made = figureOf(workbook, address, yuan.includes(address) ? UNITS.yuan : UNITS.wan);
    figures.set(address, made);
    return made;
  };
  return lines.map((line) => {
    const [total = '', sign = '', ...terms] = line.split(' ');
    const addends = terms.flatMap((term, i) =>
      /^\w/.test(term)
        ? [{ figure: figure(term), sign: terms[i - 1] === '-' ? (-1 as const) : (1 as const) }]
        : [],
    );
    const relation = present(RELATIONS[sign]);
    return balanceOf({ rule: 'A08', message: 'differs', relation, total: figure(total), addends });
  });
}

/** What is proposed for each fault: `A1=12.50 B2=3.00 (slip)` for every repair. */
function proposed(contents: Contents, lines: readonly string[], yuan: readonly string[] = []) {
  const workbook = workbookOf(contents);
  return localise(balances(workbook, lines, yuan), workbook).map(({ repairs, unique, broken }) => ({
    broken,
    unique,
    repairs: repairs.map(({ changes }) =>
      changes
        .map(
          ({ figure, fen, slip }) =>
            `${figure.name}=${String(fen / figure.unit / 100)}${slip ? ` ${slip}` : ''}`,
        )
        .join(', '),
    ),
  }));
}

describe('one wrong cell', () => {
  test('in a row and a column is the one where they cross', () => {
    const contents = { A1: 30, B1: 10, C1: 20, A2: 50, B2: 27, C2: 30, A3: 80, B3: 30, C3: 50 };
    const lines = ['A1 = B1 + C1', 'A2 = B2 + C2', 'A3 = A1 + A2', 'B3 = B1 + B2', 'C3 = C1 + C2'];
    expect(proposed(contents, lines)).toEqual([{ broken: [1, 3], unique: true, repairs: ['B2=20 digit'] }]);
  });

  test('in one equality only: slips and totals come first, cells that hold nothing last', () => {
    const [fault] = proposed({ A1: 55, B1: 12.5, C1: 24.5, D1: 0 }, ['A1 = B1 + C1 + D1']);
    expect(fault).toEqual({
      broken: [0],
      unique: false,
      repairs: ['C1=42.5 transposed', 'A1=37', 'B1=30.5', 'D1=18'],
    });
  });

  test('left blank', () => {
    const contents = { A1: 30, B1: 10, C1: null, A2: 20, C2: 20 };
    expect(proposed(contents, ['A1 = B1 + C1', 'C2 == C1', 'A2 == C2'])).toEqual([
      { broken: [0, 1], unique: true, repairs: ['C1=20 blank'] },
    ]);
  });

  test('is within rounding of sums, and exact where an amount is repeated', () => {
    const contents = { A1: 30.01, B1: 10, C1: 25, D1: 10, C2: 10.01 };
    expect(proposed(contents, ['A1 = B1 + C1 + D1', 'C2 == C1'])).toEqual([
      { broken: [0, 1], unique: true, repairs: ['C1=10.01'] },
    ]);
  });

  test('of an amount that may not be larger', () => {
    const [fault] = proposed({ A1: 53, B1: 5.3, A2: 53, C2: 53 }, ['A1 ≤ B1', 'A2 = A1', 'A2 == C2']);
    expect(fault?.repairs[0]).toBe('B1=53 shifted');
  });

  test('in 元 against 万元', () => {
    const contents = { A1: 27_083_041.17, B1: 2780.3, C1: 27_083_041.17 };
    const lines = ['A1 == B1', 'C1 == A1'];
    expect(proposed(contents, lines, ['A1', 'C1'])).toEqual([
      { broken: [0], unique: true, repairs: ['B1=2708.3 transposed'] },
    ]);
  });

  test('makes nothing negative but what has lost its sign', () => {
    const [fault] = proposed({ A1: 10, B1: 30, C1: 20 }, ['A1 = B1 + C1']);
    expect(fault?.repairs).toEqual(['A1=50 digit', 'C1=-20 sign']);
    const [signed] = proposed({ A1: 10, B1: 30, C1: 20, C2: -20 }, ['A1 = B1 + C1', 'C2 == C1']);
    expect(signed).toMatchObject({ unique: true, repairs: ['C1=-20 sign'] });
  });
});

describe('several wrong cells', () => {
  const contents = { A1: 30, B1: 10, C1: 20, A2: 50, B2: 20, C2: 30, A3: 80, B3: 30, C3: 50, B4: 30, C4: 50 };
  const lines = [
    'A1 = B1 + C1',
    'A2 = B2 + C2',
    'A3 = A1 + A2',
    'B3 = B1 + B2',
    'C3 = C1 + C2',
    'B4 == B3',
    'C4 == C3',
  ];

  test('that stand apart are two faults', () => {
    expect(proposed({ ...contents, B4: 33, A1: 60, A2: 50 }, lines)).toMatchObject([
      { broken: [0, 2], unique: true, repairs: ['A1=30 digit'] },
      { broken: [5], unique: true, repairs: ['B4=30 digit'] },
    ]);
  });

  test('in one row that conceal each other', () => {
    expect(proposed({ ...contents, B1: 17, C1: 13 }, lines)).toEqual([
      { broken: [3, 4], unique: false, repairs: ['B1=10 digit, C1=20', 'B2=13, C2=37 digit'] },
    ]);
  });

  test('in one row that do not', () => {
    expect(proposed({ ...contents, B1: 17, C1: 25 }, lines)).toEqual([
      { broken: [0, 3, 4], unique: true, repairs: ['B1=10 digit, C1=20 digit'] },
    ]);
  });

  test('are named in the order of likelihood, each once', () => {
    const workbook = workbookOf({ ...contents, B1: 17, C1: 25, B4: 30 });
    const cells = likelyCells(localise(balances(workbook, lines), workbook));
    expect(cells.map(({ figure }) => figure.name)).toEqual(['B1', 'C1']);
    expect(likelyCells([])).toEqual([]);
  });

  test('beyond three have no repair', () => {
    const scrambled = {
      A1: 1,
      B1: 91,
      C1: 72,
      A2: 53,
      B2: 4,
      C2: 65,
      A3: 16,
      B3: 87,
      C3: 38,
      B4: 49,
      C4: 10,
    };
    const faults = proposed(scrambled, lines);
    expect(faults.flatMap(({ repairs }) => repairs)).toEqual([]);
    expect(faults.flatMap(({ broken }) => broken)).toHaveLength(7);
  });
});

describe('formulas', () => {
  const lines = [
    'A4 = A1 + A2 + A3',
    'B4 = B1 + B2 + B3',
    'A1 == B1',
    'A2 == B2',
    'A3 == B3',
    'A4 == B4',
    'C1 == A4',
  ];
  const contents: Contents = { A1: 1, A2: 2, A3: 3, A4: 6, B1: 1, B2: 2, B3: 3, B4: 6, C1: 6 };

  test.each<[name: string, contents: Contents]>([
    ['a sum', { A2: 20, A4: ['SUM(A1:A3)', 24], C1: 6 }],
    ['terms', { A2: 20, A4: ['A1+A2+A3', 24] }],
    ['a helper cell outside the figures', { A2: 20, A4: ['A1+D1', 24], D1: ['A2+A3', 23] }],
    ['rounding', { A2: 20, A4: ['ROUND(SUM(A1:A3),2)', 24] }],
    ['a blank for nothing', { A2: 20, A4: ['IF(SUM(A1:A3)=0,"",SUM(A1:A3))', 24] }],
    ['a factor', { A2: 20, A4: ['(10*A1+A2*10+A3*10)/10', 24] }],
    ['a chain', { A2: 20, A4: ['SUM(A1:A3)', 24], C1: ['A4', 24] }],
  ])('what follows by %s is no change of its own', (_, changed) => {
    const [fault, ...others] = proposed({ ...contents, ...changed }, lines);
    expect(fault).toMatchObject({ unique: true, repairs: ['A2=2 shifted'] });
    expect(others).toEqual([]);
  });

  test('a formula that misses a row is the wrong cell', () => {
    const [fault] = proposed({ ...contents, A4: ['SUM(A1:A2)', 3] }, lines);
    expect(fault).toMatchObject({ unique: true, repairs: ['A4=6'] });
  });

  test('a formula that does more than add up follows nothing', () => {
    const [fault] = proposed({ ...contents, A2: 20, A4: ['MAX(24,A2)', 24] }, lines);
    expect(fault).toMatchObject({ unique: true, repairs: ['A2=2 shifted, A4=6'] });
  });
});

test('what cannot be read is left out', () => {
  const contents = { A1: 30, B1: '待定', C1: 20, C2: 25 };
  expect(proposed(contents, ['A1 = B1 + C1', 'C2 == C1'])).toMatchObject([{ broken: [1], unique: false }]);
  expect(proposed({ ...contents, C2: 20 }, ['A1 = B1 + C1', 'C2 == C1'])).toEqual([]);
});
