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

/** Where the organisations of a workbook stand, and the spellings in use. */
interface Places {
  readonly all: readonly Place[];
  readonly spellings: ReadonlySet<string>;
}

/** Gathered once for all forms that are checked with the same cards. */
const gathered = new WeakMap<readonly FormCard[], Places>();

function placesIn(cards: readonly FormCard[]): Places {
  const known = gathered.get(cards);
  if (known) return known;
  const all = cards.flatMap(({ file, organisations }) => (file === null ? organisations : []));
  const places = { all, spellings: new Set(all.map(({ key }) => key)) };
  gathered.set(cards, places);
  return places;
}

/** What to say about one spelling; null where no other is in use, or where this one prevails. */
function draftOf(own: readonly Place[], { all, spellings }: Places, key: string): Draft | null {
  const other = new Set([...spellings].filter((spelling) => isOtherSpelling(spelling, key)));
  if (other.size === 0) return null;
  const alike = all.filter((place) => place.key === key);
  const others = all.filter((place) => other.has(place.key));
  const [first] = own.filter((place) => place.key === key);
  if (!first || others.length < alike.length) return null;
  const cells = own.filter((place) => place.key === key).map(({ at: { row, column } }) => ({ row, column }));
  const values = { found: first.text, others: enumerate(others.map(({ text }) => text)) };
  return {
    cells,
    related: others.map(({ at }) => at),
    message: { id: 'differs', values },
    found: first.text,
  };
}
