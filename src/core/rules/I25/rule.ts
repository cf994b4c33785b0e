import type { Field, Form, Indicator, Section } from '../../forms/model';
import { levelName } from '../../forms/labels';
import { isCancelled, isPositive, rowsOf } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { enumerate } from '../words';

const OUTPUT_CLASSES = ['数量', '质量', '时效', '成本'];
const BENEFIT_CLASSES = new Set(['经济效益', '社会效益', '生态效益', '可持续影响']);

/** 产出 is measured in four ways, and 效益 and 满意度 at all (财预〔2020〕10号). */
export const I25 = defineRule({
  code: 'I25',
  name: 'class-missing',
  severity: 'info',
  source: ['caiyu-2020-10'],
  messages: ['output', 'benefit', 'satisfaction'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    const weighted = form.indicators.filter(({ cells }) => isPositive(cells.weight));
    if (!form.columns.level1 || !form.columns.level2 || weighted.length === 0 || isCancelled(form))
      return NOT_APPLICABLE;
    return outcomeOf([
      ...missingOutput(form, weighted),
      ...(weighted.some((row) => isBenefit(form, row)) ? [] : missing(form, 'benefit', '效益')),
      ...(weighted.some((row) => isSatisfaction(form, row)) ? [] : missing(form, 'satisfaction', '满意度')),
    ]);
  },
});

/** Silent where 产出 has rows of other classes: they may stand for one of the four. */
function missingOutput(form: Form, weighted: readonly Indicator[]): Draft[] {
  const section = sectionNamed(form, '产出');
  const rows = section ? rowsOf(form, section).filter((row) => weighted.includes(row)) : [];
  if (!section || rows.length === 0) return [];
  if (rows.some((row) => !OUTPUT_CLASSES.includes(classOf(row)))) return [];
  const present = weighted.map((row) => `${sectionOf(form, row)}${classOf(row)}`);
  const absent = OUTPUT_CLASSES.filter((name) => !present.some((text) => text.includes(name)));
  if (absent.length === 0) return [];
  return [draft('output', section.label, enumerate(absent))];
}

function isBenefit(form: Form, row: Indicator): boolean {
  if (BENEFIT_CLASSES.has(classOf(row))) return true;
  return sectionOf(form, row).includes('效益') && !isSatisfaction(form, row);
}

function isSatisfaction(form: Form, row: Indicator): boolean {
  return `${sectionOf(form, row)}${classOf(row)}`.includes('满意度');
}

function classOf({ cells }: Indicator): string {
  return levelName(cells.level2?.text ?? '');
}

function sectionOf(form: Form, { section }: Indicator): string {
  return form.sections[section]?.name ?? '';
}

function sectionNamed(form: Form, word: string): Section | undefined {
  return form.sections.find(({ name }) => name.includes(word));
}

function missing(form: Form, id: 'benefit' | 'satisfaction', word: string): Draft[] {
  // 满意度 is part of 效益 where it is no section of its own.
  const section = sectionNamed(form, word) ?? sectionNamed(form, '效益');
  const place = section?.label ?? form.columns.level1;
  return place ? [draft(id, place, word)] : [];
}

function draft(id: string, place: Field, names: string): Draft {
  return { cells: [place.at], message: { id, values: { names } }, found: place.text };
}
