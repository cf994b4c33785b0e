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
import { describeNoReshaping, describeReshaping } from './contract/reshaping';
import { describeUndoing } from './contract/undoing';
import { describeWatching } from './contract/watching';

export type { HostFactory, OpenHost, OpenOptions } from './contract/open-host';

/** @param can what the host is known not to do yet, which it has to say of itself */
export function describeHost(name: string, open: HostFactory, can = { reshape: true }): void {
  describe(name, () => {
    const openBook: OpenBook = (options) => open(contractFile(), options);
    describeReading(openBook);
    describeEditing(openBook);
    describeReverting(openBook);
    describeUndoing(openBook);
    if (can.reshape) describeReshaping(open);
    else describeNoReshaping(openBook);
    describeMarking(openBook);
    describeWatching(openBook);
  });
}
