/** What WPS says of formats, fills, locks, merges and what is hidden: one value for a range, and none where cells differ. */
import { type EtRange, XL } from '../../../hosts/wps/api';
import { type Outcome, type Probe, EITHER_WAY, ONE_WAY, all, oneOf, pass, refuses } from '../probe';
import type { Scratch } from '../scratch';

/** The lowest byte is red. */
const RED = 0x0000ff;
const BLUE = 0xff0000;

export const LOOKS: readonly Probe[] = [
  { id: 'mixed-format', source: ONE_WAY, run: mixedFormat },
  { id: 'mixed-fill', source: EITHER_WAY, run: mixedFill },
  { id: 'mixed-lock', source: ONE_WAY, run: mixedLock },
  { id: 'areas', source: EITHER_WAY, run: areas },
  { id: 'colours', source: 'wps §2 (BGR)', run: colours },
  { id: 'hidden-rows', source: ONE_WAY, run: (scratch) => hidden(scratch, ['20:21', '22:22', '20:22']) },
  { id: 'hidden-columns', source: ONE_WAY, run: (scratch) => hidden(scratch, ['M:N', 'O:O', 'M:O']) },
  { id: 'merges', source: 'wps §5 (Merges)', run: merges },
  { id: 'last-contents', source: ONE_WAY, run: lastContents },
];

function isNothing(answer: unknown): answer is null | undefined {
  return answer === null || answer === undefined;
}

function nothing(answer: unknown): Outcome {
  return oneOf(isNothing(answer) ? String(answer) : null, answer);
}

function mixedFormat(scratch: Scratch): Outcome {
  scratch.range('J1').NumberFormat = '0.00';
  scratch.range('J2').NumberFormat = '0.0000';
  return nothing(scratch.range('J1:J2').NumberFormat);
}

function mixedFill(scratch: Scratch): Outcome {
  scratch.range('K1').Interior.Color = RED;
  scratch.range('K2').Interior.Color = BLUE;
  const colour: unknown = scratch.range('K1:K2').Interior.Color;
  return colour === 0 ? pass('black') : nothing(colour);
}

function mixedLock(scratch: Scratch): Outcome {
  scratch.range('L1').Locked = false;
  return nothing(scratch.range('L1:L2').Locked);
}

/** Of J1 and J3, that have another format in common than no cell between them. */
function areas(scratch: Scratch): Outcome {
  scratch.range('J1').NumberFormat = '0.00';
  scratch.range('J3').NumberFormat = '0.000';
  let format: unknown;
  if (refuses(() => (format = scratch.range('J1,J3').NumberFormat))) return pass('refused');
  if (isNothing(format)) return pass('all');
  return oneOf(format === '0.00' ? 'first' : null, format);
}

function colours(scratch: Scratch): Outcome {
  scratch.range('K3').Interior.Color = RED;
  const colour: unknown = scratch.range('K3').Interior.Color;
  const unfilled: unknown = scratch.range('K4').Interior.Color;
  return all({ 'same colour back': colour === RED, 'white without a fill': unfilled === 0xffffff });
}

function isTrue(answer: unknown): boolean {
  return answer === true || answer === -1 || answer === 1;
}

function hidden(scratch: Scratch, [some, other, both]: readonly [string, string, string]): Outcome {
  const lines = (address: string) => scratch.range(address) as EtRange & { Hidden: unknown };
  lines(some).Hidden = true;
  const shown: unknown = lines(other).Hidden;
  return all({
    hidden: isTrue(lines(some).Hidden),
    shown: shown === false || shown === 0,
    mixed: isNothing(lines(both).Hidden),
  });
}

function merges(scratch: Scratch): Outcome {
  scratch.range('P1:Q2').Merge();
  const { MergeArea: area } = scratch.range('Q2');
  return all({
    merged: isTrue(scratch.range('P1:Q2').MergeCells),
    'mixed with others': isNothing(scratch.range('P1:R2').MergeCells),
    extent: area.Count === 4,
  });
}

/** Formats beyond the contents do not count. The host takes the row of one answer and the column of the other. */
function lastContents(scratch: Scratch): Outcome {
  scratch.range('S30').Formula = '1';
  scratch.range('S40').NumberFormat = '0.00';
  const row = addressOf(lastBy(scratch, XL.byRows));
  const column = addressOf(lastBy(scratch, XL.byColumns));
  return all({ row: /^[A-Z]+30$/.test(row), column: /^S\d+$/.test(column) });
}

function lastBy({ sheet: { Cells: cells } }: Scratch, order: number): EtRange | null {
  return cells.Find('*', undefined, XL.findFormulas, XL.findPart, order, XL.previous);
}

function addressOf(found: EtRange | null): string {
  if (!found) return '';
  const { Address: address } = found as { readonly Address: unknown };
  const text: unknown = typeof address === 'function' ? found.Address(false, false) : address;
  return String(text).replaceAll('$', '');
}
