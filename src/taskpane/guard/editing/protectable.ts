/** The sheets with forms, whether each can be protected, and what could still be filled in then. */
import { type ProtectionRefusal, protectForm } from '../../../core/editing';
import { labelBase } from '../../../core/forms/labels';
import type { Field, Form } from '../../../core/forms/model';
import type { ProtectSheet } from '../../../core/grid/shape';
import { type Workbook, sheetNamed } from '../../../core/grid/workbook';

export interface Protectable {
  readonly sheet: string;
  /** Null where it cannot be protected; `refusal` says why. */
  readonly change: ProtectSheet | null;
  readonly refusal: ProtectionRefusal | null;
  /** Bare words of the labels over or beside cells that are not locked, in the order of the form. */
  readonly editable: readonly string[];
  /** All cells of the sheet that are not locked. */
  readonly unlocked: number;
}

/** One for each sheet. Of several forms on a sheet one that stays editable is enough. */
export function protectables(workbook: Workbook, forms: readonly Form[]): readonly Protectable[] {
  const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
  return sheets.map((name) => {
    const own = forms.filter(({ sheet }) => sheet === name);
    const results = own.map((form) => protectForm(workbook, form));
    const possible = results.find((result) => result.possible);
    const refused = results.find((result) => !result.possible);
    const cells = sheetNamed(workbook, name)?.cells.values() ?? [];
    return {
      sheet: name,
      change: possible?.change ?? null,
      refusal: possible ? null : (refused?.reason ?? null),
      editable: [...new Set(own.flatMap(editableLabels))],
      unlocked: [...cells].filter(({ locked }) => locked === false).length,
    };
  });
}

function editableLabels({ header, funds, goal, columns, indicators }: Form): readonly string[] {
  const entries = [...Object.values(header), goal.expected, goal.actual].flatMap((entry) =>
    entry && isEditable(entry.value) ? [entry.label] : [],
  );
  const amounts = headingsOf(funds?.columns ?? {}, funds?.rows.map(({ cells }) => cells) ?? []);
  const rows = headingsOf(
    columns,
    indicators.map(({ cells }) => cells),
  );
  return [...entries, ...amounts, ...rows].map(({ text }) => labelBase(text)).filter((label) => label !== '');
}

/** Headings of the columns in which some cell is not locked. */
function headingsOf<Column extends string>(
  headings: Partial<Record<Column, Field>>,
  rows: readonly Partial<Record<Column, Field>>[],
): readonly Field[] {
  return (Object.keys(headings) as Column[]).flatMap((column) => {
    const heading: Field | undefined = headings[column];
    return heading && rows.some((cells) => isEditable(cells[column])) ? [heading] : [];
  });
}

function isEditable(field: Field | undefined): boolean {
  return field?.cell.locked === false;
}
