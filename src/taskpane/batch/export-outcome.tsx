import { useBatch, useExports, useText } from './context';
import { Notice } from './notice';

/** What became of a report, whether or not the panel is open that asked for it. */
export function ExportOutcome() {
  const batch = useBatch();
  const { saved, failed } = useExports();
  const { report } = useText();
  if (saved === null && !failed) return null;
  return (
    <Notice
      kind={failed ? 'failure' : 'done'}
      onDismiss={() => {
        batch.exports.dismiss();
      }}
    >
      {failed ? report.failed : report.saved(saved ?? '')}
    </Notice>
  );
}
