/** Milliseconds between attempts: a user leaves a cell sooner or later. */
const PAUSE = 1_000;

/** Repeats work that Excel refuses at the moment, for instance while a cell is being edited. */
export async function untilDone(work: () => Promise<void>, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    try {
      await work();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
