import { type FormCard, type Place, ownCard } from '../card';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { enumerate } from '../words';
import { isOtherSpelling } from './spelling';

/** An organisation is spelled in one way throughout a workbook; the rarer spelling is the one to look at. */
export const X02 = defineRule({
  code: 'X02',
  name: 'organisation-spelling',
  severity: 'info',
  source: ['own'],
  messages: ['differs'],
  fixes: [],
  fixKind: null,
  across: true,
  check({ form, cards }) {
    const own = ownCard(cards, form)?.organisations ?? [];
    if (own.length === 0) return NOT_APPLICABLE;
    const all = placesIn(cards);
    const spellings = [...new Set(own.map(({ key }) => key))];
    return outcomeOf(spellings.flatMap((key) => draftOf(own, all, key) ?? []));
  },
});

function placesIn(cards: readonly FormCard[]): readonly Place[] {
  return cards.filter(({ file }) => file === null).flatMap(({ organisations }) => organisations);
}

/** What to say about one spelling; null where no other is in use, or where this one prevails. */
function draftOf(own: readonly Place[], all: readonly Place[], key: string): Draft | null {
  const alike = all.filter((place) => place.key === key);
  const others = all.filter((place) => isOtherSpelling(place.key, key));
  const [first] = own.filter((place) => place.key === key);
  if (!first || others.length < alike.length || others.length === 0) return null;
  const cells = own.filter((place) => place.key === key).map(({ at: { row, column } }) => ({ row, column }));
  const values = { found: first.text, others: enumerate(others.map(({ text }) => text)) };
  return {
    cells,
    related: others.map(({ at }) => at),
    message: { id: 'differs', values },
    found: first.text,
  };
}
