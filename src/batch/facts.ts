/**
 * Cards of forms in few bytes. Rules that look across files read of another file's card what is kept here; where in
 * the other workbook a text stands they never ask.
 */
import { type AccountsSet, tablesOf } from '../core/accounts/model';
import type { Form } from '../core/forms/model';
import type { CellRef } from '../core/grid/address';
import { yearOf } from '../core/rules/accounts-frame';
import { type FormCard, type Place, cardOf } from '../core/rules/card';
import { bareText } from '../core/text/normalize';

export interface CardFacts {
  /** {@link Form.id} */
  readonly form: string;
  readonly year: number | null;
  /** 项目编码 as shown; null where it is blank or has lost digits. */
  readonly code: string | null;
  readonly project: string | null;
  /** 实施单位, 一级预算单位, 主管部门 as shown, each once. */
  readonly organisations: readonly string[];
  /** 实际完成情况 without blanks, full-width forms unified. */
  readonly narrative: string | null;
  /** 全年执行数 of the total row in 分, null where it cannot be read; absent where the form has none. */
  readonly executed?: number | null;
  readonly expenseRates: readonly RateFacts[];
}

/** An indicator about the “三公” expenses. */
export interface RateFacts {
  readonly name: string;
  readonly text: string;
  readonly percent: string | null;
}

/** What says which forms a set of accounts is compared with. */
export interface SetFacts {
  readonly year: number | null;
  /** Names that its tables print for the department, for comparison. */
  readonly departments: readonly string[];
}

export function cardFacts(form: Form): CardFacts {
  const { year, code, project, organisations, narrative, executed, expenseRates } = cardOf(form);
  return {
    form: form.id,
    year,
    code: code?.text ?? null,
    project: project?.text ?? null,
    organisations: [...new Set(organisations.map(({ text }) => text))],
    narrative: narrative?.key ?? null,
    ...(executed && { executed: executed.fen }),
    expenseRates: expenseRates.map(({ name, text, percent }) => ({ name, text, percent })),
  };
}

export function setFacts(set: AccountsSet): SetFacts {
  const names = tablesOf(set).flatMap(({ department }) => department?.name ?? []);
  return { year: yearOf(set), departments: [...new Set(names.map(bareText))] };
}

/** No place: nothing of another file is marked or named by its cell. */
const ELSEWHERE: CellRef = { sheet: '', row: 0, column: 0 };

/** The card of a form of another file. */
export function cardFrom(file: string, facts: CardFacts): FormCard {
  const { form, year, code, project, organisations, narrative, executed, expenseRates } = facts;
  return {
    file,
    form,
    year,
    code: placeOf(code),
    project: placeOf(project),
    organisations: organisations.map(textPlace),
    narrative: placeOf(narrative),
    executed: executed === undefined ? null : { fen: executed, at: ELSEWHERE },
    expenseRates: expenseRates.map((rate) => ({ ...rate, at: ELSEWHERE })),
  };
}

function placeOf(text: string | null): Place | null {
  return text === null ? null : textPlace(text);
}

function textPlace(text: string): Place {
  return { text, key: bareText(text), at: ELSEWHERE };
}
