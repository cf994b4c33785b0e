import { readFileSync } from 'node:fs';
import path from 'node:path';
import { samples } from '../../scripts/samples';
import { check } from '../../src/core/check';
import { planFixes } from '../../src/core/fix';
import { formatAddress } from '../../src/core/grid/address';
import { shownLike } from '../../src/core/rules/accounts-amounts';
import { SAMPLE_IDS, sampleOf } from '../../src/workbench/samples';
import { readWorkbook } from '../../src/xlsx';

const FOLDER = path.join(__dirname, '../../assets/samples');

function open(id: string) {
  const result = readWorkbook(new Uint8Array(readFileSync(path.join(FOLDER, `${id}.xlsx`))));
  if (!result.ok) throw new Error(result.problem.code);
  return result.file.workbook;
}

/** `F04 G6`: what was planted. */
function found(id: string): string[] {
  return check(open(id)).findings.map(
    ({ rule, cells: [first] }) => `${rule} ${first ? formatAddress(first) : ''}`,
  );
}

describe('the built-in samples', () => {
  it.each(SAMPLE_IDS)('%s is committed as its script writes it', (id) => {
    const committed = readFileSync(path.join(FOLDER, `${id}.xlsx`));
    expect(committed.equals(Buffer.from(samples()[`${id}.xlsx`] ?? []))).toBe(true);
  });

  it('of 2021 holds the planted errors, each in its cell', () => {
    expect(found('self-evaluation-2021')).toEqual(
      expect.arrayContaining([
        'F04 G6', // the execution rate
        'F06 H6', // the budget score
        'I02 H14', // a score above its weight
        'I07 H16', // full marks for a missed target
        'I11 I16', // and no reason
        'I16 F18', // a blank required cell
        'T09 H22', // a number as text
        'I05 H26', // the total
      ]),
    );
  });

  it('of 2024 holds the planted errors, each in its cell', () => {
    expect(found('self-evaluation-2024')).toEqual(
      expect.arrayContaining(['F05 G6', 'I02 I17', 'I07 I14', 'I11 J14', 'I07 I18', 'I11 J18']),
    );
  });

  it('of the accounts holds the planted errors, each located and explained by a slip', () => {
    const [accounts] = check(open('final-accounts-2024')).accounts;
    expect(accounts?.tables).toHaveLength(9);
    const changes = accounts?.faults.map(({ unique, repairs: [likeliest] }) => [
      unique,
      ...(likeliest?.changes ?? []).map(
        ({ figure, fen, slip }) => `${figure.path} ${shownLike(figure, fen)} ${slip ?? ''}`,
      ),
    ]);
    expect(changes).toHaveLength(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        [true, 'T3.2010302.project 3,630.98 transposed'],
        [true, 'T5.2080505.basic 179.31 shifted'],
      ]),
    );
  });

  it.each([
    ['self-evaluation-2021', 'shenzhen-2021', 2021],
    ['self-evaluation-2024', 'shenzhen-2024', 2024],
  ] as const)('%s is recognised as an official layout', (id, layout, year) => {
    const { forms } = check(open(id));
    expect(forms.map(({ form }) => [form.layout, form.year, form.complete])).toEqual([[layout, year, true]]);
  });

  it('of 2021 is left with what only a person can say once the safe fixes are made', () => {
    const { report, unresolved } = planFixes(open('self-evaluation-2021'), { select: 'safe' });
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule).sort()).toEqual(['I11', 'I16']);
    expect(unresolved).toEqual([]);
  });

  it('of 2024 keeps its locked cells', () => {
    const { edits, unresolved } = planFixes(open('self-evaluation-2024'), { select: 'safe' });
    expect(unresolved.map(({ rule, reason }) => [rule, reason])).toContainEqual(['F05', 'locked']);
    expect(edits.map(({ at }) => formatAddress(at))).not.toContain('G6');
  });

  it.each([
    ['', 'self-evaluation-2021'],
    ['?sample', 'self-evaluation-2021'],
    ['?sample=2', 'self-evaluation-2024'],
    ['?sample=3', 'final-accounts-2024'],
    ['?sample=99', 'self-evaluation-2021'],
  ])('are chosen by the address %j', (search, id) => {
    expect(sampleOf(search)).toBe(id);
  });
});
