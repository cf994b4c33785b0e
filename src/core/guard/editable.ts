/**
 * Which cells of a form are to be filled in and which are locked: by the sheet's own protection, else by the fills
 * (置灰 and 浅蓝色), else by what the layout is known to leave open. Each answer tells where it comes from, since all
 * but the first are inferred.
 */
import { type Address, cellKey } from '../grid/address';
import type { Form, LayoutName } from '../forms/model';
import { type Sheet, cellAt } from '../grid/workbook';
import { shadeOf } from './colour';
import { type Part, partAt, partsOf } from './parts';

export type AccessSource = 'protection' | 'fill' | 'layout';

/** open: neither known to be locked nor known to be filled in. */
export interface CellAccess {
  readonly state: 'editable' | 'locked' | 'open';
  readonly source: AccessSource;
}

/** What every layout leaves to the clerk (备注, 填报说明 1–2). */
const FILLED_IN =
  /^(?:goal\.actual|indicators\.(?:actual|weight|score|reason)|funds\.\w+\.reason|extras\.\w+)$/;
/** Names and targets of 三级指标: the 2021 form leaves them open, other regions' forms say nothing of them. */
const NAMED_BY_CLERKS = /^indicators\.(?:level3|operator|target|unit)$/;

export class EditableMap {
  readonly parts: ReadonlyMap<number, Part>;
  private readonly isColoured: boolean;

  constructor(
    private readonly form: Form,
    private readonly sheet: Sheet,
  ) {
    this.parts = partsOf(form);
    this.isColoured = hasConvention(this.parts, sheet);
  }

  /** The first cell of a merge stands for all of it. */
  of(at: Address): CellAccess {
    const part = partAt(this.parts, at);
    // Headings are blue in many a template; nobody fills them in.
    if (part && part.role !== 'value') return { state: 'locked', source: this.sourceOfLabels() };
    const { fill, locked } = cellAt(this.sheet, at.row, at.column);
    if (this.sheet.protected && this.isUnlockedSomewhere())
      return { state: locked === false ? 'editable' : 'locked', source: 'protection' };
    const shade = this.isColoured && fill !== undefined ? shadeOf(fill) : 'other';
    if (shade === 'blue') return { state: 'editable', source: 'fill' };
    if (shade === 'grey') return { state: 'locked', source: 'fill' };
    return { state: byLayout(part?.path ?? null, this.form.layout), source: 'layout' };
  }

  private sourceOfLabels(): AccessSource {
    return this.sheet.protected ? 'protection' : 'layout';
  }

  /** A sheet protected as a whole, to be read only, says nothing of its cells. */
  private isUnlockedSomewhere(): boolean {
    for (const { field } of this.parts.values()) {
      if (this.sheet.cells.get(cellKey(field.at.row, field.at.column))?.locked === false) return true;
    }
    return false;
  }
}

/** Blue for the clerk and grey for the system, both among the values: one alone may be decoration. */
function hasConvention(parts: ReadonlyMap<number, Part>, sheet: Sheet): boolean {
  const values = [...parts.values()].filter(({ role }) => role === 'value');
  const shades = new Set(
    values.map(({ field: { at } }) => shadeOf(cellAt(sheet, at.row, at.column).fill ?? '')),
  );
  return shades.has('blue') && shades.has('grey');
}

function byLayout(path: string | null, layout: LayoutName): CellAccess['state'] {
  if (path !== null && FILLED_IN.test(path)) return 'editable';
  if (layout === 'generic') return 'open';
  if (path !== null && NAMED_BY_CLERKS.test(path)) return layout === 'shenzhen-2021' ? 'editable' : 'locked';
  return 'locked';
}
