import type { Field, Form } from '../../forms/model';
import type { Fix } from '../../finding';
import { bareText, isBlank } from '../../text/normalize';
import { editOf, fixOf } from '../edits';
import { refsOf } from '../equation';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { yearsIn } from '../years';
import { type Evidence, evidenceOf } from './evidence';

/** A year of three or five digits, or in Chinese numerals: `202年`, `20211年`, `二〇二二年`. */
const MALFORMED = /(?<!\d)(?:(?:19|20)\d|(?:19|20)\d{3,})年|[一二][〇○零九][〇○零一二三四五六七八九]{2}年/;
const BARE_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Title, 绩效自评年度 and deadlines speak of one year, written with four digits. */
export const H02 = defineRule({
  code: 'H02',
  name: 'year-mismatch',
  severity: 'warning',
  source: ['own'],
  messages: ['malformed', 'differs', 'others-agree', 'deadline-past'],
  fixes: ['to-year'],
  fixKind: 'suggested',
  check(context) {
    const { form } = context;
    const stated = statementsOf(form);
    if (stated.length === 0) return NOT_APPLICABLE;
    const evidence = evidenceOf(context);
    const years = [...new Set(stated.flatMap((statement) => statement.years))];
    const malformed = stated.filter((statement) => statement.years.length === 0);
    if (malformed.length > 0)
      return outcomeOf(malformed.map((bad) => malformedDraft(form, bad, years, evidence)));
    const [first, second] = stated;
    if (first && second && !first.years.some((year) => second.years.includes(year)))
      return outcomeOf([differsDraft(form, first, second, evidence)]);
    return outcomeOf(against(form, stated, evidence));
  },
});

/** A place that states the year of the evaluation; without years where it is written wrongly. */
interface Statement {
  readonly field: Field;
  readonly years: readonly number[];
}

/** 绩效自评年度 first, then the title where it names a year. */
function statementsOf({ header, title }: Form): readonly Statement[] {
  const field = header.year?.value;
  const inHeader =
    field && !isBlank(field.text)
      ? [{ field, years: [...bareText(field.text).matchAll(BARE_YEAR)].map(([year]) => Number(year)) }]
      : [];
  const years = title ? yearsIn(title.text) : [];
  const inTitle = title && (years.length > 0 || MALFORMED.test(bareText(title.text)));
  return inTitle ? [...inHeader, { field: title, years }] : inHeader;
}

function malformedDraft(
  form: Form,
  { field }: Statement,
  years: readonly number[],
  { named }: Evidence,
): Draft {
  const candidates = years.length > 0 ? years : [...named];
  const [year, ...more] = candidates;
  return {
    cells: [field.at],
    message: { id: 'malformed', values: { found: field.text } },
    found: field.text,
    fixes: year !== undefined && more.length === 0 ? writeYear(form, [field], year) : [],
  };
}

function differsDraft(form: Form, header: Statement, title: Statement, { named }: Evidence): Draft {
  const supported = [header, title].filter(({ years }) => years.some((year) => named.has(year)));
  const [right, another] = supported;
  const wrong = right === header ? title : header;
  const year = right?.years.find((candidate) => named.has(candidate));
  const values = { found: header.years.join('、'), title: title.years.join('、') };
  return {
    cells: [header.field.at, title.field.at],
    message: { id: 'differs', values },
    found: header.field.text,
    fixes: year !== undefined && !another ? writeYear(form, [wrong.field], year) : [],
  };
}

/** Deadlines that do not belong to the year; where the whole form speaks of another one, that is said once. */
function against(form: Form, stated: readonly Statement[], { deadlines, agreed }: Evidence): Draft[] {
  const { year } = form;
  const [first] = stated;
  if (year === null || !first) return [];
  if (agreed !== null && agreed !== year) {
    return [
      {
        cells: stated.map(({ field }) => field.at),
        related: refsOf(
          form,
          deadlines.map(({ target }) => target),
        ),
        message: { id: 'others-agree', values: { year, agreed } },
        found: first.field.text,
        fixes: writeYear(
          form,
          stated.map(({ field }) => field),
          agreed,
        ),
      },
    ];
  }
  return deadlines
    .filter((deadline) => deadline.year < year)
    .map(({ target }) => ({
      cells: [target.at],
      related: refsOf(form, [first.field]),
      message: { id: 'deadline-past', values: { found: target.text, year } },
      found: target.text,
    }));
}

/** The fields with their years replaced; none for a field that a formula fills. */
function writeYear(form: Form, fields: readonly Field[], year: number): Fix[] {
  if (fields.some(({ cell }) => cell.formula !== undefined)) return [];
  const edits = fields.map((field) => editOf(form, field, { value: withYear(field, year) }));
  return fixOf('suggested', 'to-year', edits, { year });
}

function withYear({ cell, text }: Field, year: number): number | string {
  if (typeof cell.value === 'number') return year;
  const replaced = bareText(text)
    .replace(MALFORMED, `${String(year)}年`)
    .replace(/(?<!\d)(?:19|20)\d{2}(?=年)/, String(year));
  return replaced.includes(String(year)) ? replaced : String(year);
}
