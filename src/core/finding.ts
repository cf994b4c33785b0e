/** What a check says: plain, serialisable values with cell addresses. */
import type { Address, CellRef } from './grid/address';
import type { Edit } from './grid/edit';

/** error: wrong, or would be refused on import; warning: a reviewer would ask; info: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Words are kept in the locale files: an id within the rule's wording, and what fills its placeholders. */
export interface Message {
  readonly id: string;
  readonly values: MessageValues;
}

/** A piece of an equation: plain text, or a figure that stands in a cell. */
export interface Term {
  readonly text: string;
  readonly at?: CellRef;
}

export type FixKind = 'safe' | 'suggested';

/** A repair as data. Safe: deterministic, exactly what is written. Suggested: the person chooses. */
export interface Fix {
  readonly kind: FixKind;
  readonly title: Message;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** {@link Form.id} */
  readonly form: string;
  readonly sheet: string;
  /** Cells that get marked; the first is the one to look at. */
  readonly cells: readonly Address[];
  /** Inputs of the arithmetic, and other cells that explain the finding. */
  readonly related: readonly CellRef[];
  readonly message: Message;
  /** What stands in the first cell, as shown. */
  readonly found: string;
  /** What should stand there, as it would be shown; null where the rules leave it open. */
  readonly expected: string | null;
  /** The equation behind the finding, such as `9.88 = 10 × 98.79 ÷ 100`; empty where there is none. */
  readonly arithmetic: readonly Term[];
  readonly fixes: readonly Fix[];
  /** Codes of the rules whose open findings keep this one's fixes back: their inputs may be wrong. */
  readonly withheldBy: readonly string[];
}

/**
 * Identity of a finding across checks of a changing workbook: by its place on the sheet, since what is written at a
 * form's edge changes the form's range.
 */
export function findingKey({ form, sheet, rule, cells: [first] }: Finding): string {
  return first ? `${sheet}|${rule}|${String(first.row)},${String(first.column)}` : `${form}|${rule}|`;
}
