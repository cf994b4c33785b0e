/** Starts a worker thread in a browser. */
import type { RemoteChecker, StartChecker } from './batch';
import type { WorkerApi } from './browser-worker';
import { Thread } from './thread';

export const startChecker: StartChecker = (setup): RemoteChecker => {
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url));
  const thread = new Thread<WorkerApi>(worker, async (remote) => remote.prepare(setup));
  return {
    facts: (source) => thread.ask(async (remote) => remote.facts(source)),
    template: (source) => thread.ask(async (remote) => remote.template(source)),
    check: (file, others) => thread.ask(async (remote) => remote.check(file, others)),
    dispose: () => {
      thread.dispose();
    },
  };
};
