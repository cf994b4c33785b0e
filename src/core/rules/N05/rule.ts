import type { Field } from '../../forms/model';
import { bareText } from '../../text/normalize';
import { refsOf } from '../equation';
import { type Draft, NOT_APPLICABLE, PASSED, type RuleContext, defineRule, outcomeOf } from '../rule';
import { yearsIn } from '../years';

/** The goal and what came of it speak of the form's year, and of one thing in one year. */
export const N05 = defineRule({
  code: 'N05',
  name: 'year-in-text',
  severity: 'warning',
  source: ['own'],
  messages: ['thing-of-other-year', 'report-of-other-year', 'goal-of-other-year'],
  fixes: [],
  fixKind: null,
  check(context) {
    const { expected, actual } = context.form.goal;
    const texts = [expected, actual].flatMap((entry) => (entry ? [entry.value] : []));
    if (!texts.some(({ text }) => yearsIn(text).length > 0)) return NOT_APPLICABLE;
    const drafts = [goalDraft(context), actualDraft(context)].filter((draft) => draft !== null);
    return drafts.length > 0 ? outcomeOf(drafts) : PASSED;
  },
});

function goalDraft({ form }: RuleContext): Draft | null {
  const field = form.goal.expected?.value;
  const { year } = form;
  // A goal may look ahead.
  const other = year !== null && field ? reportedYear(field, year, (reported) => reported < year) : null;
  return field && other !== null ? yearDraft('goal-of-other-year', field, other, year) : null;
}

function actualDraft({ form }: RuleContext): Draft | null {
  const field = form.goal.actual?.value;
  const expected = form.goal.expected?.value;
  if (!field) return null;
  const pair = expected && otherYear(expected.text, field.text);
  if (pair) {
    return {
      cells: [field.at],
      related: refsOf(form, [expected]),
      message: { id: 'thing-of-other-year', values: pair },
      found: field.text,
    };
  }
  const other = form.year === null ? null : reportedYear(field, form.year, () => true);
  return other === null ? null : yearDraft('report-of-other-year', field, other, form.year);
}

function yearDraft(id: string, field: Field, found: number, year: number | null): Draft {
  return {
    cells: [field.at],
    message: { id, values: { found, year: year ?? '' } },
    found: field.text,
  };
}

/** `2022年全年`, `2022年我局`: the year that a text as a whole is about. */
const REPORTS =
  /(?<!\d)((?:19|20)\d{2})年度?(?:全年|共|累计|我[局委办单院校]|本[局委办单院校]|[,:]|[上下]半年)/g;

/** The form's year without its number. */
const THIS_YEAR = /[本今当]年|年内/;

/** The year a text reports on, where it is another one and the form's own is not mentioned at all. */
function reportedYear({ text }: Field, year: number, counts: (reported: number) => boolean): number | null {
  if (yearsIn(text).includes(year)) return null;
  const plain = bareText(text);
  if (THIS_YEAR.test(plain.replace(REPORTS, ''))) return null;
  const reported = [...plain.matchAll(REPORTS)].map((match) => Number(match[1]));
  return reported.find(counts) ?? null;
}

/** `2021年度在编人员绩效考核奖`: a year and the thing it belongs to. */
const THING = /(?<!\d)((?:19|20)\d{2})年度(\p{Script=Han}{4,20})/gu;
/** Characters two things must have in common at their beginning to be the same. */
const ALIKE = 4;

interface Thing {
  readonly year: number;
  readonly words: string;
  readonly text: string;
}

/** The same thing with one year in the goal and another in what came of it. */
function otherYear(expected: string, actual: string): { expected: string; actual: string } | null {
  const results = thingsIn(actual);
  for (const goal of thingsIn(expected)) {
    const answers = results.filter(({ words }) => words.slice(0, ALIKE) === goal.words.slice(0, ALIKE));
    const [answer] = answers;
    if (answer && answers.every(({ year }) => year !== goal.year)) {
      const length = commonLength(goal.words, answer.words);
      return { expected: shortened(goal, length), actual: shortened(answer, length) };
    }
  }
  return null;
}

function thingsIn(text: string): readonly Thing[] {
  return [...bareText(text).matchAll(THING)].map(([whole, year, words = '']) => ({
    year: Number(year),
    words,
    text: whole,
  }));
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function shortened({ text, words }: Thing, length: number): string {
  return text.slice(0, text.length - words.length + length);
}
