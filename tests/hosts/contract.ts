/**
 * What every host has to do, whatever program holds the workbook. A host's test file calls `describeHost` with a
 * factory that opens the given file in its program (or an emulation of it).
 */
import { contractFile } from './contract/book';
import { describeEditing } from './contract/editing';
import { describeKeeping } from './contract/keeping';
import { describeMarking } from './contract/marking';
import type { HostFactory, OpenBook } from './contract/open-host';
import { describeReading } from './contract/reading';
import { describeReverting } from './contract/reverting';
import { describeNoReshaping, describeReshaping } from './contract/reshaping';
import { describeUndoing } from './contract/undoing';
import { describeWatching } from './contract/watching';

export type { HostFactory, OpenHost, OpenOptions } from './contract/open-host';

/** What a host is known not to do; true unless told. */
export interface Abilities {
  /** It has to say of itself when it cannot. */
  readonly reshape?: boolean;
  readonly keepInFile?: boolean;
}

export function describeHost(name: string, open: HostFactory, can: Abilities = {}): void {
  describe(name, () => {
    const openBook: OpenBook = (options) => open(contractFile(), options);
    describeReading(openBook);
    describeEditing(openBook);
    describeReverting(openBook);
    describeUndoing(openBook);
    if (can.reshape ?? true) describeReshaping(open);
    else describeNoReshaping(openBook);
    describeMarking(openBook);
    describeWatching(openBook);
    describeKeeping(open, can.keepInFile ?? true);
  });
}
