/** The differences of the forms looked at, worked out without the page standing still. */
import { useLayoutEffect, useState } from 'react';
import type { Scope } from '../session/reports';
import type { Checked } from '../session/checked';
import { type Differences, differencesIn } from './restorable';

/** Milliseconds at a stretch. */
const STRETCH = 50;

/** Turns that are taken in any case: one form is not shown as being worked out. */
const LEAST_TURNS = 4;

export interface KnownDifferences {
  /** Null without a baseline. */
  readonly differences: Differences | null;
  /** What they were found in. */
  readonly checked: Checked;
}

/** Those of an earlier check until the new ones are known; undefined where there are none yet. */
export function useDifferences(checked: Checked, scope: Scope): KnownDifferences | undefined {
  const [known, setKnown] = useState<KnownDifferences & { readonly scope: Scope }>();
  // An effect, since it rests while the tab is away; of layout, so that few forms are there at the first sight.
  useLayoutEffect(() => {
    const turns = differencesIn(checked, scope);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      const end = performance.now() + STRETCH;
      for (let turn = 0; turn < LEAST_TURNS || performance.now() < end; turn++) {
        const { done, value } = turns.next();
        if (!done) continue;
        setKnown({ differences: value, checked, scope });
        return;
      }
      timer = setTimeout(goOn);
    };
    goOn();
    return () => {
      clearTimeout(timer);
    };
  }, [checked, scope]);
  // Another choice of forms is another list; a new check is the same list as it is now.
  return known?.scope === scope ? known : undefined;
}
