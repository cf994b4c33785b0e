/** Chance that repeats itself: the same seed throws the same. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between the two, which may come as well. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[this.between(0, things.length - 1)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }

  /** So many of the things, in their order. */
  someOf<T>(things: readonly T[], count: number): readonly T[] {
    const left = new Set(things.keys());
    while (left.size > count) left.delete(this.oneOf([...left]));
    return things.filter((_, index) => left.has(index));
  }

  /** An amount in 分: small ones are as frequent as large ones. */
  amount(low: number, high: number): number {
    return Math.round(low * (high / low) ** this.next());
  }
}
