/**
 * What every host has to do, whatever program holds the workbook. A host's test file calls `describeHost` with a
 * factory that opens the given file in its program (or an emulation of it).
 */
import { contractFile } from './contract/book';
import { describeEditing } from './contract/editing';
import { describeMarking } from './contract/marking';
import type { HostFactory, OpenBook } from './contract/open-host';
import { describeReading } from './contract/reading';
import { describeReverting } from './contract/reverting';
import { describeUndoing } from './contract/undoing';
import { describeWatching } from './contract/watching';

export type { HostFactory, OpenHost, OpenOptions } from './contract/open-host';

export function describeHost(name: string, open: HostFactory): void {
  describe(name, () => {
    const openBook: OpenBook = (options) => open(contractFile(), options);
    describeReading(openBook);
    describeEditing(openBook);
    describeReverting(openBook);
    describeUndoing(openBook);
    describeMarking(openBook);
    describeWatching(openBook);
  });
}
