import type { Slip } from '../core/accounts/repair';

/** A text for every typing slip, made from its word. */
export function eachSlip(
  words: Readonly<Record<Slip, string>>,
  text: (slip: string) => string,
): Readonly<Record<Slip, string>> {
  return {
    transposed: text(words.transposed),
    dropped: text(words.dropped),
    doubled: text(words.doubled),
    shifted: text(words.shifted),
    sign: text(words.sign),
    digit: text(words.digit),
    neighbour: text(words.neighbour),
    blank: text(words.blank),
  };
}
