/** Reshapes as JSON values, read back from where a host keeps them. */
import * as v from 'valibot';

const constant = v.union([v.number(), v.string(), v.boolean(), v.null()]);
const value = v.union([constant, v.object({ error: v.string() })]);
const optionalText = v.exactOptional(v.string());
export const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = v.object({ top: index, left: index, bottom: index, right: index });
const ranges = v.array(range);

export const edit = v.object({
  at: v.object({ sheet: v.string(), row: index, column: index }),
  before: v.object({ value, formula: optionalText, format: optionalText }),
  after: v.object({ value: constant, formula: optionalText, format: optionalText }),
});

const cells = v.array(
  v.object({
    column: index,
    cell: v.object({
      value,
      formula: optionalText,
      format: optionalText,
      fill: optionalText,
      locked: v.exactOptional(v.literal(false)),
    }),
  }),
);

const change = v.variant('kind', [
  v.object({
    kind: v.literal('insert-row'),
    sheet: v.string(),
    at: index,
    like: index,
    merges: ranges,
    cells: v.exactOptional(cells),
    height: v.exactOptional(v.number()),
    hidden: v.exactOptional(v.literal(true)),
  }),
  v.object({
    kind: v.literal('delete-row'),
    sheet: v.string(),
    at: index,
    expected: cells,
    merges: ranges,
  }),
  v.object({ kind: v.literal('merges'), sheet: v.string(), before: ranges, after: ranges }),
  v.object({ kind: v.literal('protect'), sheet: v.string() }),
  v.object({ kind: v.literal('unprotect'), sheet: v.string() }),
]);

export const reshaped = v.object({
  change,
  inverse: v.object({ change, edits: v.array(edit) }),
});
