/**
 * Which row of one form is which row of another: by what the rows say, wherever they stand. Rows are given by
 * their indexes into {@link Form.indicators}; each has one counterpart at most.
 */
import { comparableText, similarity } from '../text/similarity';
import { isNotApplicable } from '../text/normalize';
import { levelName } from './labels';
import type { Form, Indicator } from './model';

/**
 * content: the same names on all levels; name: the same name under another level; likeness: a name that is alike;
 * place: another name, in the same place.
 */
export type AlignedBy = 'content' | 'name' | 'likeness' | 'place';

export interface RowPair {
  readonly earlier: number;
  readonly later: number;
  readonly by: AlignedBy;
}

export interface RowAlignment {
  /** In the order of the later form. */
  readonly pairs: readonly RowPair[];
  /** Rows of the earlier form without a counterpart. */
  readonly removed: readonly number[];
  /** Rows of the later form without a counterpart. */
  readonly added: readonly number[];
}

/** Names that have less in common are two names. */
const LEAST_LIKENESS = 0.5;

/** Aligns the 三级指标 of two forms. Deterministic, and the same from either side but for ties. */
export function alignIndicators(earlier: Form, later: Form): RowAlignment {
  const matcher = new Matcher(earlier.indicators.map(cardIn(earlier)), later.indicators.map(cardIn(later)));
  matcher.bySame('content', ({ section, level2, level3, target }) => [section, level2, level3, target]);
  matcher.bySame('content', ({ section, level2, level3 }) => [section, level2, level3]);
  matcher.bySame('name', ({ section, level3 }) => (level3 === '' ? null : [section, level3]));
  matcher.bySame('name', ({ level3 }) => (level3 === '' ? null : [level3]));
  matcher.byLikeness();
  matcher.byPlace();
  return matcher.result();
}

/** What a row says, ready to be compared. */
interface Card {
  readonly index: number;
  readonly section: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
}

function cardIn(form: Form): (indicator: Indicator, index: number) => Card {
  return ({ section, cells }, index) => ({
    index,
    section: comparableText(form.sections[section]?.name ?? ''),
    level2: comparableText(levelName(cells.level2?.text ?? '')),
    level3: nameIn(cells.level3?.text ?? ''),
    target: comparableText(cells.target?.text ?? ''),
    actual: comparableText(cells.actual?.text ?? ''),
  });
}

/** A row that does not apply has no name, whatever its marker. */
function nameIn(text: string): string {
  return isNotApplicable(text) ? '' : comparableText(text);
}

class Matcher {
  private readonly counterparts = new Map<Card, { readonly card: Card; readonly by: AlignedBy }>();
  private readonly taken = new Set<Card>();

  constructor(
    private readonly earlier: readonly Card[],
    private readonly later: readonly Card[],
  ) {}

  /** The first of several with the same key goes with the first, the second with the second. */
  bySame(by: AlignedBy, keyOf: (card: Card) => readonly string[] | null): void {
    const waiting = new Map<string, Card[]>();
    for (const card of this.laterLeft()) {
      const key = JSON.stringify(keyOf(card));
      waiting.set(key, [...(waiting.get(key) ?? []), card]);
    }
    for (const card of this.earlierLeft()) {
      const key = keyOf(card);
      const same = key && waiting.get(JSON.stringify(key))?.shift();
      if (same) this.pair(card, same, by);
    }
  }

  /** Within a section, the likest first; of equals those that stand nearest to where the other stood. */
  byLikeness(): void {
    const candidates = this.earlierLeft().flatMap((one) =>
      this.laterLeft().flatMap((other) => {
        const rank = one.section === other.section ? likeness(one, other) : null;
        return rank === null ? [] : [{ one, other, rank, distance: Math.abs(one.index - other.index) }];
      }),
    );
    candidates.sort(
      (a, b) =>
        b.rank - a.rank ||
        a.distance - b.distance ||
        a.one.index - b.one.index ||
        a.other.index - b.other.index,
    );
    for (const { one, other } of candidates) {
      if (!this.counterparts.has(one) && !this.taken.has(other)) this.pair(one, other, 'likeness');
    }
  }

  /** A row that stands between the same neighbours and has kept something else than its name. */
  byPlace(): void {
    for (const one of this.earlierLeft()) {
      const other = this.laterLeft().find(
        (card) => isSameBesidesName(one, card) && (this.follows(one, card, -1) || this.follows(one, card, 1)),
      );
      if (other) this.pair(one, other, 'place');
    }
  }

  result(): RowAlignment {
    const pairs = [...this.counterparts].map(([{ index }, { card, by }]) => ({
      earlier: index,
      later: card.index,
      by,
    }));
    return {
      pairs: pairs.sort((a, b) => a.later - b.later),
      removed: this.earlierLeft().map(({ index }) => index),
      added: this.laterLeft().map(({ index }) => index),
    };
  }

  /** Whether the rows before (−1) or behind (1) the two are counterparts, or both are the first or last. */
  private follows(one: Card, other: Card, step: -1 | 1): boolean {
    const before = neighbour(this.earlier, one, step);
    const counterpart = neighbour(this.later, other, step);
    if (!before || !counterpart) return !before && !counterpart;
    return this.counterparts.get(before)?.card === counterpart;
  }

  private pair(earlier: Card, later: Card, by: AlignedBy): void {
    this.counterparts.set(earlier, { card: later, by });
    this.taken.add(later);
  }

  private earlierLeft(): readonly Card[] {
    return this.earlier.filter((card) => !this.counterparts.has(card));
  }

  private laterLeft(): readonly Card[] {
    return this.later.filter((card) => !this.taken.has(card));
  }
}

/** The name decides whether two rows are alike; the target and 二级指标 tell which of several is the likest. */
function likeness(one: Card, other: Card): number | null {
  const names = similarity(one.level3, other.level3);
  if (names < LEAST_LIKENESS) return null;
  return names + 0.3 * similarity(one.target, other.target) + (one.level2 === other.level2 ? 0.1 : 0);
}

function isSameBesidesName(one: Card, other: Card): boolean {
  if (one.section !== other.section || one.level2 !== other.level2) return false;
  if (one.level3 === '' || other.level3 === '') return true;
  return isKept(one.target, other.target) || isKept(one.actual, other.actual);
}

function isKept(before: string, after: string): boolean {
  return before === after && before !== '' && !isNotApplicable(before);
}

/** The next row of the same section. */
function neighbour(cards: readonly Card[], { index, section }: Card, step: -1 | 1): Card | undefined {
  const next = cards[index + step];
  return next?.section === section ? next : undefined;
}
