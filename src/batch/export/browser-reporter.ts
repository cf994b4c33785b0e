/** Starts the report thread in a browser. */
import { Thread } from '../thread';
import type { RemoteReporter, StartReporter } from './job';
import type { ReporterApi } from './reporter-worker';

export const startReporter: StartReporter = (setup): RemoteReporter => {
  const worker = new Worker(new URL('./reporter-worker.ts', import.meta.url));
  const thread = new Thread<ReporterApi>(worker, async (remote) => remote.prepare(setup));
  return {
    read: (file) => thread.ask(async (remote) => remote.read(file)),
    begin: (kind, paths) => thread.ask(async (remote) => remote.begin(kind, paths)),
    add: (file) => thread.ask(async (remote) => remote.add(file)),
    finish: () => thread.ask(async (remote) => remote.finish()),
    dispose: () => {
      thread.dispose();
    },
  };
};
