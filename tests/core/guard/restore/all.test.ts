/** Whatever was done to a form, restoring all of it leaves what a clerk filled in as it is. */
import { recognise } from '../../../../src/core/forms/recognise';
import type { Form } from '../../../../src/core/forms/model';
import { addressOfKey, cellKey } from '../../../../src/core/grid/address';
import { movedRow } from '../../../../src/core/grid/row-move';
import { type Step, rowMoveOf } from '../../../../src/core/grid/shape';
import type { Workbook } from '../../../../src/core/grid/workbook';
import { baselineOf } from '../../../../src/core/guard/baseline';
import { EditableMap } from '../../../../src/core/guard/editable';
import { unprotected } from '../../../../src/core/guard/restore/restoration';
import { Dice } from '../../../support/dice';
import { LAYOUTS } from '../../../support/form-layouts';
import { restoredWhole } from '../../../support/restoring';
import { present } from '../../../support/rules';
import { withSheet } from '../../../support/tampered';
import { TAMPERINGS, contentAt } from '../../../support/tampering';
import { LEGITIMATE } from '../../../support/tampering-judge';
import { variedForm } from '../../../support/varied-form';

const SEEDS = Array.from({ length: 6 }, (_, i) => i + 1);
const AT_ONCE = 4;

/** Every cell that is to be filled in holds something of its own. */
function filledIn(
  workbook: Workbook,
  form: Form,
): { readonly workbook: Workbook; readonly own: ReadonlySet<unknown> } {
  const sheet = present(workbook.sheets[0]);
  const access = new EditableMap(form, sheet);
  const own = new Set<unknown>();
  const cells = new Map(sheet.cells);
  for (const [key, part] of access.parts) {
    const at = addressOfKey(key);
    if (access.of(at).state !== 'editable') continue;
    const isFigure = /weight|score/.test(part.path);
    const value = isFigure ? 3 + own.size / 1000 : `已完成第${String(own.size)}项`;
    own.add(value);
    cells.set(key, { ...sheet.cells.get(cellKey(at.row, at.column)), value });
  }
  return { workbook: withSheet(workbook, form.sheet, (one) => ({ ...one, cells })), own };
}

function tampered(workbook: Workbook, dice: Dice): Workbook {
  return dice.someOf(Object.keys(TAMPERINGS), AT_ONCE).reduce((state, kind) => {
    const [form] = recognise(state);
    return (form && present(TAMPERINGS[kind])(state, form, dice)?.workbook) ?? state;
  }, workbook);
}

function placeAfter(row: number, steps: readonly Step[]): number | null {
  return steps.reduce<number | null>((at, { change }) => {
    const move = change && rowMoveOf(change);
    return at === null || !move ? at : movedRow(at, move);
  }, row);
}

test.each(LAYOUTS.map(({ name }) => name))('%s', (layout) => {
  let done = 0;
  for (const seed of SEEDS) {
    const original = variedForm(layout, seed % 2 === 0 ? 'plain' : 'official', seed);
    const dice = new Dice(seed);
    const form = present(recognise(original)[0]);
    const { workbook, own } = filledIn(original, form);
    const longer = present(LEGITIMATE['row added'])(workbook, form, dice) ?? workbook;
    const before = unprotected(tampered(seed % 3 === 0 ? longer : workbook, dice));
    const { workbook: after, steps } = restoredWhole(before, baselineOf(original, 'received'));
    done += steps.length;
    const sheet = present(before.sheets[0]);
    const kept = [...sheet.cells].filter(([, { value }]) => own.has(value));
    expect(kept.length).toBeGreaterThan(own.size / 2);
    for (const [key] of kept) {
      const { row, column } = addressOfKey(key);
      const place = { row: placeAfter(row, steps) ?? -1, column };
      expect({ seed, row, column, content: contentAt(after, sheet.name, place) }).toEqual({
        seed,
        row,
        column,
        content: contentAt(before, sheet.name, { row, column }),
      });
    }
  }
  expect(done).toBeGreaterThan(SEEDS.length);
});
