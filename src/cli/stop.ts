/** Ending a run from outside. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Works with a signal that is given once when the process is told to stop; told again, the process ends at once. */
export async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const abort = (): void => {
    ignore();
    stop.abort();
  };
  const ignore = (): void => {
    for (const name of SIGNALS) process.off(name, abort);
  };
  for (const name of SIGNALS) process.on(name, abort);
  try {
    return await work(stop.signal);
  } finally {
    ignore();
  }
}
