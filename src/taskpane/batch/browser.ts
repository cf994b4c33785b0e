/** What a batch needs, as a browser has it. */
import { workersFor } from '../../batch/batch';
import { startChecker } from '../../batch/browser-checker';
import { startReporter } from '../../batch/export/browser-reporter';
import { VERSION } from '../diagnostics/version';
import { saveBlob } from '../save-blob';
import { today } from '../today';
import type { BatchSurroundings } from './surroundings';

export function browserBatch(
  language: BatchSurroundings['language'],
  open: Pick<BatchSurroundings, 'openFile' | 'openWindow'>,
): BatchSurroundings {
  return {
    language,
    version: VERSION,
    today,
    workers: workersFor(navigator.hardwareConcurrency),
    startChecker,
    startReporter,
    save: saveBlob,
    ...open,
  };
}
