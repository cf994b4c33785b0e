import { useState } from 'react';
import { DropZone } from '../components/drop-zone';
import { useSession, useSessionState } from '../context';
import { BatchStore } from './batch-store';
import { BatchView } from './batch-view';
import { browserBatch } from './browser';
import type { BatchSurroundings } from './surroundings';

export type PaneBatchOptions = Pick<BatchSurroundings, 'openWindow'>;

interface PaneBatchProps {
  readonly options: PaneBatchOptions;
  readonly shown: boolean;
}

/** The batch in the pane of a program: the findings of a file are listed in place. It goes on while it is not shown. */
export function PaneBatch({ options, shown }: PaneBatchProps) {
  const { locale } = useSession();
  // A new one when the language changes.
  useSessionState();
  const [batch] = useState(() => new BatchStore(browserBatch(languageOfPage, options)));
  const [drop] = useState(() => (dropped: Parameters<BatchStore['drop']>[0]) => void batch.drop(dropped));
  if (!shown) return null;
  return (
    <>
      <BatchView batch={batch} locale={locale} />
      <DropZone label={locale.interface.batch.drop} onDrop={drop} />
    </>
  );
}

/** The pane keeps it up to date, whatever workbook it is about. */
function languageOfPage(): 'zh-CN' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
}
