/** What a batch needs, as a browser has it. */
import { workersFor } from '../../batch/batch';
import { startChecker } from '../../batch/browser-checker';
import { startReporter } from '../../batch/export/browser-reporter';
import { startPageReporter } from '../../batch/export/page-reporter';
import { startPageChecker } from '../../batch/page-checker';
import { VERSION } from '../diagnostics/version';
import { saveBlob } from '../save-blob';
import { today } from '../today';
import type { BatchSurroundings } from './surroundings';

/** Chromium starts no thread for a page that is opened from the disk. */
const mayStartThreads = () => location.protocol !== 'file:';

export function browserBatch(
  language: BatchSurroundings['language'],
  open: Pick<BatchSurroundings, 'openFile' | 'openWindow'>,
): BatchSurroundings {
  return {
    language,
    version: VERSION,
    today,
    ...(mayStartThreads()
      ? { workers: workersFor(navigator.hardwareConcurrency), startChecker, startReporter }
      : { workers: 1, startChecker: startPageChecker, startReporter: startPageReporter }),
    save: saveBlob,
    ...open,
  };
}
