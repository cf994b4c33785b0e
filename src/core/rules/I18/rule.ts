import type { Field, Form, Indicator } from '../../forms/model';
import { type NaMarker, naMarker } from '../../text/normalize';
import { editOf, fixOf } from '../edits';
import { isNaRow } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** One form has one marker for what does not apply; the one that stands most often wins. */
export const I18 = defineRule({
  code: 'I18',
  name: 'mixed-na-markers',
  severity: 'info',
  source: ['own'],
  messages: ['mixed'],
  fixes: ['unify'],
  fixKind: 'safe',
  check({ form }) {
    const marked = form.indicators.filter(isNaRow).flatMap(markedIn);
    if (marked.length === 0) return NOT_APPLICABLE;
    const main = mostFrequent(marked.map(({ marker }) => marker));
    const others = marked.filter(({ marker, named }) => marker !== main && !(named && main === '无'));
    const spellings = marked.filter(({ marker }) => marker === main).map(({ field }) => field.text);
    const standard = spellings.find((text) => text === main) ?? spellings[0];
    return others.length > 0 && standard !== undefined
      ? outcomeOf([draft(form, others, standard)])
      : outcomeOf([]);
  },
});

interface Marked {
  readonly field: Field;
  readonly marker: NaMarker;
  /** The row has a name: 无 beside it would be an answer. */
  readonly named: boolean;
}

function markedIn({ cells: { level3, target, actual } }: Indicator): Marked[] {
  const named = level3 !== undefined && level3.text !== '' && naMarker(level3.text) === null;
  // One cell merged over several columns is one marker.
  return [...new Set([level3, target, actual])].flatMap((field): Marked[] => {
    const marker = field ? naMarker(field.text) : null;
    return field && marker ? [{ field, marker, named }] : [];
  });
}

/** In the order of preference where two stand equally often. */
const MARKERS: readonly NaMarker[] = ['不适用', '不涉及', '无', '/', '—', 'N/A'];

function mostFrequent(markers: readonly NaMarker[]): NaMarker {
  const count = (marker: NaMarker): number => markers.filter((other) => other === marker).length;
  return MARKERS.reduce((best, marker) => (count(marker) > count(best) ? marker : best));
}

function draft(form: Form, others: readonly Marked[], standard: string): Draft {
  const [first] = others;
  const found = first?.field.text ?? '';
  return {
    cells: others.map(({ field }) => field.at),
    message: { id: 'mixed', values: { found, expected: standard, count: others.length } },
    found,
    expected: standard,
    fixes: fixOf(
      'safe',
      'unify',
      others.map(({ field }) => editOf(form, field, { value: standard })),
      { expected: standard },
    ),
  };
}
