import { Spinner, makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { BatchDesk } from '../batch-desk';
import type { Book } from '../book';
import { useLocale } from '../context';

const useStyles = makeStyles({ waiting: { margin: '24px auto' } });

/** The batch, as soon as its code is there. */
export function BatchPanel({ desk }: { readonly desk: BatchDesk }) {
  const styles = useStyles();
  const locale = useLocale();
  const { batch, failed } = useSyncExternalStore(desk.subscribe, desk.get);
  const words = locale.interface.batch;
  if (batch) return <batch.code.BatchView batch={batch.store} locale={locale} />;
  if (failed) {
    return (
      <p className={styles.waiting} role="alert">
        {words.loadFailed}
      </p>
    );
  }
  return <Spinner className={styles.waiting} size="small" label={words.loading} role="status" />;
}

/** The way back from a workbook to the batch that it is of. */
export function BatchBar({ desk, book }: { readonly desk: BatchDesk; readonly book: Book }) {
  const locale = useLocale();
  const { batch } = useSyncExternalStore(desk.subscribe, desk.get);
  if (!batch || !book.batchFile) return null;
  return (
    <batch.code.BatchNav
      batch={batch.store}
      locale={locale}
      file={book.batchFile}
      onBack={() => {
        desk.show('batch');
      }}
    />
  );
}
