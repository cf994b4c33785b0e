import { useState } from 'react';
import type { Restoration } from '../../core/guard/restore/restoration';
import { keyOf } from './restorable';

interface Ticks {
  /** Those of the restorations that are ticked. */
  readonly chosen: readonly Restoration[];
  readonly tick: (ones: readonly Restoration[], ticked: boolean) => void;
}

/**
 * What is ticked stays so after another check, and while the tab is away.
 * @param byDefault everything is ticked at first, or nothing
 */
export function useTicks(restorations: readonly Restoration[], byDefault: boolean): Ticks {
  /** Those that the person has ticked otherwise than they were at first. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const tick = (ones: readonly Restoration[], ticked: boolean): void => {
    const keys = ones.map(keyOf);
    const others = [...turned].filter((key) => !keys.includes(key));
    setTurned(new Set(ticked === byDefault ? others : [...others, ...keys]));
  };
  return { tick, chosen: restorations.filter((one) => turned.has(keyOf(one)) !== byDefault) };
}
