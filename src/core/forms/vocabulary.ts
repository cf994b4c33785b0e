/** Words with a meaning: synonyms for the keys of the canonical model, the best word for a key first. */

/** What a word stands for. Of two words for the same key the one with the lower rank counts. */
export interface Meaning<Key extends string> {
  readonly key: Key;
  readonly rank: number;
}

/** Longer texts match no pattern. */
const LONGEST_OF_FAMILY = 16;

interface Entry {
  readonly words: readonly string[];
  /** Families of words too many to list (`…完成值`); they rank behind the words. */
  readonly pattern?: RegExp;
  /** Words that count only where no better one stands. */
  readonly weak?: readonly string[];
}

export class Vocabulary<Key extends string> {
  private readonly meanings = new Map<string, Meaning<Key>>();
  private readonly patterns: { readonly pattern: RegExp; readonly meaning: Meaning<Key> }[] = [];
  /** All patterns in one: most texts of a form match none, and are asked about again and again. */
  private readonly anyPattern: RegExp | null;

  /** Patterns are tried in the order of the keys. */
  constructor(entries: Readonly<Record<Key, readonly string[] | Entry>>) {
    for (const key of Object.keys(entries) as Key[]) {
      const { words, pattern, weak = [] } = entryOf(entries[key]);
      words.forEach((word, rank) => this.meanings.set(word, { key, rank }));
      if (pattern) this.patterns.push({ pattern, meaning: { key, rank: words.length } });
      for (const word of weak) this.meanings.set(word, { key, rank: words.length + 1 });
    }
    const sources = this.patterns.map(({ pattern }) => pattern.source);
    this.anyPattern = sources.length > 0 ? new RegExp(sources.join('|')) : null;
  }

  /** The meaning of a label's bare words ({@link labelBase}). */
  meaning(base: string): Meaning<Key> | undefined {
    if (base === '') return undefined;
    const meaning = this.meanings.get(base);
    if (meaning || base.length > LONGEST_OF_FAMILY || !this.anyPattern?.test(base)) return meaning;
    return this.patterns.find(({ pattern }) => pattern.test(base))?.meaning;
  }

  key(base: string): Key | undefined {
    return this.meaning(base)?.key;
  }

  has(base: string): boolean {
    return this.meaning(base) !== undefined;
  }
}

function entryOf(entry: readonly string[] | Entry): Entry {
  return 'words' in entry ? entry : { words: entry };
}

/** The best item for each key: the better word, then the first; in the order of the items. */
export function bestByKey<Key extends string, Item extends { readonly base: string }>(
  items: readonly Item[],
  meaningOf: (base: string) => Meaning<Key> | undefined,
): ReadonlyMap<Key, Item> {
  const best = new Map<Key, { readonly rank: number; readonly item: Item }>();
  for (const item of items) {
    const meaning = meaningOf(item.base);
    if (!meaning) continue;
    const { key, rank } = meaning;
    if (rank >= (best.get(key)?.rank ?? Infinity)) continue;
    best.delete(key);
    best.set(key, { rank, item });
  }
  return new Map([...best].map(([key, { item }]) => [key, item]));
}
