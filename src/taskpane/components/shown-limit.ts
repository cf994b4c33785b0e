import { useState } from 'react';

const STEP = 100;

/** How many findings are put into the page: more on demand, and always as far as the focused one. */
export function useShownLimit(all: number, focused: number): readonly [number, () => void] {
  const [wanted, setWanted] = useState(STEP);
  const limit = Math.min(all, Math.max(wanted, focused + 1));
  return [
    limit,
    () => {
      setWanted(limit + STEP);
    },
  ];
}
