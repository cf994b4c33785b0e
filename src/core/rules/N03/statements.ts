/** The quantities that a goal promises, each with the words around it. */
import { canonical } from '../../text/target/canonical';
import { parseQuantity } from '../../text/target/quantity';
import type { Quantity } from '../../text/target/types';

export interface Statement {
  /** The clause as written, normalised. */
  readonly text: string;
  /** The clause behind the opening words of its sentence, which may name what it is about. */
  readonly context: string;
  readonly quantity: Quantity;
}

const SENTENCES = /[。；;!！?？\n]|(?<=[^\d])\d{1,2}[.、)](?=\D)/;
const CLAUSES = /[,，、]/;
/** Counted by a period, over several years, or hoped for: not what a yearly target says. */
const NOT_OF_THE_YEAR =
  /每|月均|日均|年均|人均|\/|累计|总计|共计|达产|力争|争取|其中|以来|五年|三年|20\d\d年底?建成/;
const LIST_NUMBER = /^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）]\s*/;

/** Clauses of the text that hold one quantity with a unit. */
export function statementsIn(text: string): readonly Statement[] {
  return text.split(SENTENCES).flatMap((sentence) => {
    const clauses = sentence.replace(LIST_NUMBER, '').split(CLAUSES);
    const opening = withoutNumbers(canonical(clauses[0] ?? ''));
    return clauses.flatMap((clause): Statement[] => {
      const plain = canonical(clause);
      const quantity = NOT_OF_THE_YEAR.test(plain) ? null : parseQuantity(plain);
      if (!quantity || quantity.upper || quantity.unit.name === '') return [];
      return [{ text: clause.trim(), context: opening + plain, quantity }];
    });
  });
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+(?:\.\d+)?%?/g, '');
}
