/**
 * Which forms of other files a file has to be checked with, so that the rules that look across files say what they
 * would say with the forms of all files.
 *
 * X01 reads forms with the same 项目编码, X04 those with the same 实际完成情况, X06 and X07 those of the department
 * whose accounts are checked. All others count only by being there: a rule that has nothing to compare with does not
 * apply. So one of them is enough.
 */
import type { FormCard } from '../core/rules/card';
import { LEAST_NARRATIVE } from '../core/rules/narrative';
import { bareText } from '../core/text/normalize';
import type { FileFacts } from './entry';
import { type CardFacts, cardFrom } from './facts';

/** A form that shares nothing with any other. */
const STRANGER: FormCard = {
  file: '',
  form: '',
  year: null,
  code: null,
  project: null,
  organisations: [],
  narrative: null,
  executed: null,
  expenseRates: [],
};

/** To check a file with before the others are known: right for all files of which {@link Across.isSettled} is true. */
export const STRANGERS: readonly FormCard[] = [STRANGER];

interface OtherForm {
  readonly file: number;
  readonly card: CardFacts;
}

interface OtherFile {
  readonly path: string;
  readonly facts: FileFacts;
}

/** The forms of all files of a batch by what they may share. Files are known by their index. */
export class Across {
  private readonly files = new Map<number, OtherFile>();
  private readonly byCode = new Map<string, OtherForm[]>();
  private readonly byNarrative = new Map<string, OtherForm[]>();
  private readonly byOrganisation = new Map<string, OtherForm[]>();
  /** Forms by their year, two files of each at most: one of them is another file than the one that asks. */
  private readonly byYear = new Map<number | null, OtherForm[]>();

  /** A file is added once; one of which nothing is known is left out. */
  addFile(file: number, known: OtherFile): void {
    if (this.files.has(file)) return;
    this.files.set(file, known);
    for (const card of known.facts.cards) this.addForm({ file, card });
  }

  private addForm(form: OtherForm): void {
    const { code, narrative, organisations, year } = form.card;
    if (code !== null) append(this.byCode, bareText(code), form);
    if (narrative !== null && narrative.length >= LEAST_NARRATIVE) append(this.byNarrative, narrative, form);
    for (const key of new Set(organisations.map(bareText))) append(this.byOrganisation, key, form);
    const samples = this.byYear.get(year) ?? [];
    if (samples.length < 2 && samples[0]?.file !== form.file) append(this.byYear, year, form);
  }

  /** The check of the file with {@link STRANGERS} is the check with all others. */
  isSettled(file: number): boolean {
    const facts = this.files.get(file)?.facts;
    if (!facts) return true;
    const isAlone = this.sampleOf(file) === undefined;
    const lacksYear = facts.sets.some(({ year }) => year !== null && !this.sampleOf(file, year));
    return !isAlone && !lacksYear && this.sharing(file, facts).length === 0;
  }

  /** Cards of other files that stand for all of them when this file is checked. */
  othersOf(file: number): readonly FormCard[] {
    const facts = this.files.get(file)?.facts;
    if (!facts) return [];
    const samples = [
      this.sampleOf(file),
      ...facts.sets.flatMap(({ year }) => (year === null ? [] : this.sampleOf(file, year))),
    ];
    const forms = new Set([...this.sharing(file, facts), ...samples.flatMap((sample) => sample ?? [])]);
    return [...forms].map((form) => cardFrom(this.files.get(form.file)?.path ?? '', form.card));
  }

  /** Those of other files that a rule may name. */
  private sharing(file: number, { cards, sets }: FileFacts): readonly OtherForm[] {
    const found = [
      ...cards.flatMap(({ code }) => (code === null ? [] : (this.byCode.get(bareText(code)) ?? []))),
      ...cards.flatMap(({ narrative }) => this.byNarrative.get(narrative ?? '') ?? []),
      ...sets.flatMap(({ departments }) => departments.flatMap((name) => this.formsUnder(name))),
    ];
    return found.filter((form) => form.file !== file);
  }

  /** Of organisations whose name is part of the department's, or the other way round. */
  private formsUnder(department: string): readonly OtherForm[] {
    return [...this.byOrganisation].flatMap(([name, forms]) =>
      name.includes(department) || department.includes(name) ? forms : [],
    );
  }

  /** A form of another file: any, or one of this year or without a year. */
  private sampleOf(file: number, year?: number): OtherForm | undefined {
    const years = year === undefined ? [...this.byYear.keys()] : [year, null];
    return years.flatMap((key) => this.byYear.get(key) ?? []).find((form) => form.file !== file);
  }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
