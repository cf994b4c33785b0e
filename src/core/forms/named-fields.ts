/** The fields of a form under canonical paths, which do not move with their rows. */
import type { Address } from '../grid/address';
import { bareText, withoutEnding } from '../text/normalize';
import type { Entry, Field, Form, Indicator, IndicatorColumn } from './model';

export interface NamedField {
  /** `header…`, `funds.fiscal.budget`, `indicators.产出/数量/保洁面积.score`, `total.score`. */
  readonly path: string;
  readonly at: Address;
  /** What a person calls it, as its labels are printed; none for a label. */
  readonly labels: readonly string[];
  /** Of a row of 三级指标: its index into {@link Form.indicators}, and the column. */
  readonly place?: { readonly indicator: number; readonly column: IndicatorColumn };
}

/** Every field with a cell. A cell may come under several paths: the first is its name. */
export function namedFields(form: Form): readonly NamedField[] {
  return [
    ...singleFields(form),
    ...fundFields(form),
    ...indicatorFields(form),
    ...form.notes.flatMap((note, index) => named(`notes.${String(index)}`, note)),
    ...form.labels.flatMap((label) => named(`labels.${bareText(label.text)}`, label)),
  ];
}

/**
 * Names of the rows of 三级指标, `indicators.产出/数量/保洁面积`: by their labels and not by their numbers, so that a
 * row inserted above changes nothing. Rows of the same name are numbered: `…#2`.
 */
export function indicatorPaths({ indicators, sections }: Form): readonly string[] {
  const names = new Numbering();
  return indicators.map(({ section, cells }: Indicator) => {
    const labels = [sections[section]?.name, cells.level2?.text, cells.level3?.text];
    return names.next(`indicators.${labels.map((label) => bareText(label ?? '')).join('/')}`);
  });
}

function singleFields({ title, header, goal, extras, total, columns }: Form): readonly NamedField[] {
  const totalOf = (column: 'weight' | 'score'): readonly string[] => labelsOf(total?.label, columns[column]);
  return [
    ...named('title', title),
    ...Object.entries({ ...header, ...extras }).flatMap(([key, entry]) => entryFields(key, entry)),
    ...entryFields('goal.expected', goal.expected),
    ...entryFields('goal.actual', goal.actual),
    ...named('total.weight', total?.weight, totalOf('weight')),
    ...named('total.score', total?.score, totalOf('score')),
    ...named('total.label', total?.label),
  ];
}

function fundFields({ funds }: Form): readonly NamedField[] {
  if (!funds) return [];
  const names = new Numbering();
  return [
    ...funds.rows.flatMap(({ kind, label, cells }) => {
      const row = names.next(`funds.${kind}`);
      return [
        ...Object.entries(cells).flatMap(([column, field]) =>
          named(`${row}.${column}`, field, labelsOf(label, funds.columns[column as keyof typeof cells])),
        ),
        ...named(`${row}.label`, label),
      ];
    }),
    ...Object.entries(funds.columns).flatMap(([column, field]) => named(`funds.columns.${column}`, field)),
    ...named('funds.label', funds.label),
  ];
}

function indicatorFields(form: Form): readonly NamedField[] {
  const paths = indicatorPaths(form);
  return [
    ...form.sections.flatMap(({ label, name }) => named(`sections.${name}`, label)),
    ...form.indicators.flatMap(({ cells }, indicator) =>
      Object.entries(cells).flatMap(([key, field]) => {
        const column = key as IndicatorColumn;
        const labels = labelsOf(rowLabel(cells, column), form.columns[column]);
        return named(`${paths[indicator] ?? ''}.${column}`, field, labels).map((one) => ({
          ...one,
          place: { indicator, column },
        }));
      }),
    ),
    ...Object.entries(form.columns).flatMap(([column, field]) => named(`columns.${column}`, field)),
  ];
}

/** A level is a label of its own, and may hold for several rows. */
function rowLabel({ level2, level3 }: Indicator['cells'], column: IndicatorColumn): Field | undefined {
  if (column.startsWith('level')) return undefined;
  return level3 && level3.text !== '' ? level3 : level2;
}

function entryFields(path: string, entry: Entry | null | undefined): readonly NamedField[] {
  if (!entry) return [];
  return [...named(path, entry.value, labelsOf(entry.label)), ...named(`${path}.label`, entry.label)];
}

function named(
  path: string,
  field: Field | null | undefined,
  labels: readonly string[] = [],
): readonly NamedField[] {
  return field ? [{ path, at: field.at, labels }] : [];
}

/** Without the marks around them: `* 得分：` → `得分`. */
function labelsOf(...labels: readonly (Field | null | undefined)[]): readonly string[] {
  return labels.flatMap((label) => {
    const words = withoutEnding((label?.text ?? '').replace(/\s+/g, ' '), ' :：').replace(/^[ *※]+/, '');
    return words === '' ? [] : [words];
  });
}

/** Tells names that occur twice apart: `funds.fiscal`, `funds.fiscal#2`. */
export class Numbering {
  private readonly seen = new Map<string, number>();

  next(name: string): string {
    const count = (this.seen.get(name) ?? 0) + 1;
    this.seen.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  }
}
