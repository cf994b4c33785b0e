/** What closes a form: 总分, the notes, and the conclusions of other regions' layouts. */
import { EXTRA_LABELS, NOTES_START, TOTAL_LABELS } from './labels';
import type { Entry, ExtraKey, Field, Form, IndicatorColumn, Total } from './model';
import type { SheetView } from './view';

/** The row of 总分 (else the last 合计) after the headings, or null. */
export function findTotalRow(
  view: SheetView,
  from: number,
  bottom: number,
  columns: TotalColumns,
): number | null {
  let last: number | null = null;
  for (let row = from; row <= bottom; row++) {
    const label = totalLabel(view, row, columns);
    if (!label) continue;
    if (label.base !== '合计') return row;
    last = row;
  }
  return last;
}

/** The columns in which the total stands: those of 分值 and 得分. */
export type TotalColumns = Pick<Partial<Record<IndicatorColumn, Field>>, 'weight' | 'score'>;

function totalLabel(view: SheetView, row: number, { weight, score }: TotalColumns) {
  const figures = Math.min(weight?.at.column ?? Infinity, score?.at.column ?? Infinity);
  return view.labelled(row).find(({ field, base }) => field.at.column < figures && TOTAL_LABELS.has(base));
}

export function readTotal(view: SheetView, row: number, columns: TotalColumns): Total | null {
  const label = totalLabel(view, row, columns);
  if (!label) return null;
  return {
    label: label.field,
    weight: columns.weight ? view.field(row, columns.weight.at.column) : null,
    score: columns.score ? view.field(row, columns.score.at.column) : null,
  };
}

/** Notes: the first row that opens them (备注, 填报说明 …) and every row after it. */
export function readNotes(view: SheetView, from: number, bottom: number): readonly Field[] {
  const notes: Field[] = [];
  for (let row = from; row <= bottom; row++) {
    const first = view.labelled(row)[0];
    if (first && (notes.length > 0 || NOTES_START.test(first.field.text.trim()))) notes.push(first.field);
  }
  return notes;
}

/** 评价结论, 存在问题, 改进措施, 项目负责人: label and the text beside it. */
export function readExtras(view: SheetView, from: number, bottom: number): Form['extras'] {
  const extras: Partial<Record<ExtraKey, Entry>> = {};
  for (let row = from; row <= bottom; row++) {
    view.labelled(row).forEach(({ field, base }, i, labelled) => {
      const key = EXTRA_LABELS.get(base);
      if (!key || extras[key]) return;
      extras[key] = {
        label: field,
        value: labelled[i + 1]?.field ?? view.field(row, view.span(field).right + 1),
      };
    });
  }
  return extras;
}
