import type { AccountsTable, Figure, TableCode } from '../../accounts/model';
import type { Field } from '../../forms/model';
import { bareText } from '../../text/normalize';
import { type Draft, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** A table without amounts says so in a note; a table with amounts does not say that it has none. */
export const A23 = defineRule({
  code: 'A23',
  name: 'empty-table',
  severity: 'warning',
  source: ['own'],
  messages: ['note-missing', 'note-contrary'],
  fixes: [],
  fixKind: null,
  checkTable({ table }) {
    const figures = figuresOf(table);
    if (figures.some(({ fen }) => fen !== null && fen !== 0)) return outcomeOf(contrary(table));
    if (figures.some(({ fen }) => fen === null)) return notCheckable('amounts-unreadable');
    return table.notes.some(({ text }) => NOTHING.test(bareText(text)))
      ? PASSED
      : outcomeOf([missing(table)]);
  },
});

const NOTHING =
  /无发生|无数据|无收支|无此|未发生|未安排|未使用|不涉及|没有|空表|均?为(?:零|0)|无(?:政府性基金|国有资本|财政拨款|[“"]?三公)/;

/** Of the table itself; notes also tell of what other tables lack, and of what is not carried over. */
const THIS_IS_EMPTY = /[本此该]表(?:本年度?)?(?:为空|无发生|无数据|无内容|没有数据)/;
const NO_CARRY_OVER = '(?!.{0,12}(?:结转|结余))';
const SUBJECTS: Readonly<Partial<Record<TableCode, RegExp>>> = {
  T7: new RegExp(`(?:没有|无|未安排|未使用)(?:使用)?政府性基金${NO_CARRY_OVER}`),
  T8: new RegExp(`(?:没有|无|未安排|未使用)(?:使用)?国有资本经营${NO_CARRY_OVER}`),
  T9: /(?:没有|无|未安排|未发生|未使用)(?:使用)?(?:财政拨款)?(?:安排的?)?[“"]?三公/,
};

function contrary(table: AccountsTable): readonly Draft[] {
  const note = table.notes.find(({ text }) => saysEmpty(table, bareText(text)));
  return note
    ? [{ cells: [note.at], message: { id: 'note-contrary', values: { note: note.text } }, found: note.text }]
    : [];
}

function saysEmpty({ table }: AccountsTable, note: string): boolean {
  return THIS_IS_EMPTY.test(note) || (SUBJECTS[table]?.test(note) ?? false);
}

function missing({ title, range }: AccountsTable): Draft {
  const at: Field['at'] = title?.at ?? { row: range.top, column: range.left };
  return { cells: [at], message: { id: 'note-missing', values: {} }, found: title?.text ?? '' };
}

function figuresOf({ lines }: AccountsTable): readonly Figure[] {
  return lines.flatMap(({ figures }) => Object.values(figures));
}
