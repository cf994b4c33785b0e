/** The arithmetic behind a finding: an equation whose figures know the cells they stand in. */
import type { CellRef } from '../grid/address';
import type { Term } from '../finding';
import type { Field, Form } from '../forms/model';
import { Big, formatDecimal } from '../text/decimal';

/** A cell of the form, a number worked out, plain text, or several of these to be added up. */
export type Part = Field | Big | number | string | readonly Part[];

/** The tag for equations over a form's cells: `equation(form)`${score} = ${weight} × ${rate} ÷ 100``. */
export function equation(form: Form): (texts: TemplateStringsArray, ...parts: readonly Part[]) => Term[] {
  return (texts, ...parts) =>
    joinedTerms(texts.flatMap((text, index) => [...plain(text), ...termsOf(form, parts[index] ?? '')]));
}

function termsOf(form: Form, part: Part): readonly Term[] {
  if (typeof part === 'string') return plain(part);
  if (typeof part === 'number') return plain(String(part));
  if (part instanceof Big) return plain(formatDecimal(part));
  if (isField(part)) return [{ text: part.text, at: refOf(form, part) }];
  return part.flatMap((item, index) => [...plain(index > 0 ? ' + ' : ''), ...termsOf(form, item)]);
}

function isField(part: Field | readonly Part[]): part is Field {
  return 'at' in part && typeof part.at === 'object';
}

function plain(text: string): readonly Term[] {
  return text === '' ? [] : [{ text }];
}

/** Neighbouring pieces of plain text made one, so that equal equations are equal data. */
export function joinedTerms(terms: readonly Term[]): Term[] {
  const result: Term[] = [];
  for (const term of terms) {
    const last = result[result.length - 1];
    if (last && !last.at && !term.at) result[result.length - 1] = { text: last.text + term.text };
    else result.push(term);
  }
  return result;
}

/** The field's cell as seen from anywhere in the workbook; of a form, or of what else stands on a sheet. */
export function refOf({ sheet }: Pick<Form, 'sheet'>, field: Field): CellRef {
  return { sheet, row: field.at.row, column: field.at.column };
}

/** The cells of the fields, those that the layout lacks left out. */
export function refsOf(form: Form, fields: readonly (Field | null | undefined)[]): CellRef[] {
  return fields.flatMap((field) => (field ? [refOf(form, field)] : []));
}
