/** All of the batch that the page loads when it is first wanted. */
import { formsIn } from '../batch/open-source';
import { restoreTemplate } from '../batch/template';
import type { ReportedFile } from '../batch/export/job';
import { BatchStore } from '../taskpane/batch/batch-store';
import { browserBatch } from '../taskpane/batch/browser';
import type { CheckedWith } from '../taskpane/batch/surroundings';
import { packIn } from '../taskpane/session/pack-choice';
import type { Given } from '../taskpane/session/checked';
import type { Desk, Source } from './desk';

export { BatchNav, BatchView } from '../taskpane/batch/batch-view';
export type { BatchStore } from '../taskpane/batch/batch-store';

/** @param onOpen is told when a file of the batch is opened on the desk */
export function batchBeside(desk: Desk, onOpen: () => void): BatchStore {
  return new BatchStore(
    browserBatch(() => desk.language, {
      openFile: (reported, checkedWith) => {
        onOpen();
        void desk.open(sourceOf(reported, checkedWith));
      },
    }),
  );
}

function sourceOf({ file, context }: ReportedFile, checkedWith: CheckedWith): Source {
  const { path, source, bytes } = file;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    size: bytes,
    isSample: false,
    read: async () => (source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer())),
    batch: { file, given: () => givenBy(context, checkedWith) },
  };
}

async function givenBy(
  { others, previous }: ReportedFile['context'],
  { pack, template }: CheckedWith,
): Promise<Given> {
  const own = packIn(pack) ?? undefined;
  return {
    pack,
    ...(template && { baseline: { ...restoreTemplate(template.kept, own), name: template.file.path } }),
    ...(others && { others }),
    ...(previous && { previous: await formsIn(previous, own) }),
  };
}
