/**
 * A baseline as it is kept in a workbook or beside it: one JSON value, the same in a file and in a host's settings.
 * Cells are short lists, and what many cells share stands once.
 */
import * as v from 'valibot';
import type { LabelWords } from '../forms/view';
import { MAX_COLUMNS, MAX_ROWS, addressOfKey, cellKey, formatRange, parseRange } from '../grid/address';
import { type Cell, type CellValue, type Sheet, isError } from '../grid/workbook';
import { jsonText } from '../json-text';
import { type Baseline, baselineOf } from './baseline';

export { BASELINE_NAMESPACE, BASELINE_SETTING } from './kept-as';

const VERSION = 1;

const row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ROWS - 1));
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COLUMNS - 1));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const style = v.object({
  format: v.exactOptional(v.string()),
  fill: v.exactOptional(v.string()),
  locked: v.exactOptional(v.literal(false)),
});
const value = v.nullable(v.union([v.number(), v.string(), v.boolean(), v.object({ error: v.string() })]));
/** Row, column, style, value, formula; what is missing at the end is empty. */
const cell = v.union([
  v.strictTuple([row, column, index]),
  v.strictTuple([row, column, index, value]),
  v.strictTuple([row, column, index, value, v.string()]),
]);
const sheet = v.object({
  name: v.string(),
  visibility: v.picklist(['visible', 'hidden', 'veryHidden']),
  protected: v.boolean(),
  cells: v.array(cell),
  merges: v.array(v.string()),
  hiddenRows: v.array(row),
  hiddenColumns: v.array(column),
});
const stored = v.object({
  version: v.literal(VERSION),
  origin: v.picklist(['template', 'received']),
  // Older baselines have neither.
  name: v.exactOptional(v.string()),
  at: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  date1904: v.boolean(),
  styles: v.array(style),
  sheets: v.array(sheet),
});

type StoredCell = v.InferOutput<typeof cell>;
type Style = Pick<Cell, 'format' | 'fill' | 'locked'>;

/** The baseline as a JSON value. */
export function keepBaseline({ origin, name, at, workbook }: Baseline): unknown {
  const styles = new Styles();
  const sheets = workbook.sheets.map((one) => ({
    name: one.name,
    visibility: one.visibility,
    protected: one.protected,
    cells: [...one.cells].sort(([a], [b]) => a - b).map(([key, content]) => storedCell(key, content, styles)),
    merges: one.merges.map(formatRange),
    hiddenRows: [...one.hiddenRows],
    hiddenColumns: [...one.hiddenColumns],
  }));
  const taken = { ...(name !== undefined && { name }), ...(at !== undefined && { at }) };
  return { version: VERSION, origin, ...taken, date1904: workbook.date1904, styles: styles.list, sheets };
}

/** Reads a kept baseline; null for anything else. */
export function restoreBaseline(json: unknown, words?: LabelWords): Baseline | null {
  const result = v.safeParse(stored, json);
  if (!result.success) return null;
  const { version: _version, origin, date1904, styles, sheets, ...taken } = result.output;
  const workbook = { date1904, sheets: sheets.map((one) => restoredSheet(one, styles)) };
  return { ...baselineOf(workbook, origin, words), ...taken };
}

/** The kept baseline as a text for an XML part. */
export function baselineText(baseline: Baseline): string {
  return jsonText(keepBaseline(baseline));
}

/** Reads {@link baselineText}; null for anything else. */
export function baselineIn(text: string, words?: LabelWords): Baseline | null {
  try {
    return restoreBaseline(JSON.parse(text), words);
  } catch {
    return null;
  }
}

class Styles {
  readonly list: Style[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf({ format, fill, locked }: Cell): number {
    const own: Style = {
      ...(format !== undefined && { format }),
      ...(fill !== undefined && { fill }),
      ...(locked === false && { locked }),
    };
    const key = JSON.stringify(own);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.list.length);
    return this.list.push(own) - 1;
  }
}

function storedCell(key: number, content: Cell, styles: Styles): StoredCell {
  const { row: at, column: of } = addressOfKey(key);
  const own = styles.indexOf(content);
  if (content.formula !== undefined) return [at, of, own, storedValue(content.value), content.formula];
  return content.value === null ? [at, of, own] : [at, of, own, storedValue(content.value)];
}

/** A snapshot may hold numbers that JSON cannot (#NUM!). */
function storedValue(content: CellValue): StoredCell[3] & CellValue {
  if (isError(content)) return { error: content.error };
  return typeof content === 'number' && !Number.isFinite(content) ? { error: '#NUM!' } : content;
}

function restoredSheet(
  { cells, merges, hiddenRows, hiddenColumns, ...own }: v.InferOutput<typeof sheet>,
  styles: readonly Style[],
): Sheet {
  return {
    ...own,
    cells: new Map(
      cells.map(([at, of, styleIndex, content = null, formula]) => [
        cellKey(at, of),
        { value: content, ...(formula !== undefined && { formula }), ...styles[styleIndex] },
      ]),
    ),
    merges: merges.flatMap((text) => parseRange(text) ?? []),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  };
}
