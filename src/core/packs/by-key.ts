/** Objects of several kinds that are told apart by a key that only one kind has, so that a fault is named where it is. */
import * as v from 'valibot';

type Kinds<T> = Readonly<Record<string, v.GenericSchema<T>>>;

/** What a schema made by {@link byKey} chooses from. */
export interface Choice {
  readonly name: string;
  readonly schemas: () => readonly v.GenericSchema[];
}

const CHOICES = new WeakMap<object, Choice>();

/**
 * @param name what the objects are, for the published schema
 * @param kinds the schema of each kind by the key that tells it
 * @param plain schemas of values that are no objects, by what `typeof` says of them
 */
export function byKey<T>(name: string, kinds: () => Kinds<T>, plain: Kinds<T> = {}): v.GenericSchema<T> {
  const schema = v.lazy((input): v.GenericSchema<T> => {
    const simple = plain[typeof input];
    if (simple) return simple;
    const known = kinds();
    const key = isRecord(input) ? Object.keys(known).find((name) => name in input) : undefined;
    return (key === undefined ? undefined : known[key]) ?? noneOf<T>(Object.keys(known));
  });
  CHOICES.set(schema, { name, schemas: () => [...Object.values(plain), ...Object.values(kinds())] });
  return schema;
}

/** Undefined for a schema that {@link byKey} has not made. */
export function choiceOf(schema: object): Choice | undefined {
  return CHOICES.get(schema);
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null;
}

function noneOf<T>(names: readonly string[]): v.GenericSchema<T> {
  return v.custom<T>(() => false, names.join(', '));
}
