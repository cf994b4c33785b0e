import type { Session } from '../taskpane/session';

/** Resolves once the pane is at no job: it takes no second one meanwhile. */
export function idle({ getState, subscribe }: Session): Promise<void> {
  const isBusy = (): boolean => getState().work.state === 'busy';
  if (!isBusy()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (isBusy()) return;
      stop();
      resolve();
    });
  });
}
