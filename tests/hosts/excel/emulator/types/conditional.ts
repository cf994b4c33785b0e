/** Conditional formats, of which add-ins here only make custom ones. */
import { overlaps } from '../../../../../src/core/grid/address';
import { RichApiError, accessDenied, invalidArgument } from '../errors';
import type { ConditionalFormat } from '../model';
import type { Place } from '../place';
import { type RemoteObject, defineType } from '../table';
import { range } from './range';

interface Owned {
  readonly place: Place;
  readonly format: ConditionalFormat;
}

const formatsOf = ({ sheet }: Place) => sheet.conditionalFormats;

function assertFormattable({ sheet }: Place, location: string): void {
  if (sheet.book.readOnly || (sheet.protected && !sheet.allowFormatCells)) throw accessDenied(location);
}

function add(place: Place, type: unknown): RemoteObject {
  assertFormattable(place, 'ConditionalFormatCollection.add');
  const blank = { formula: '', fill: '', font: '', priority: 0, stopIfTrue: false };
  const format: ConditionalFormat = {
    id: place.sheet.book.newId(),
    type: String(type),
    range: place.range,
    ...blank,
  };
  formatsOf(place).unshift(format);
  return conditionalFormat({ place, format });
}

function remove({ place, format }: Owned): void {
  assertFormattable(place, 'ConditionalFormat.delete');
  formatsOf(place).splice(formatsOf(place).indexOf(format), 1);
}

export const conditionalFormatCollection = defineType<Place>({
  name: 'ConditionalFormatCollection',
  items: (place) =>
    formatsOf(place)
      .filter((format) => overlaps(format.range, place.range))
      .map((format) => conditionalFormat({ place, format })),
  item: (place, id) => {
    const format = formatsOf(place).find((candidate) => candidate.id === id);
    return format ? conditionalFormat({ place, format }) : null;
  },
  methods: { Add: { since: 6, call: add } },
});

const conditionalFormat = defineType<Owned>({
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  scalars: {
    Id: { since: 6, get: ({ format }) => format.id },
    Type: { since: 6, get: ({ format }) => format.type },
    Priority: { since: 6, get: ({ place, format }) => formatsOf(place).indexOf(format) },
    StopIfTrue: { since: 6, get: ({ format }) => format.stopIfTrue },
  },
  links: {
    Custom: { since: 6, to: customOrThrow },
    CustomOrNullObject: { since: 6, to: ({ format }) => (format.type === 'Custom' ? custom(format) : null) },
  },
  methods: {
    Delete: { since: 6, call: remove },
    GetRange: { since: 6, call: ({ place, format }) => range({ sheet: place.sheet, range: format.range }) },
  },
});

function customOrThrow({ format }: Owned): RemoteObject {
  if (format.type !== 'Custom') throw new RichApiError('InvalidOperation', 'ConditionalFormat.custom');
  return custom(format);
}

const custom = defineType<ConditionalFormat>({
  name: 'CustomConditionalFormat',
  links: {
    Rule: { since: 6, to: (format) => rule(format) },
    Format: { since: 6, to: (format) => rangeFormat(format) },
  },
});

const rule = defineType<ConditionalFormat>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      since: 6,
      get: ({ formula }) => formula,
      set: (format, formula) => {
        if (typeof formula !== 'string' || !formula.startsWith('='))
          throw invalidArgument('ConditionalFormatRule.formula');
        format.formula = formula;
      },
    },
  },
});

const rangeFormat = defineType<ConditionalFormat>({
  name: 'ConditionalRangeFormat',
  links: {
    Fill: { since: 6, to: (format) => fill(format) },
    Font: { since: 6, to: (format) => font(format) },
  },
});

function colour(value: unknown, location: string): string {
  if (typeof value !== 'string' || !/^#[0-9A-F]{6}$/i.test(value)) throw invalidArgument(location);
  return value;
}

const fill = defineType<ConditionalFormat>({
  name: 'ConditionalRangeFill',
  scalars: {
    Color: {
      since: 6,
      get: (format) => format.fill,
      set: (format, value) => {
        format.fill = colour(value, 'ConditionalRangeFill.color');
      },
    },
  },
});

const font = defineType<ConditionalFormat>({
  name: 'ConditionalRangeFont',
  scalars: {
    Color: {
      since: 6,
      get: (format) => format.font,
      set: (format, value) => {
        format.font = colour(value, 'ConditionalRangeFont.color');
      },
    },
  },
});
