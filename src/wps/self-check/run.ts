/** Asks WPS everything, one question after the other, and cleans up whatever happens. */
import type { WpsApplication } from '../../hosts/wps';
import type { ProbeId } from '../../locales/zh-CN/wps-self-check';
import { type Outcome, type Probe, fail } from './probe';
import { Scratch } from './scratch';

export interface Result extends Outcome {
  readonly id: ProbeId;
  readonly source: string;
}

export interface SelfCheck {
  readonly results: readonly Result[];
  /** Nothing of the check is left in the workbook, and all settings are as before. */
  readonly isClean: boolean;
  /** Broken off before the last question. */
  readonly isBroken: boolean;
}

export interface Watching {
  /** Told of the sheet at once, so that it can be taken away should the page be closed. */
  readonly onScratch: (scratch: Scratch) => void;
  readonly onResult: (result: Result) => void;
  /** Lets the page show what is known so far. */
  readonly pause: () => Promise<void>;
}

/** @throws what WPS throws when not even a sheet can be added */
export async function runSelfCheck(
  application: WpsApplication,
  probes: readonly Probe[],
  { onScratch, onResult, pause }: Watching,
): Promise<SelfCheck> {
  const scratch = Scratch.open(application);
  onScratch(scratch);
  const results: Result[] = [];
  try {
    for (const probe of probes) {
      await pause();
      if (scratch.isClosed) break;
      const result = { id: probe.id, source: probe.source, ...(await outcomeOf(probe, scratch)) };
      // What a question came to while the sheet was being taken away tells nothing.
      if (isClosed(scratch)) break;
      results.push(result);
      onResult(result);
    }
    return { results, isClean: scratch.close(), isBroken: results.length < probes.length };
  } finally {
    scratch.close();
  }
}

/** A closed sheet is closed for good, which the compiler cannot know to happen while a question is asked. */
function isClosed(scratch: Scratch): boolean {
  return scratch.isClosed;
}

/** What an error says may name cells or files: only that there was one is told. */
async function outcomeOf({ run }: Probe, scratch: Scratch): Promise<Outcome> {
  try {
    return await run(scratch);
  } catch {
    return fail('error');
  }
}
