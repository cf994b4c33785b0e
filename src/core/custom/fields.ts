/** The names by which own rules call the fields of the canonical model. */
import { formFieldIds, formFields } from '../forms/fields';
import { levelName } from '../forms/labels';
import {
  FUND_COLUMNS,
  type Field,
  type Form,
  type FundColumn,
  type FundRow,
  INDICATOR_COLUMNS,
  type Indicator,
  type IndicatorColumn,
  type Section,
} from '../forms/model';
import { rowWord } from '../rules/funds';
import { rowName, statedRows } from '../rules/indicators';
import { type Big, formatDecimal } from '../text/decimal';
import type { RowSet, Subject } from './language';

/** Prefix of the form's own fields, which every row may name as well: `form.total-score`. */
export const FORM_PREFIX = 'form.';

const FORM_FIELDS: readonly string[] = formFieldIds().map((id) => FORM_PREFIX + id);

/** Fields that a subject's own cells have. */
export const OWN_FIELDS: Readonly<Record<Subject, readonly string[]>> = {
  form: [],
  indicator: INDICATOR_COLUMNS,
  section: ['name', 'points'],
  'fund-row': ['label', ...FUND_COLUMNS],
};

export const SUBJECT_OF: Readonly<Record<RowSet, Subject>> = {
  indicators: 'indicator',
  'section-rows': 'indicator',
  sections: 'section',
  'fund-rows': 'fund-row',
};

/** All names that may stand in a rule on the subject. */
export function fieldNames(subject: Subject): readonly string[] {
  return [...OWN_FIELDS[subject], ...FORM_FIELDS];
}

/** What a name stands for. */
export interface Value {
  readonly text: string;
  readonly number: Big | null;
  /** Null where the layout has no such cell. */
  readonly field: Field | null;
}

const ABSENT: Value = { text: '', number: null, field: null };

/** One form, indicator, section or row of the funds, and the values that it names. */
export interface Item {
  readonly subject: Subject;
  /** What a message calls it. */
  readonly name: string;
  /** Index into {@link Form.sections}; −1 for what belongs to none. */
  readonly section: number;
  own(name: string): Value;
}

/** @param section of the rows, for `section-rows` */
export function itemsOf(form: Form, set: RowSet, section = -1): readonly Item[] {
  const rows = (): readonly Indicator[] => statedRows(form);
  if (set === 'indicators') return rows().map(indicatorItem(form));
  if (set === 'section-rows')
    return rows()
      .filter((row) => row.section === section)
      .map(indicatorItem(form));
  if (set === 'sections') return form.sections.map(sectionItem);
  return (form.funds?.rows ?? []).map(fundItem);
}

export function formItem({ title, id }: Form): Item {
  return { subject: 'form', name: title?.text ?? id, section: -1, own: () => ABSENT };
}

/** Values of the form's own fields, by name with the prefix. */
export function formValues(form: Form): ReadonlyMap<string, Value> {
  return new Map([...formFields(form)].map(([id, field]) => [FORM_PREFIX + id, valueOf(field)]));
}

function valueOf(field: Field | null | undefined): Value {
  return field ? { text: field.text, number: field.number, field } : ABSENT;
}

/** Labels count by their bare words: 数量 for 数量指标 as for 数量. */
function indicatorItem(form: Form): (row: Indicator) => Item {
  return (row) => ({
    subject: 'indicator',
    name: rowName(row),
    section: row.section,
    own(name) {
      const value = valueOf(row.cells[name as IndicatorColumn]);
      if (name === 'level1') return { ...value, text: form.sections[row.section]?.name ?? '' };
      return name === 'level2' ? { ...value, text: levelName(value.text) } : value;
    },
  });
}

function sectionItem({ label, name, points }: Section, index: number): Item {
  const printed = { text: points ? formatDecimal(points) : '', number: points, field: label };
  const named = { text: name, number: null, field: label };
  return { subject: 'section', name, section: index, own: (key) => (key === 'points' ? printed : named) };
}

function fundItem(row: FundRow): Item {
  const { label, cells } = row;
  return {
    subject: 'fund-row',
    name: rowWord(row),
    section: -1,
    own: (name) => valueOf(name === 'label' ? label : cells[name as FundColumn]),
  };
}
