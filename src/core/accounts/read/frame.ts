/** What stands around a table: its number, the department, the unit of its amounts, the year, and the notes below. */
import { yearIn } from '../../forms/header';
import type { Range } from '../../grid/address';
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import { normalizeLabel, normalizeText } from '../../text/normalize';
import type { AccountsTable } from '../model';
import { unitNamed } from '../units';

type Rows = Pick<Range, 'top' | 'bottom'>;
export type Frame = Pick<AccountsTable, 'number' | 'unit' | 'department' | 'year'>;

const NUMBER = /^(?:表号:?)?(?:公开|财决|财预|预算|部门|单位)*\d{1,2}(?:[-—]\d{1,2})?表(?:附表)?\d?$/;
const UNIT = /(?:单位|金额)[:(]*(?:人民币)?((?:千|万|百万|亿)?元)/;
/** 金额（万元）: in a heading, or behind the title. */
const BRACKETED_UNIT = /\((?:人民币)?((?:千|万|百万|亿)?元)\)$/;
const DEPARTMENT =
  /^(?:公开|编制|填报|预算|汇总)?(?:部门|单位)(?:\/(?:部门|单位))?(?:\((?:部门|单位|公章|盖章)\))?(?:名称)?(?:\([^()]*\))?:(.*)$/;
/** What may share its cell with the department. */
const BEHIND_DEPARTMENT = /\s*(?:(?:金额|计量|货币)?单位:.*|(?:19|20)\d{2}年.*|填报日期.*|\s{2,}.*)$/;

/** The frame in the rows from `top` down to the headings, in the title and, for the unit, in the headings. */
export function readFrame(view: SheetView, title: Field | null, top: number, headings: Rows): Frame {
  const fields = fieldsIn(view, top, headings.top - 1).filter((field) => field !== title);
  const titles = title ? [title] : [];
  return {
    number: fields.find(isTableNumber) ?? null,
    unit:
      first([...fields, ...titles], unitIn) ??
      first([...titles, ...fieldsIn(view, headings.top, headings.bottom)], bracketedUnitIn),
    department: first(fields, (field) => departmentIn(view, field)),
    year: (title && yearInTitle(title)) ?? first(fields, yearOf),
  };
}

/** True for a text that belongs above a table and never among its lines. */
export function isFrameText(view: SheetView, field: Field): boolean {
  return isTableNumber(field) || unitIn(field) !== null || departmentIn(view, field) !== null;
}

/** A row of nothing but such texts: above a title, or left of one at a page break. */
export function isFrameRow(view: SheetView, row: number): boolean {
  const labelled = view.labelled(row);
  return labelled.length > 0 && labelled.every(({ field }) => isFrameText(view, field));
}

function fieldsIn(view: SheetView, top: number, bottom: number): readonly Field[] {
  const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, i) => top + i);
  return rows.flatMap((row) => view.labelled(row).map(({ field }) => field));
}

function first<T>(fields: readonly Field[], read: (field: Field) => T | null): T | null {
  for (const field of fields) {
    const found = read(field);
    if (found) return found;
  }
  return null;
}

function isTableNumber({ text }: Field): boolean {
  return NUMBER.test(normalizeLabel(text));
}

function unitIn(field: Field): AccountsTable['unit'] {
  return unitBy(UNIT, field);
}

function bracketedUnitIn(field: Field): AccountsTable['unit'] {
  return unitBy(BRACKETED_UNIT, field);
}

function unitBy(pattern: RegExp, field: Field): AccountsTable['unit'] {
  const word = pattern.exec(normalizeText(field.text).replace(/\s/g, ''))?.[1];
  const name = word === undefined ? null : unitNamed(word);
  return name && { name, field };
}

/** The name behind its label in one cell, or in the next one. */
function departmentIn(view: SheetView, field: Field): AccountsTable['department'] {
  const text = normalizeText(field.text);
  const match = DEPARTMENT.exec(text.replace(/^[^:]*:/, (label) => label.replace(/\s/g, '')));
  if (!match) return null;
  const inside = (match[1] ?? '').trim().replace(BEHIND_DEPARTMENT, '').trim();
  if (/^(?:人民币)?(?:千|万|百万|亿)?元/.test(inside)) return null;
  if (inside !== '') return { name: inside, field };
  const next = view.labelled(field.at.row).find((item) => item.field.at.column > field.at.column)?.field;
  if (!next || unitIn(next) || isTableNumber(next) || yearOf(next)) return null;
  return { name: normalizeText(next.text), field: next };
}

function yearInTitle(field: Field): AccountsTable['year'] {
  const value = yearIn(field.text);
  return value === null ? null : { value, field };
}

/** `2024年度`, `二〇二四年`; the day a table was filled in is no year of it. */
function yearOf(field: Field): AccountsTable['year'] {
  const text = normalizeLabel(field.text);
  if (text.length > 80 || !/年|^(?:19|20)\d{2}$/.test(text) || /年\d{1,2}月/.test(text)) return null;
  const value = yearIn(text);
  return value === null ? null : { value, field };
}
