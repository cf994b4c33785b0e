/** Title and header of a form: 项目名称, 项目编码, 实施单位 …, and the year of the evaluation. */
import { HEADER_LABELS, TITLE } from './labels';
import type { Entry, Field, Form, HeaderKey } from './model';
import { type Labelled, type SheetView, inlineField, splitInline } from './view';

/** Reads the header between the form's first row and the row where its tables begin. */
export function readHeader(view: SheetView, top: number, end: number): Form['header'] {
  const header: Partial<Record<HeaderKey, Entry>> = {};
  for (let row = top; row < end; row++) {
    const labelled = view.labelled(row);
    labelled.forEach((item, i) => {
      const found = headerEntry(view, item, labelled[i + 1]);
      if (found && !header[found.key]) header[found.key] = found.entry;
    });
  }
  return header;
}

function headerEntry(
  view: SheetView,
  { field, base }: Labelled,
  next: Labelled | undefined,
): { key: HeaderKey; entry: Entry } | null {
  const key = HEADER_LABELS.get(base);
  if (key) return { key, entry: { label: field, value: valueBeside(view, field, next) } };
  const inline = splitInline(field.text);
  const inlineKey = inline && HEADER_LABELS.get(inline.label);
  if (!inline || !inlineKey) return null;
  return { key: inlineKey, entry: { label: field, value: inlineField(field, inline.value) } };
}

/** The value of a label: the next text in its row unless that is another label; else the blank cell beside it. */
export function valueBeside(view: SheetView, label: Field, next: Labelled | undefined): Field {
  if (next && !HEADER_LABELS.has(next.base)) return next.field;
  return view.field(label.at.row, view.span(label).right + 1);
}

/** The title: the first row that names the form. */
export function readTitle(view: SheetView, top: number, end: number): Field | null {
  for (let row = top; row < end; row++) {
    const first = view.labelled(row)[0];
    if (first && TITLE.test(first.base || first.field.text)) return first.field;
  }
  return null;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/** 绩效自评年度 where it is a year, else the year in the title or in a line below it: `（2023年度）`. */
export function readYear(view: SheetView, header: Form['header'], title: Field | null): number | null {
  const stated = yearIn(header.year?.value.text);
  if (stated !== null || !title) return stated;
  return yearIn(title.text) ?? yearIn(subtitle(view, title));
}

function yearIn(text: string | undefined): number | null {
  const match = YEAR.exec(text ?? '');
  return match ? Number(match[1]) : null;
}

/** The line right below the title, when it is nothing but a year. */
function subtitle(view: SheetView, title: Field): string | undefined {
  const line = view.labelled(title.at.row + 1);
  const text = line[0]?.field.text;
  return line.length === 1 && text !== undefined && /^[(（]?\s*\d{4}\s*年度?\s*[)）]?$/.test(text)
    ? text
    : undefined;
}
